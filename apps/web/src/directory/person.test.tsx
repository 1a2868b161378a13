import { screen, within } from '@testing-library/react';
import { answers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import { CHOICES, LEMVIG, NETWORKS, page, rights, TILDE, vacancies } from './directory.cases';
import {
  CONFIRM_ADDRESS,
  DISOWN_PERSON,
  OWN_ADDRESS_QUERY,
  PERSON_QUERY,
  POSITIONS_QUERY,
  REGISTER_PERSON,
  REMOVE_PERSON,
  SAVE_PERSON,
} from './directory-queries';
import { directoryProblemTexts } from './problem-texts';

const COORDINATOR = { roles: ['coordinator'] } as const;

const open = (at: string, more: readonly Answer[], viewer: object = COORDINATOR) =>
  renderPage(routes, {
    at,
    problemTexts: directoryProblemTexts,
    answers: [...more, NETWORKS, CHOICES, vacancies(), rights(true), answers(POSITIONS_QUERY, page())],
    ...viewer,
  });
const person = (changes: object = {}) => answers(PERSON_QUERY, { directoryPerson: { ...TILDE, ...changes } });

describe('a person', () => {
  afterEach(() => window.localStorage.clear());

  it('is shown with roles today and before, and for how long mail is kept', async () => {
    open('/personer/tilde', [person()]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Tilde Tovborg' })).toBeVisible();
    const today = screen.getByRole('heading', { name: 'Roller i dag' }).closest('section') as HTMLElement;
    expect(within(today).getByText('siden 01.01.2024')).toBeVisible();
    const before = screen.getByRole('heading', { name: 'Tidligere roller' }).closest('section') as HTMLElement;
    expect(within(before).getByText('01.01.2020 – 31.12.2021')).toBeVisible();
    expect(screen.getByText('Mail og telefon slettes automatisk 01.01.2999.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Skriv til Skive Kommune' })).toHaveAttribute(
      'href',
      '/udveksling/kontakt/ny?organisation=org-skive&netvaerk=network',
    );
  });

  it('shows no more to those who may not, and is not found by those who may not know', async () => {
    const viewerCan = { edit: false, confirmAddress: false, remove: false, seeContact: false };
    open('/personer/tilde', [person({ viewerCan, email: null, deleteOn: null, contactPurpose: '' })], {});
    await screen.findByRole('heading', { level: 1, name: 'Tilde Tovborg' });
    for (const name of ['Rediger', 'Skriv til Skive Kommune', 'Slet personen']) {
      expect(screen.queryByText(name)).not.toBeInTheDocument();
    }
    open('/personer/nobody', [refuses(PERSON_QUERY, 'NOT_FOUND')], {});
    expect(await screen.findByRole('heading', { name: /findes ikke/i })).toBeVisible();
  });

  it('whose address nobody has confirmed is told so, and is confirmed with one press', async () => {
    const sent: object[] = [];
    const may = { ...TILDE.viewerCan, confirmAddress: true };
    const { user } = open('/personer/tilde', [
      person({ isAddressOpen: true, viewerCan: may, forgetOn: '2027-11-22' }),
      answers(CONFIRM_ADDRESS, ({ input }) => {
        sent.push(input);
        return { confirmPersonAddress: TILDE };
      }),
    ]);
    expect(await screen.findByText(/^Mailadressen er ikke bekræftet/)).toBeVisible();
    expect(screen.getByText('22.11.2027, hvis der ikke kommer en ny rolle.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bekræft mailadressen' }));
    expect(await screen.findByText('Mailadressen er bekræftet.')).toBeVisible();
    expect(screen.queryByText(/^Mailadressen er ikke bekræftet/)).not.toBeInTheDocument();
    expect(sent).toEqual([{ id: 'tilde', lock: 3 }]);
  });

  it('is removed only after having been asked', async () => {
    const removed: object[] = [];
    const { user, router } = open('/personer/tilde', [
      person(),
      answers(REMOVE_PERSON, ({ input }) => {
        removed.push(input);
        return { removePerson: 'tilde' };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Slet personen' }));
    const dialog = screen.getByRole('dialog', { name: 'Slet Tilde Tovborg?' });
    expect(within(dialog).getByText(/bliver stående i referater, der er godkendt/)).toBeVisible();
    expect(removed).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Slet personen' }));
    expect(await screen.findByText('Tilde Tovborg er slettet.')).toBeVisible();
    expect(removed).toEqual([{ id: 'tilde', lock: 3 }]);
    expect(router.state.location.pathname).toBe('/personer');
  });

  it('is registered where a role is vacant; what is missing stands at its field', async () => {
    const sent: object[] = [];
    const { user, router } = open('/personer/ny?organisation=org-lemvig&rolle=administration&felt=se-employment', [
      answers(REGISTER_PERSON, ({ input }) => {
        sent.push(input);
        return { registerPerson: { ...TILDE, id: input.id ?? '' } };
      }),
      person(),
    ]);
    await user.type(await screen.findByRole('textbox', { name: /^Mail/ }), 'ny@kommune');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect((await screen.findAllByText('Skriv personens navn.')).length).toBeGreaterThan(0);
    expect(screen.getAllByText('Skriv, hvilken dag mail og telefon skal slettes.').length).toBeGreaterThan(0);
    await user.type(screen.getByRole('textbox', { name: /^Navn/ }), 'Ny Person');
    await user.click(screen.getByRole('button', { name: 'Slet mail og telefon' }));
    expect(await screen.findByRole('option', { name: 'Lemvig Kommune', selected: true })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Personen er gemt.')).toBeVisible();
    expect(sent).toMatchObject([
      {
        content: { name: 'Ny Person', email: null, consentOn: null },
        positions: [{ organisationId: 'org-lemvig', role: 'ADMINISTRATION', sector: 'se-employment', validTo: null }],
      },
    ]);
    expect(router.state.location.pathname).toMatch(/^\/personer\/.+/);
  });

  it('of two networks keeps each role in its own', async () => {
    const sent: { positions?: readonly object[] | null }[] = [];
    const other = {
      ...{ ...TILDE.positions[0], id: 'p9', role: 'RESEARCHER' as const, networkId: 'agreement', organisation: LEMVIG },
      viewerCan: { keep: true },
    };
    const { user } = open(
      '/personer/tilde/rediger',
      [
        person({ positions: [TILDE.positions[0], other] }),
        answers(SAVE_PERSON, ({ input }) => {
          sent.push(input);
          return { savePerson: { ...TILDE, lock: 4 } };
        }),
      ],
      { roles: ['coordinator'], networks: ['network', 'agreement'] },
    );
    const second = within(await screen.findByRole('group', { name: 'Rolle 2' }));
    expect(second.getByRole('combobox', { name: 'Netværk' })).toHaveValue('agreement');
    expect(await second.findByRole('option', { name: 'Lemvig Kommune', selected: true })).toBeInTheDocument();
    await user.selectOptions(second.getByRole('combobox', { name: 'Netværk' }), 'network');
    await user.selectOptions(second.getByRole('combobox', { name: /^Organisation/ }), 'Skive Kommune');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await screen.findByText('Personen er gemt.');
    expect(sent[0]?.positions).toMatchObject([
      { networkId: 'network', organisationId: 'org-skive' },
      { networkId: 'network', organisationId: 'org-skive', id: 'p9' },
    ]);
  });

  it('that is a second liaison is refused in words, and what was written stays', async () => {
    const problems = [{ code: 'directory.liaison-taken', field: 'positions.0.role' }];
    const { user } = open('/personer/tilde/rediger', [person(), refuses(SAVE_PERSON, 'RULE_VIOLATION', { problems })]);
    await user.type(await screen.findByRole('textbox', { name: /^Navn/ }), ' Ny');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findAllByText(/har en anden tovholder i den tid/)).toHaveLength(1);
    const role = within(screen.getByRole('group', { name: 'Rolle 1' })).getByRole('combobox', { name: /^Rolle/ });
    expect(role).toBeInvalid();
    expect(role).toHaveFocus();
    expect(screen.getByRole('textbox', { name: /^Navn/ })).toHaveValue('Tilde Tovborg Ny');
  });

  it('keeps what was written without a connection, and sends roles that others keep to nobody', async () => {
    const { user } = open('/personer/tilde/rediger', [person(), unreachable(SAVE_PERSON)]);
    await user.type(await screen.findByRole('textbox', { name: /^Navn/ }), ' X');
    expect(screen.getByRole('heading', { name: 'Roller, som andre holder ved lige' })).toBeVisible();
    expect(screen.getAllByRole('group', { name: /^Rolle \d/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText(/ingen forbindelse/i)).toBeVisible();
    expect(Object.values(window.localStorage).join()).toContain('Tilde Tovborg X');
  });

  it('changes what is known of him- or herself, not the roles', async () => {
    const sent: object[] = [];
    const positions = TILDE.positions.map((position) => ({ ...position, viewerCan: { keep: false } }));
    const { user } = open(
      '/personer/tilde/rediger',
      [
        person({ isOwn: true, positions }),
        answers(SAVE_PERSON, ({ input }) => {
          sent.push(input);
          return { savePerson: { ...TILDE, lock: 4 } };
        }),
      ],
      { roles: ['member'] },
    );
    await user.click(await screen.findByRole('checkbox', { name: /navnet vises for alle/ }));
    expect(screen.queryByRole('button', { name: 'Tilføj en rolle' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Personen er gemt.')).toBeVisible();
    expect(sent).toMatchObject([{ id: 'tilde', lock: 3, content: { isNamePublic: true } }]);
    expect(sent[0]).not.toHaveProperty('positions');
  });

  it.each([
    ['/personer/ny', {}, /Log ind/],
    ['/personer/ny', { roles: ['member'] }, 'Her kræves en anden rolle'],
  ])('is not registered at %s by %j', async (at, viewer, expected) => {
    open(at, [], viewer);
    expect((await screen.findAllByText(expected)).length).toBeGreaterThan(0);
  });
});

describe('the own address at somebody', () => {
  const { id, name, lock, positions } = TILDE;
  const mine = (canClaim: boolean) =>
    answers(OWN_ADDRESS_QUERY, { peopleWithOwnAddress: [{ canClaim, person: { id, name, lock, positions } }] });
  const none = answers(OWN_ADDRESS_QUERY, { peopleWithOwnAddress: [] });

  it('is asked about, and answered with one press', async () => {
    const claim = answers(CONFIRM_ADDRESS, { confirmPersonAddress: TILDE });
    const { user } = open('/personer', [mine(true), none, claim], { roles: ['member'] });
    const notice = await screen.findByRole('region', { name: 'Er det dig?' });
    expect(within(notice).getByText('Tilde Tovborg')).toBeVisible();
    expect(notice).toHaveTextContent('Tovholder, Skive Kommune');
    await user.click(within(notice).getByRole('button', { name: 'Ja, det er mig' }));
    expect(await screen.findByText(/^Tak. Du er nu dig selv/)).toBeVisible();
  });

  it('is taken away where it is somebody else’s; who may not say yes is told who does', async () => {
    const sent: object[] = [];
    const disown = answers(DISOWN_PERSON, ({ input }) => {
      sent.push(input);
      return { disownPerson: 'tilde' };
    });
    const { user } = open('/personer', [mine(false), none, disown], { roles: ['liaison'] });
    expect(await screen.findByText(/bed koordinatoren om at bekræfte/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ja, det er mig' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Nej, slet min adresse der' }));
    expect(await screen.findByText('Din mailadresse er slettet hos personen.')).toBeVisible();
    expect(sent).toEqual([{ id: 'tilde', lock: 3 }]);
  });
});
