import { screen, waitFor, within } from '@testing-library/react';
import type { Role } from '@samspil/domain/shared';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import {
  MEMBERS_OF_PROGRAMME_QUERY,
  NETWORKS_QUERY,
  ORGANISATIONS_QUERY,
  PROGRAMME_QUERY,
  SET_UP_PROGRAMME,
} from './network-queries';
import { both, goal, LABELS, organisationPage, PLAN, programme } from './network.cases';
import { networkProblemTexts } from './problem-texts';

const EARLIER = programme({ goals: [goal('t1', 'Musik'), goal('t2', 'Unge'), goal('a', 'Ro', { kind: 'AMBITION' })] });
const WITHOUT = programme({ id: 'bare', name: both('Uden temaer', 'Without themes'), goals: [] });
const NETWORKS = answers(NETWORKS_QUERY, { networks: [EARLIER, WITHOUT] });

describe('setting up a programme', () => {
  const open = (prepared: Answer[], more: { roles?: readonly Role[]; language?: 'da' | 'en' } = {}) =>
    renderPage(routes, {
      at: '/netvaerk/program/nyt',
      answers: prepared,
      roles: ['administrator'],
      networks: ['plan'],
      problemTexts: networkProblemTexts,
      ...more,
    });
  const named = (name: RegExp | string) => screen.getByRole('textbox', { name });

  beforeEach(() => localStorage.clear());

  it('sends what was written with the themes taken over, and leads to the programme', async () => {
    const sent: { id: string }[] = [];
    const made = { ...PLAN, viewerCan: { edit: true } };
    const { user, router } = open([
      NETWORKS,
      answers(SET_UP_PROGRAMME, ({ input }) => {
        sent.push(input);
        return { setUpNetwork: { ...made, id: `net-${input.id}` } };
      }),
      answers(PROGRAMME_QUERY, ({ id }) => ({ network: { ...made, id } })),
      answers(MEMBERS_OF_PROGRAMME_QUERY, { organisations: organisationPage([]) }),
      LABELS,
    ]);
    await user.type(await screen.findByRole('textbox', { name: /Navn på dansk/ }), 'Ny aftale');
    await user.type(named(/Navn på engelsk/), 'New agreement');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Kulturaftale');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Afløser programmet' }), 'Kulturplan');
    const themes = screen.getByRole('group', { name: 'Før videre fra det tidligere program' });
    expect(within(themes).getAllByRole('checkbox')).toHaveLength(2);
    await user.click(within(themes).getByRole('checkbox', { name: 'Unge' }));
    await user.click(within(themes).getByRole('checkbox', { name: 'Musik' }));
    await user.click(within(themes).getByRole('checkbox', { name: 'Unge' }));
    await user.click(screen.getByRole('button', { name: 'Opret udkast' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/netvaerk/program/net-${sent[0]?.id}`));
    expect(sent).toMatchObject([
      {
        ...{ kind: 'CULTURE_AGREEMENT', name: both('Ny aftale', 'New agreement'), purpose: both('', '') },
        ...{ startsOn: null, endsOn: null, predecessorId: 'plan', inheritedGoalIds: ['t1'] },
      },
    ]);
  });

  it('shows what is wrong at its field, and keeps what was written', async () => {
    const { user, unmount } = open([NETWORKS]);
    await user.type(await screen.findByRole('textbox', { name: /Navn på dansk/ }), 'Halvt');
    await user.click(screen.getByRole('button', { name: 'Opret udkast' }));
    expect(await screen.findByText('Skriv navnet på begge sprog.')).toBeVisible();
    expect(named(/Navn på engelsk/)).toBeInvalid();
    unmount();
    open([NETWORKS]);
    expect(await screen.findByRole('textbox', { name: /Navn på dansk/ })).toHaveValue('Halvt');
  });

  it('chooses anew when another programme comes before, and says where there is nothing to carry on', async () => {
    const { user } = open([NETWORKS]);
    const before = await screen.findByRole('combobox', { name: 'Afløser programmet' });
    await user.selectOptions(before, 'Kulturplan');
    await user.click(screen.getByRole('checkbox', { name: 'Musik' }));
    await user.selectOptions(before, 'Uden temaer');
    expect(screen.getByText('Det tidligere program har ingen temaer, der kan føres videre.')).toBeVisible();
    await user.selectOptions(before, 'Kulturplan');
    expect(screen.getByRole('checkbox', { name: 'Musik' })).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Ryd felterne' }));
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('shows what only the server knows at its field too', async () => {
    const problems = [{ code: 'network.predecessor-unknown', field: 'predecessorId' }];
    const { user } = open([NETWORKS, refuses(SET_UP_PROGRAMME, 'RULE_VIOLATION', { problems })], { language: 'en' });
    await user.type(await screen.findByRole('textbox', { name: /Name in Danish/ }), 'Ny');
    await user.type(named(/Name in English/), 'New');
    await user.click(screen.getByRole('button', { name: 'Set up draft' }));
    expect(await screen.findByText('There is no such programme. Choose from the list.')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Follows the programme' })).toBeInvalid();
  });

  it.each<[string, Answer[], string]>([
    ['nothing has come yet', [neverAnswers(NETWORKS_QUERY)], 'Henter …'],
    ['it fails', [refuses(NETWORKS_QUERY, 'INTERNAL')], 'Det gik ikke, som det skulle'],
    ['there is no connection', [unreachable(NETWORKS_QUERY)], 'Der er ingen forbindelse'],
  ])('says when %s', async (_case, prepared, text) => {
    open(prepared);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('is not for a coordinator', async () => {
    open([NETWORKS], { roles: ['coordinator'] });
    expect(await screen.findByText('Her kræves en anden rolle')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it.each<[Role, boolean]>([
    ['administrator', true],
    ['coordinator', false],
    ['member', false],
  ])('is offered to a %s: %s', async (role, isOffered) => {
    const organisations = answers(ORGANISATIONS_QUERY, { organisations: organisationPage([]) });
    renderPage(routes, { at: '/netvaerk', answers: [NETWORKS, organisations], roles: [role], networks: ['plan'] });
    expect(await screen.findByRole('list', { name: 'Programmer' })).toBeVisible();
    const link = screen.queryByRole('link', { name: 'Opret program' });
    expect(link?.getAttribute('href') ?? null).toBe(isOffered ? '/netvaerk/program/nyt' : null);
  });
});
