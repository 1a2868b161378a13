import { screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import {
  MEMBERS_OF_PROGRAMME_QUERY,
  NETWORKS_QUERY,
  ORGANISATIONS_QUERY,
  PROGRAMME_QUERY,
  SAVE_PROGRAMME,
} from './network-queries';
import { both, goal, listed, LABELS, memberOf, organisationPage, PLAN, programme } from './network.cases';
import { networkProblemTexts } from './problem-texts';

const networks = (...list: (typeof PLAN)[]) => answers(NETWORKS_QUERY, { networks: list });
const organisations = (...list: ReturnType<typeof listed>[]) =>
  answers(ORGANISATIONS_QUERY, ({ networkId }) => {
    const shown = list.filter(({ standings }) => !networkId || standings.some((one) => one.networkId === networkId));
    return { organisations: organisationPage(shown) };
  });

describe('the programmes', () => {
  const NEXT = programme({ id: 'next', name: both('Aftale 2', 'Agreement 2'), status: 'DRAFT', time: 'OVER' });

  it('stand side by side, the viewer’s own first, with status, period and themes', async () => {
    const prepared = [networks(NEXT, PLAN), organisations(listed('org-a', 'Herning', 'ACTIVE'))];
    renderPage(routes, { at: '/netvaerk', answers: prepared, roles: ['member'], networks: ['plan'] });
    const list = await screen.findByRole('list', { name: 'Programmer' });
    const cards = within(list).getAllByRole('article');
    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual(['Kulturplan', 'Aftale 2']);
    const [own, other] = cards as [HTMLElement, HTMLElement];
    expect(within(own).getByText('01.01.2024 – 31.12.2028 · 2 aktive organisationer')).toBeVisible();
    expect(within(own).getByText('Kultur i nærheden')).toBeVisible();
    expect(within(other).getByText('Udkast')).toBeVisible();
    expect(within(other).getByRole('link', { name: 'Aftale 2' })).toHaveAttribute('href', '/netvaerk/program/next');
  });

  it('list everybody, or those of one programme by standing', async () => {
    const list = organisations(
      listed('org-a', 'Herning', 'ACTIVE'),
      listed('org-b', 'VIA', 'SECONDARY'),
      listed('org-c', 'KL', 'PARTNER', 'next'),
    );
    const { user } = renderPage(routes, { at: '/netvaerk', answers: [networks(PLAN, NEXT), list] });
    expect(await screen.findByRole('link', { name: 'KL' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Vis dem, der er med i' }), 'Kulturplan');
    const active = (await screen.findByRole('heading', { name: 'Aktive' })).parentElement as HTMLElement;
    expect(within(active).getByRole('link', { name: 'Herning' })).toHaveAttribute('href', '/netvaerk/org-a');
    expect(within(active).queryByRole('link', { name: 'VIA' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'KL' })).not.toBeInTheDocument();
  });

  it.each<[string, Answer[], string]>([
    ['nothing has come yet', [neverAnswers(NETWORKS_QUERY)], 'Henter …'],
    ['there is no network', [networks()], 'Intet netværk endnu'],
    ['nobody takes part', [networks(PLAN), organisations()], 'Ingen organisationer endnu'],
    ['the list fails', [networks(PLAN), refuses(ORGANISATIONS_QUERY, 'INTERNAL')], 'Det gik ikke, som det skulle'],
    ['there is no connection', [unreachable(NETWORKS_QUERY)], 'Der er ingen forbindelse'],
  ])('say when %s', async (_case, prepared, text) => {
    renderPage(routes, { at: '/netvaerk', answers: prepared });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('a programme', () => {
  const members = (...list: ReturnType<typeof memberOf>[]) =>
    answers(MEMBERS_OF_PROGRAMME_QUERY, { organisations: organisationPage(list) });
  const shown = (more: Partial<typeof PLAN> = {}) => answers(PROGRAMME_QUERY, { network: { ...PLAN, ...more } });
  const open = (prepared: Answer[], more: object = {}) =>
    renderPage(routes, { at: '/netvaerk/program/plan', answers: [...prepared, LABELS], ...more });

  it('says how long it was agreed for, how much longer it became, and what was agreed on meetings', async () => {
    open([shown({ hoursPerNetworkMeeting: 7.5, networkMeetingsPerYear: 2 }), members()]);
    expect(await screen.findByText('Aftalt til 31.12.2027')).toBeVisible();
    expect(screen.getByText('Forlænget til 31.12.2028. Et år mere')).toBeVisible();
    expect(screen.getByText('2 netværksmøder om året · 7,5 timer pr. deltager pr. netværksmøde')).toBeVisible();
    expect(await screen.findByText('Ingen organisationer endnu')).toBeVisible();
  });

  it('says what each theme carries on or replaces, and what became of it', async () => {
    const goals = [
      goal('t1', 'Musik', { succession: 'INHERITED', earlier: { id: 'e1', label: both('Lyd', 'Sound') } }),
      goal('t2', 'Et bedre liv', { succession: 'REPLACES', earlier: { id: 'e2', label: both('Festivaler', 'F') } }),
      goal('t3', 'Unge', { fate: 'LEFT' }),
      goal('t4', 'Ro', { fate: 'CONTINUED', later: [{ id: 'l1', label: both('Stilhed', 'Silence') }] }),
    ];
    open([shown({ goals }), members()]);
    const themes = (await screen.findByRole('heading', { name: 'Temaer og indsatsområder' })).closest('section');
    expect(
      within(themes as HTMLElement)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'MusikVidereført fra Lyd',
      'Et bedre livErstatter Festivaler',
      'UngeIkke ført videre',
      'RoVidereført som Stilhed',
    ]);
  });

  it('shows engagement apart from membership, and how far they have come to those who may see it', async () => {
    const told = memberOf('org-a', 'Herning', {
      engagements: [
        { networkId: 'plan', goalId: 't1', level: 'LEADS', since: '2025-01-01', isDemonstration: false },
        { networkId: 'plan', goalId: 't1', level: 'FOLLOWS', since: '2024-01-01', isDemonstration: false },
      ],
      maturities: [{ sector: 'se-culture', level: 'TRYING', note: '', since: '2025-01-01', isDemonstration: true }],
    });
    open([shown(), members(told, memberOf('org-b', 'Skive'))]);
    const engagement = await screen.findByRole('table', { name: 'Engagement' });
    expect(within(engagement).getByText('Går forrest')).toBeVisible();
    expect(within(engagement).queryByText('Skive')).not.toBeInTheDocument();
    expect(
      within(screen.getByRole('table', { name: 'Hvor langt er vi?' })).getByText(/Prøver af \(opdigtet\)/),
    ).toBeVisible();
  });

  it('on a phone tells each organisation in one line, and the rest when it is opened', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) => ({ ...matchMedia(query), matches: query.includes('max-width') });
    try {
      const engagements = [
        { networkId: 'plan', goalId: 't1', level: 'LEADS' as const, since: '2025-01-01', isDemonstration: false },
      ];
      const { user } = open([shown(), members(memberOf('org-a', 'Herning', { engagements }))]);
      const summary = await screen.findByText('Går forrest 1');
      expect(screen.queryByRole('table', { name: 'Engagement' })).not.toBeInTheDocument();
      const link = screen.getByRole('link', { name: 'Se Herning', hidden: true });
      expect(link).not.toBeVisible();
      await user.click(summary);
      expect(link).toBeVisible();
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('offers its groups and meetings to those in it, and its form to those who look after it', async () => {
    const editable = shown({ viewerCan: { edit: true } });
    open([editable, members()], { roles: ['coordinator'], networks: ['plan'] });
    expect(await screen.findByRole('link', { name: 'Møder' })).toHaveAttribute('href', '/moeder');
    expect(screen.getByRole('link', { name: 'Rediger' })).toHaveAttribute('href', '/netvaerk/program/plan/rediger');
    expect(await screen.findByRole('link', { name: 'Tilføj organisation' })).toBeVisible();
    const [theme] = screen.getAllByRole('link', { name: 'Samtaler om det' });
    expect(theme).toHaveAttribute('href', '/forum?om=goal%3At1&netvaerk=plan');
  });

  it('keeps that from visitors, in English too', async () => {
    open([shown(), members()], { language: 'en' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Culture plan' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Meetings' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Discussions about it' })).not.toBeInTheDocument();
  });

  it('that is not there is not found', async () => {
    open([refuses(PROGRAMME_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByText(/findes ikke/i)).toBeInTheDocument();
  });
});

describe('writing a programme', () => {
  const EDITABLE = { ...PLAN, viewerCan: { edit: true } };
  const open = (prepared: Answer[], roles = ['coordinator' as const]) =>
    renderPage(routes, {
      at: '/netvaerk/program/plan/rediger',
      answers: prepared,
      roles,
      networks: ['plan'],
      problemTexts: networkProblemTexts,
    });

  it('shows every problem at its field and sends what was written', async () => {
    const sent: unknown[] = [];
    const save = answers(SAVE_PROGRAMME, ({ input }) => {
      sent.push(input);
      return { saveNetwork: { ...EDITABLE, lock: 2 } };
    });
    const { user, router } = open([networks(EDITABLE), save, ...opened()]);
    const hours = await screen.findByRole('textbox', { name: /Timer pr. deltager/ });
    await user.type(hours, '70');
    await user.clear(screen.getByRole('textbox', { name: /Navn på engelsk/ }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Skriv et antal timer over 0 og højst 24.')).toBeVisible();
    expect(screen.getByText('Skriv navnet på begge sprog.')).toBeVisible();
    expect(sent).toEqual([]);
    await user.clear(hours);
    await user.type(hours, '7,5');
    await user.type(screen.getByRole('textbox', { name: /Navn på engelsk/ }), 'The plan');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/netvaerk/program/plan'));
    expect(sent).toMatchObject([
      { id: 'plan', lock: 1, content: { kind: 'PLAN', hoursPerNetworkMeeting: 7.5, name: { en: 'The plan' } } },
    ]);
  });

  it('never overwrites what somebody else saved meanwhile', async () => {
    const problems = [{ code: 'network.changed', params: { lock: 5 } }];
    const { user } = open([networks(EDITABLE), refuses(SAVE_PROGRAMME, 'RULE_VIOLATION', { problems })]);
    await user.type(await screen.findByRole('textbox', { name: /Navn på dansk/ }), ' ny');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByRole('button', { name: /^Gem mit/ })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Navn på dansk/ })).toHaveValue('Kulturplan ny');
  });

  it('leaves goals that others may point at in the list', async () => {
    open([networks(EDITABLE)]);
    const entry = await screen.findByRole('group', { name: 'Mål eller tema 1' });
    expect(within(entry).queryByRole('button', { name: /^(Slet|Fjern)/ })).not.toBeInTheDocument();
  });

  it('is for those who look after it', async () => {
    open([networks(PLAN)]);
    expect(await screen.findByText('Det kan du ikke rette')).toBeVisible();
  });

  const opened = () => [
    answers(PROGRAMME_QUERY, { network: EDITABLE }),
    answers(MEMBERS_OF_PROGRAMME_QUERY, { organisations: organisationPage([]) }),
  ];
});
