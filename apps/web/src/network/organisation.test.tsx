import { screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { both, goal, LABELS, organisationPage, programme } from './network.cases';
import { MEMBERS_OF_PROGRAMME_QUERY, PROGRAMME_QUERY } from './network-queries';
import {
  ADD_ORGANISATION,
  ALL_ORGANISATIONS_QUERY,
  ORGANISATION_FORM_QUERY,
  ORGANISATION_QUERY,
  RECORD_ENGAGEMENT,
  RECORD_MATURITY,
  REMOVE_MEMBERSHIP,
  SAVE_MEMBERSHIP,
  SAVE_ORGANISATION,
  type ShownOrganisation,
} from './organisation-queries';
import { networkProblemTexts } from './problem-texts';
import { today } from '../shared/today';

const NOTHING = {
  edit: false,
  seeMaturity: false,
  recordMaturity: false,
  recordEngagementIn: [],
  editMembershipsIn: [],
};
const organisation = (more: Partial<ShownOrganisation> = {}): ShownOrganisation => ({
  __typename: 'Organisation',
  id: 'org-a',
  kind: 'MUNICIPALITY',
  cultureLandscape: 'PUBLIC_INSTITUTION',
  otherNames: ['Herning by'],
  sectors: ['se-culture'],
  isDemonstration: false,
  homeId: 'plan',
  lock: 3,
  name: both('Herning Kommune', 'Herning Municipality'),
  note: both('', ''),
  municipality: {
    code: '0101',
    name: 'København',
    regions: [
      { id: 'h', name: 'Region Hovedstaden', from: '2007-01-01', to: '2026-12-31' },
      { id: 'o', name: 'Region Østdanmark', from: '2027-01-01', to: null },
    ],
  },
  standings: [
    {
      networkId: 'plan',
      standing: 'ACTIVE',
      periods: [
        { id: 'p1', kind: 'APPLICANT', from: null, to: '2019-06-30', lock: 1 },
        { id: 'p2', kind: 'ACTIVE', from: '2019-07-01', to: null, lock: 2 },
      ],
    },
  ],
  engagements: [],
  maturities: [],
  viewerCan: NOTHING,
  ...more,
});
const NETWORK = { ...programme({ goals: [goal('t1', 'Unge')] }) };
const shown = (more: Partial<ShownOrganisation> = {}) =>
  answers(ORGANISATION_QUERY, { organisation: organisation(more), networks: [NETWORK] });
const LISTS = answers(ORGANISATION_FORM_QUERY, {
  sectors: [],
  municipalities: [
    { code: '0101', name: 'København' },
    { code: '0657', name: 'Herning' },
  ],
});
const open = (
  at: string,
  prepared: Answer[],
  roles: ('coordinator' | 'liaison')[] = [],
  language: 'da' | 'en' = 'da',
) =>
  renderPage(routes, {
    at,
    answers: [...prepared, LABELS],
    language,
    problemTexts: networkProblemTexts,
    ...(roles.length > 0 ? { roles, networks: ['plan'] } : {}),
  });

describe('an organisation', () => {
  it('says what it is, where it lies before and after the law changes, and every period it took part', async () => {
    open('/netvaerk/org-a', [shown()]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Herning Kommune' })).toBeVisible();
    expect(screen.getByText('01.01.2007 – 31.12.2026')).toBeVisible();
    expect(screen.getByText('siden 01.01.2027')).toBeVisible();
    expect(screen.getByText('Offentligt støttet institution')).toBeVisible();
    expect(screen.getByText('Ansøger indtil 30.06.2019')).toBeVisible();
    expect(screen.getByText('Aktiv siden 01.07.2019')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Kultur' })).toHaveAttribute('href', '/emner/se-culture');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Rediger' })).not.toBeInTheDocument();
  });

  it('shows levels with their history to those who may only read', async () => {
    const maturities = [
      {
        sector: 'se-culture',
        level: 'ANCHORED' as const,
        note: 'Fast hold',
        since: '2025-01-01',
        isDemonstration: true,
      },
      { sector: 'se-culture', level: 'TRYING' as const, note: '', since: '2024-01-01', isDemonstration: false },
    ];
    open('/netvaerk/org-a', [shown({ maturities, viewerCan: { ...NOTHING, seeMaturity: true } })], [], 'en');
    expect(await screen.findByText('Rooted in daily work')).toBeVisible();
    expect(screen.getByText('Fast hold')).toBeVisible();
    expect(screen.getByText(/Earlier: Trying things out since 01\/01\/2024/)).toBeVisible();
  });

  it('lets its liaison say how much it engages, with a way back', async () => {
    const sent: unknown[] = [];
    const record = answers(RECORD_ENGAGEMENT, ({ input }) => {
      sent.push(input);
      const level = input.level ?? null;
      const engagements =
        level === null ? [] : [{ networkId: 'plan', goalId: 't1', level, since: today(), isDemonstration: false }];
      return { recordEngagement: organisation({ engagements, viewerCan }) };
    });
    const viewerCan = { ...NOTHING, recordEngagementIn: ['plan'] };
    const { user } = open('/netvaerk/org-a', [shown({ viewerCan }), record], ['liaison']);
    const choice = await screen.findByRole('combobox', { name: 'Engagement i Unge' });
    await user.selectOptions(choice, 'Går forrest');
    expect(await screen.findByText(/^siden \d/, { selector: 'p' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Engagement i Unge' })).toHaveValue(''));
    expect(sent).toEqual([
      { organisationId: 'org-a', goalId: 't1', level: 'LEADS', seen: null, since: today() },
      { organisationId: 'org-a', goalId: 't1', level: null, seen: 'LEADS', since: today() },
    ]);
  });

  it('says when somebody else was first', async () => {
    const viewerCan = { ...NOTHING, seeMaturity: true, recordMaturity: true };
    const problems = [{ code: 'network.level-changed', field: 'level' }];
    const refused = refuses(RECORD_MATURITY, 'RULE_VIOLATION', { problems });
    const { user } = open('/netvaerk/org-a', [shown({ viewerCan }), refused], ['liaison']);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Hvor langt med Kultur' }), 'Prøver af');
    expect(await screen.findByText(/En anden har ændret det her imens/)).toBeVisible();
  });

  it.each<[string, Answer, string]>([
    ['is not there', refuses(ORGANISATION_QUERY, 'NOT_FOUND'), 'Siden findes ikke'],
    ['cannot be reached', unreachable(ORGANISATION_QUERY), 'Der er ingen forbindelse'],
    ['has not come yet', neverAnswers(ORGANISATION_QUERY), 'Henter …'],
  ])('that %s is told', async (_case, answer, text) => {
    open('/netvaerk/org-a', [answer]);
    expect((await screen.findAllByText(text))[0]).toBeInTheDocument();
  });
});

describe('writing an organisation', () => {
  const viewerCan = { ...NOTHING, edit: true, editMembershipsIn: ['plan'] };

  it('shows problems at their fields and sends what was written', async () => {
    const sent: unknown[] = [];
    const save = answers(SAVE_ORGANISATION, ({ input }) => {
      sent.push(input);
      return { saveOrganisation: organisation({ lock: 4, viewerCan }) };
    });
    const { user, router } = open('/netvaerk/org-a/rediger', [shown({ viewerCan }), LISTS, save], ['coordinator']);
    await user.selectOptions(await screen.findByRole('combobox', { name: /^Kommune/ }), 'Ingen');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Vælg, hvilken kommune det er.')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: /^Kommune/ }), 'Herning (0657)');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/netvaerk/org-a'));
    expect(sent).toMatchObject([{ id: 'org-a', lock: 3, content: { kind: 'MUNICIPALITY', municipalityCode: '0657' } }]);
  });

  it('ends a period, and takes one away with a way back', async () => {
    const sent: unknown[] = [];
    const kept = (input: unknown) => {
      sent.push(input);
      return organisation({ viewerCan });
    };
    const prepared = [
      ...[shown({ viewerCan }), LISTS],
      answers(SAVE_MEMBERSHIP, ({ input }) => ({ saveMembership: kept(input) })),
      answers(REMOVE_MEMBERSHIP, ({ input }) => ({ removeMembership: kept(input) })),
    ];
    const { user } = open('/netvaerk/org-a/rediger', prepared, ['coordinator']);
    await user.click(await screen.findByRole('button', { name: 'Ret perioden Aktiv siden 01.07.2019' }));
    await user.type(screen.getByLabelText(/^Til og med/), '2018-01-01');
    await user.click(screen.getByRole('button', { name: 'Gem periode' }));
    expect(await screen.findByText('Slutdatoen skal ligge efter startdatoen.')).toBeVisible();
    await user.clear(screen.getByLabelText(/^Til og med/));
    await user.type(screen.getByLabelText(/^Til og med/), '2022-06-30');
    await user.click(screen.getByRole('button', { name: 'Gem periode' }));
    await user.click(await screen.findByRole('button', { name: /^Slet perioden Ansøger/ }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent).toMatchObject([
      { id: 'p2', lock: 2, period: { kind: 'ACTIVE', to: '2022-06-30' } },
      { id: 'p1', lock: 1 },
      { networkId: 'plan', period: { kind: 'APPLICANT', from: null, to: '2019-06-30' } },
    ]);
  });

  it('says to others who writes it', async () => {
    open('/netvaerk/org-a/rediger', [shown()], ['liaison']);
    expect(await screen.findByText('Det kan du ikke rette')).toBeVisible();
    expect(screen.getByText(/^Oplysningerne skrives af organisationens tovholder/)).toHaveTextContent('Kulturplan');
  });

  it('offers only the membership to who has taken it in from elsewhere, and says why', async () => {
    const guest = { ...NOTHING, editMembershipsIn: ['guest'] };
    const networks = [NETWORK, { ...NETWORK, id: 'guest', name: both('Gæst', 'Guest') }];
    const answer = answers(ORGANISATION_QUERY, { organisation: organisation({ viewerCan: guest }), networks });
    open('/netvaerk/org-a/rediger', [answer], ['coordinator']);
    expect(await screen.findByText(/^Oplysningerne skrives af organisationens tovholder/)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /Navn på dansk/ })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Medlemskab' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Gæst' })).toBeVisible();
  });
});

