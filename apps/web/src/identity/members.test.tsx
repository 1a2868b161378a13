import { screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import {
  CHANGE_MEMBER_ROLES,
  INVITE_MEMBER,
  MANAGED_NETWORKS_QUERY,
  MEMBERS_QUERY,
  ORGANISATIONS_QUERY,
  REMOVE_MEMBER,
  SET_ORGANISATION,
  type Member,
  type RoleName,
} from './member-queries';
import { identityProblemTexts } from './problem-texts';

const managed = (seeMembers: boolean, appointAdministrators: boolean) =>
  answers(MANAGED_NETWORKS_QUERY, {
    viewer: {
      user: { id: 'viewer' },
      networks: [
        {
          network: { id: 'n1', nameDa: 'Midtjylland', nameEn: 'Central Denmark' },
          viewerCan: { seeMembers, appointAdministrators },
        },
      ],
    },
  });

const memberNamed = (name: string, changes: Partial<Member> = {}): Member => ({
  id: `n1:${name}`,
  userId: name,
  name,
  email: `${name.toLowerCase()}@kommune.example`,
  roles: ['MEMBER'],
  since: '2026-11-01T08:00:00Z',
  hasSignedIn: true,
  demo: false,
  organisation: null,
  viewerCan: { changeRoles: true, remove: true, setOrganisation: true },
  ...changes,
});

const listed = (...members: Member[]) =>
  answers(MEMBERS_QUERY, {
    members: { edges: members.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
  });

const open = (...prepared: Answer[]) =>
  renderPage(routes, {
    at: '/medlemmer',
    answers: prepared,
    roles: ['administrator'],
    networks: ['n1', 'n2'],
    problemTexts: identityProblemTexts,
  });

describe('members', () => {
  it('are listed with roles, and with what the viewer may do', async () => {
    const admin = memberNamed('Bo', {
      roles: ['ADMINISTRATOR'],
      viewerCan: { changeRoles: false, remove: false, setOrganisation: false },
    });
    open(managed(true, false), listed(memberNamed('Anna', { hasSignedIn: false }), admin));
    const table = await screen.findByRole('table', { name: 'Medlemmer af Midtjylland' });
    const [, anna, bo] = within(table).getAllByRole('row');
    expect(anna).toHaveTextContent('Har ikke logget ind endnu');
    expect(within(anna as HTMLElement).getAllByRole('button')).toHaveLength(3);
    expect(bo).toHaveTextContent('Administrator');
    expect(within(bo as HTMLElement).queryAllByRole('button')).toHaveLength(0);
  });

  it('are shown page after page', async () => {
    const { user } = open(
      managed(true, false),
      answers(MEMBERS_QUERY, ({ after }) => ({
        members: {
          edges: [{ node: memberNamed(after ? 'Bo' : 'Anna') }],
          pageInfo: { hasNextPage: !after, endCursor: after ? null : 'anna' },
        },
      })),
    );
    await user.click(await screen.findByRole('button', { name: 'Vis flere' }));
    const table = await screen.findByRole('table');
    expect(await within(table).findByRole('rowheader', { name: /Bo/u })).toBeVisible();
    expect(within(table).getByRole('rowheader', { name: /Anna/u })).toBeVisible();
  });

  it('are invited by e-mail', async () => {
    const invited: unknown[] = [];
    const invite = answers(INVITE_MEMBER, ({ input }) => {
      invited.push(input);
      return { inviteMember: { id: 'n1:x', name: input.name } };
    });
    const { user } = open(managed(true, true), listed(memberNamed('Anna')), invite);
    await user.click(await screen.findByRole('button', { name: 'Inviter et medlem' }));
    await user.type(screen.getByLabelText('E-mail'), 'gry@kommune.dk');
    await user.type(screen.getByLabelText('Navn'), 'Gry Ny');
    await user.click(screen.getByLabelText('Tovholder'));
    await user.click(screen.getByRole('button', { name: 'Send invitation' }));
    expect(await screen.findByText('Gry Ny er inviteret')).toBeInTheDocument();
    expect(invited).toEqual([
      { networkId: 'n1', email: 'gry@kommune.dk', name: 'Gry Ny', language: 'da', roles: ['MEMBER', 'LIAISON'] },
    ]);
  });

  it('are not invited with mistakes, and nothing typed is lost', async () => {
    const problems = [{ code: 'identity.already-member', field: 'email' }];
    const refused = refuses(INVITE_MEMBER, 'RULE_VIOLATION', { problems });
    const { user } = open(managed(true, true), listed(memberNamed('Anna')), refused);
    await user.click(await screen.findByRole('button', { name: 'Inviter et medlem' }));
    await user.click(screen.getByRole('button', { name: 'Send invitation' }));
    expect(await screen.findByText('Skriv en e-mail.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('E-mail'), 'anna@kommune.dk');
    await user.type(screen.getByLabelText('Navn'), 'Anna');
    await user.click(screen.getByRole('button', { name: 'Send invitation' }));
    expect(await screen.findByText('Personen er allerede medlem af netværket.')).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail')).toHaveValue('anna@kommune.dk');
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('are made administrators only by administrators: %s', async (appoint, count) => {
    const { user } = open(managed(true, appoint), listed(memberNamed('Anna')));
    await user.click(await screen.findByRole('button', { name: 'Inviter et medlem' }));
    expect(screen.queryAllByLabelText('Administrator')).toHaveLength(count);
  });

  it('are said to speak for an organisation, with a way back', async () => {
    const name = { da: 'Skive Kommune', en: 'Skive Municipality' };
    const asked: (string | null | undefined)[] = [];
    const { user } = open(
      managed(true, true),
      listed(memberNamed('Anna')),
      answers(ORGANISATIONS_QUERY, { organisations: { edges: [{ node: { id: 'org-skive', name } }] } }),
      answers(SET_ORGANISATION, ({ input: { organisationId } }) => {
        asked.push(organisationId);
        const organisation = organisationId ? { id: organisationId, name } : null;
        return { setMemberOrganisation: { id: 'n1:Anna', organisation } };
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Organisation for Anna' }));
    const dialog = await screen.findByRole('dialog', { name: 'Organisation for Anna' });
    await user.selectOptions(await within(dialog).findByLabelText('Organisation'), 'Skive Kommune');
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(asked).toEqual(['org-skive', null]));
  });

  it('get other roles, with a way back', async () => {
    const changes: readonly RoleName[][] = [];
    const change = answers(CHANGE_MEMBER_ROLES, ({ input }) => {
      (changes as RoleName[][]).push(input.roles);
      const viewerCan = { changeRoles: true, remove: true };
      return { changeMemberRoles: { id: 'n1:Anna', roles: input.roles, viewerCan } };
    });
    const { user } = open(managed(true, true), listed(memberNamed('Anna')), change);
    await user.click(await screen.findByRole('button', { name: 'Ændr roller for Anna' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ændr roller for Anna' });
    await user.click(within(dialog).getByLabelText('Styregruppe'));
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    expect(changes).toEqual([['MEMBER', 'STEERING'], ['MEMBER']]);
  });

  it('stay when the last administrator would go', async () => {
    const problems = [{ code: 'identity.last-administrator', field: 'roles' }];
    const refused = refuses(REMOVE_MEMBER, 'RULE_VIOLATION', { problems });
    const { user } = open(managed(true, true), listed(memberNamed('Anna')), refused);
    await user.click(await screen.findByRole('button', { name: 'Fjern Anna' }));
    const dialog = await screen.findByRole('dialog', { name: 'Fjern Anna fra netværket?' });
    await user.click(within(dialog).getByRole('button', { name: 'Fjern' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('mindst én administrator');
  });

  it('that nobody matches: says so and offers everybody', async () => {
    const { user } = open(managed(true, true), listed());
    await user.type(await screen.findByLabelText('Søg efter navn eller e-mail'), 'x');
    await user.click(await screen.findByRole('button', { name: 'Se alle medlemmer' }));
    expect(screen.getByLabelText('Søg efter navn eller e-mail')).toHaveValue('');
  });

  it('are those of the network that was chosen, also when the page is opened anew', async () => {
    const network = (id: string, nameDa: string) => ({
      network: { id, nameDa, nameEn: nameDa },
      viewerCan: { seeMembers: true, appointAdministrators: true },
    });
    const networks = [network('n1', 'Midtjylland'), network('n2', 'Nordjylland')];
    const both = answers(MANAGED_NETWORKS_QUERY, { viewer: { user: { id: 'viewer' }, networks } });
    const { user, router } = open(both, listed(memberNamed('Anna')));
    await user.selectOptions(await screen.findByLabelText('Netværk'), 'Netværk n2');
    expect(await screen.findByRole('table', { name: 'Medlemmer af Nordjylland' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('?netvaerk=n2');
  });

  it.each([
    ['loading', [neverAnswers(MANAGED_NETWORKS_QUERY)], 'Henter …'],
    ['another role', [managed(false, false)], 'Her kræves en anden rolle'],
    ['no connection', [unreachable(MANAGED_NETWORKS_QUERY)], 'Der er ingen forbindelse'],
    ['an error in the list', [managed(true, true), refuses(MEMBERS_QUERY, 'INTERNAL')], 'Det gik ikke, som det skulle'],
  ])('%s', async (_state, prepared, text) => {
    open(...prepared);
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(screen.getByText(text)).toBeInTheDocument());
  });
});