describe('taking an organisation in', () => {
  const editable = answers(PROGRAMME_QUERY, { network: programme({ viewerCan: { edit: true } }) });
  const offered = answers(ALL_ORGANISATIONS_QUERY, {
    organisations: organisationPage([
      { id: 'org-b', name: both('Skive Kommune', 'Skive'), standings: [] },
      { id: 'org-a', name: both('Herning Kommune', 'Herning'), standings: organisation().standings },
    ]),
  });
  const members = answers(MEMBERS_OF_PROGRAMME_QUERY, { organisations: organisationPage([]) });
  const at = '/netvaerk/program/plan/nyt-medlem';

  it('offers those that are not in it, and adds a period', async () => {
    const sent: unknown[] = [];
    const save = answers(SAVE_MEMBERSHIP, ({ input }) => {
      sent.push(input);
      return { saveMembership: organisation({ id: 'org-b' }) };
    });
    const { user, router } = open(at, [editable, offered, LISTS, members, save], ['coordinator']);
    const choice = await screen.findByRole('combobox', { name: 'Organisation' });
    expect(within(choice).queryByRole('option', { name: 'Herning Kommune' })).not.toBeInTheDocument();
    await user.selectOptions(choice, 'Skive Kommune');
    await user.type(screen.getByLabelText(/^Fra/), '2026-01-01');
    await user.click(screen.getByRole('button', { name: 'Tilføj' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/netvaerk/program/plan'));
    expect(sent).toMatchObject([{ organisationId: 'org-b', period: { kind: 'ACTIVE', from: '2026-01-01', to: null } }]);
  });

  it('writes a new one', async () => {
    const sent: unknown[] = [];
    const add = answers(ADD_ORGANISATION, ({ input }) => {
      sent.push(input);
      return { addOrganisation: organisation({ id: 'org-new' }) };
    });
    const { user, router } = open(at, [editable, offered, LISTS, members, add], ['coordinator']);
    await user.type(await screen.findByRole('textbox', { name: /Navn på dansk/ }), 'Biblioteket');
    await user.click(screen.getByRole('button', { name: 'Tilføj' }));
    expect(await screen.findByText('Skriv navnet på begge sprog.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Navn på engelsk/ }), 'The library');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Type/ }), 'Kulturinstitution');
    await user.click(screen.getByRole('button', { name: 'Tilføj' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/netvaerk/program/plan'));
    expect(sent).toMatchObject([
      { networkId: 'plan', content: { kind: 'CULTURAL_INSTITUTION' }, period: { kind: 'ACTIVE' } },
    ]);
  });

  it('is not for visitors', async () => {
    open(at, [answers(PROGRAMME_QUERY, { network: programme() })]);
    expect(await screen.findByRole('link', { name: 'Log ind' })).toBeVisible();
  });
});
