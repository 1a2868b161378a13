import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import {
  HOST_TURNS_QUERY,
  MEETING_BODIES_QUERY,
  MEETING_PLACES_QUERY,
  MEETING_PLANNING_QUERY,
  MEETING_QUERY,
  MEETING_TERMS_QUERY,
  MEETINGS_QUERY,
  MOVE_MEETING,
  PLAN_MEETING,
  SAVE_AGENDA,
  type ListedMeeting,
  type ShownMeeting,
} from './meeting-queries';
import { REMOVE_TEMPLATE, TEMPLATES_QUERY } from './template-queries';
import { LISTED, MEETING, PLANNED, TEMPLATE } from './meetings.cases';
import { meetingProblemTexts } from './problem-texts';

const COORDINATOR = { roles: ['coordinator'] } as const;
const NO_PAGE = { hasNextPage: false, endCursor: null };
const listed = (...nodes: ListedMeeting[]) =>
  answers(MEETINGS_QUERY, { meetings: { edges: nodes.map((node) => ({ cursor: node.id, node })), pageInfo: NO_PAGE } });
const SURROUNDINGS: readonly Answer[] = [
  answers(MEETING_BODIES_QUERY, { bodies: { edges: [] } }),
  answers(MEETING_PLACES_QUERY, { organisations: { edges: [] } }),
  answers(MEETING_TERMS_QUERY, { networkMeetingTerms: [] }),
  answers(HOST_TURNS_QUERY, {
    hostTurns: [
      { organisationId: 'uni', name: { da: 'Universitet', en: 'University' }, lastHostedAt: null, takesTurns: false },
      {
        ...{ organisationId: 'org-b', name: { da: 'B Kommune', en: 'Municipality B' } },
        ...{ lastHostedAt: null, takesTurns: true },
      },
    ],
  }),
];
const planning = (carryOver: object | null = null) =>
  answers(MEETING_PLANNING_QUERY, { meeting: { __typename: 'Meeting', id: 'm1', carryOver, series: [] } } as never);

const open = (at: string, more: readonly Answer[], viewer: object = {}) =>
  renderPage(routes, { at, problemTexts: meetingProblemTexts, answers: [...more, ...SURROUNDINGS], ...viewer });
const openMeeting = (meeting: ShownMeeting, more: readonly Answer[] = [], viewer: object = COORDINATOR) =>
  open('/moeder/m1', [answers(MEETING_QUERY, () => ({ meeting })), planning(), ...more], viewer);

describe('the list of meetings', () => {
  it('has each with its time, kind, place and host', async () => {
    open('/moeder', [listed(LISTED)]);
    const entry = await screen.findByRole('article', { name: LISTED.title });
    expect(within(entry).getByText('tirsdag 27.10.2026')).toBeVisible();
    expect(within(entry).getByText('10.00–15.00')).toBeVisible();
    expect(within(entry).getByText('Vært: A Kommune')).toBeVisible();
    expect(within(entry).getByText('Kultur')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Planlæg et møde' })).toBeNull();
  });

  it('is narrowed by the address, and leads back when nothing fits', async () => {
    const asked: unknown[] = [];
    const list = answers(MEETINGS_QUERY, (variables) => {
      asked.push(variables.input);
      return { meetings: { edges: [], pageInfo: NO_PAGE } };
    });
    const { user } = open('/moeder?liste=afholdte&slags=seminar&felt=health', [list]);
    expect(await screen.findByRole('link', { name: 'Vis alle møder' })).toHaveAttribute('href', '/moeder');
    expect(asked[0]).toMatchObject({ when: 'PAST', kind: 'SEMINAR', sector: 'se-health', networkId: null });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Felt' }), 'culture');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ sector: 'se-culture', kind: 'SEMINAR' }));
  });

  it('when empty offers those who plan to plan', async () => {
    open('/moeder', [listed()], COORDINATOR);
    expect(await screen.findByText('Ingen kommende møder')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Planlæg et møde' })).toHaveLength(2);
  });

  it('says in one sentence which half-year lacks a network meeting', async () => {
    const term = (year: number, half: number, held: number) => ({ year, half, wanted: 1, held, planned: 0 });
    const terms = [term(2025, 1, 0), term(2025, 2, 1), term(2026, 1, 1), term(2026, 2, 1), term(2027, 1, 0)];
    const counted = answers(MEETING_TERMS_QUERY, {
      networkMeetingTerms: [{ networkId: 'network', perYear: 2, terms }],
    });
    open('/moeder', [counted, listed()], COORDINATOR);
    const sentence = await screen.findByText(/Der mangler et netværksmøde i forår 2027/);
    expect(sentence).toHaveTextContent('Et tidligere halvår har intet møde her.');
  });

  it.each([
    ['is on its way', neverAnswers(MEETINGS_QUERY), 'Henter …'],
    ['cannot be reached', unreachable(MEETINGS_QUERY), 'Der er ingen forbindelse'],
    ['failed', refuses(MEETINGS_QUERY, 'INTERNAL', { correlationId: 'abc' }), 'Det gik ikke, som det skulle'],
  ])('%s', async (_, answer, text) => {
    open('/moeder', [answer]);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('a meeting', () => {
  it('says when each item begins, and what was carried over', async () => {
    openMeeting(MEETING, [], {});
    const agenda = await screen.findByRole('region', { name: 'Dagsorden' });
    expect(within(agenda).getByText('10.00')).toBeVisible();
    expect(within(agenda).getByText('10.30')).toBeVisible();
    expect(within(agenda).getByText('Overført fra et tidligere møde')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Indkald' })).toBeNull();
  });

  it('of a closed group keeps its agenda to those who sit there', async () => {
    openMeeting({ ...MEETING, agenda: [], viewerCan: { ...MEETING.viewerCan, readPapers: false } }, [], {});
    expect(await screen.findByText(/kun for dem, der sidder i gruppen/)).toBeVisible();
  });

  it('is announced, and says what stands in the way', async () => {
    const problems = [{ code: 'meetings.place-missing', field: 'place' }];
    const { user } = openMeeting(PLANNED, [refuses(MOVE_MEETING, 'RULE_VIOLATION', { problems })]);
    await user.click(await screen.findByRole('button', { name: 'Indkald' }));
    expect(await screen.findByText('Skriv et sted eller et link, før mødet indkaldes.')).toBeVisible();
  });

  it('is cancelled with a reason only', async () => {
    const sent: unknown[] = [];
    const cancel = answers(MOVE_MEETING, ({ input }) => {
      sent.push(input);
      return { moveMeeting: { ...MEETING, state: 'CANCELLED' as const, cancelReason: input.reason ?? '' } };
    });
    const announced = { ...MEETING, viewerCan: { ...MEETING.viewerCan, edit: true, cancel: true } };
    const { user } = openMeeting(announced, [cancel]);
    await user.click(await screen.findByRole('button', { name: 'Aflys mødet' }));
    await user.click(screen.getByRole('button', { name: 'Aflys mødet' }));
    expect(await screen.findByText('Skriv hvorfor.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Hvorfor aflyses det/ }), 'Storm');
    await user.click(screen.getByRole('button', { name: 'Aflys mødet' }));
    await waitFor(() => expect(sent).toEqual([{ id: 'm1', lock: 3, step: 'CANCEL', reason: 'Storm' }]));
  });

  it('takes over what was left open last time', async () => {
    const left = { id: 'm0', title: 'Forrige', startsAt: '2026-03-01T10:00' };
    const carryOver = {
      meeting: left,
      items: [MEETING.agenda[0], { ...MEETING.agenda[1], id: 'old', title: 'Åbent' }],
    };
    const sent: { items: readonly { title: string; carriedFromId?: string | null }[] }[] = [];
    const save = answers(SAVE_AGENDA, ({ input }) => {
      sent.push(input);
      return { saveAgenda: { ...PLANNED, lock: 4 } };
    });
    const { user } = open(
      '/moeder/m1',
      [answers(MEETING_QUERY, () => ({ meeting: PLANNED })), planning(carryOver), save],
      COORDINATOR,
    );
    await user.click(await screen.findByRole('button', { name: 'Overfør 1 punkt' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.items.map(({ title }) => title)).toEqual(['Velkommen', 'Fælles mål', 'Åbent']);
    expect(sent[0]?.items[2]?.carriedFromId).toBe('old');
  });

  it.each([
    ['is not there, or not for the reader', refuses(MEETING_QUERY, 'NOT_FOUND'), 'Siden findes ikke'],
    ['needs signing in', refuses(MEETING_QUERY, 'UNAUTHENTICATED'), 'Log ind for at se siden'],
  ])('%s', async (_, answer, text) => {
    open('/moeder/m1', [answer]);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('planning', () => {
  afterEach(() => window.localStorage.clear());

  it('takes a template and a day, and is sent with both', async () => {
    const sent: { content: { title?: string | null; startsAt?: string | null }; templateId?: string | null }[] = [];
    const plan = answers(PLAN_MEETING, ({ input }) => {
      sent.push(input);
      return { planMeeting: PLANNED };
    });
    const templates = answers(TEMPLATES_QUERY, { meetingTemplates: [TEMPLATE] });
    const { user } = open('/moeder/nyt', [templates, plan], COORDINATOR);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Skabelon' }), 't1');
    fireEvent.change(screen.getByLabelText('Dag'), { target: { value: '2026-10-27' } });
    expect(screen.getByRole('textbox', { name: /Titel/ })).toHaveValue('Netværksmøde, efterår 2026');
    expect(screen.getByLabelText(/Slutter/)).toHaveValue('2026-10-27T15:00');
    await user.click(screen.getByRole('button', { name: 'Gem som kladde' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      content: { title: 'Netværksmøde, efterår 2026', startsAt: '2026-10-27T10:00' },
      templateId: 't1',
    });
  });

  it('says at the fields what is missing, and whose turn it is to host', async () => {
    const { user } = open('/moeder/nyt', [answers(TEMPLATES_QUERY, { meetingTemplates: [] })], COORDINATOR);
    expect(await screen.findByText('Næste i rækken: B Kommune (har ikke været vært).')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gem som kladde' }));
    expect(await screen.findByText('Giv mødet en titel.')).toBeVisible();
    expect(screen.getAllByText('Vælg dag og klokkeslæt.')).toHaveLength(2);
  });

  it('is for those who plan', async () => {
    open('/moeder/nyt', [], { roles: ['member'] });
    expect(await screen.findByText('Her kræves en anden rolle')).toBeVisible();
  });
});

describe('templates', () => {
  it('lead to a meeting, and are removed when that is confirmed', async () => {
    const removed = jest.fn();
    const remove = answers(REMOVE_TEMPLATE, () => {
      removed();
      return { removeMeetingTemplate: TEMPLATE };
    });
    const templates = answers(TEMPLATES_QUERY, { meetingTemplates: [TEMPLATE] });
    const { user } = open('/moeder/skabeloner', [templates, remove], COORDINATOR);
    expect(await screen.findByRole('link', { name: 'Planlæg et møde' })).toHaveAttribute(
      'href',
      '/moeder/nyt?netvaerk=network&skabelon=t1',
    );
    await user.click(screen.getByRole('button', { name: 'Fjern skabelonen Netværksmøde' }));
    await user.click(await screen.findByRole('button', { name: 'Fjern' }));
    await waitFor(() => expect(removed).toHaveBeenCalled());
  });

  it('say how to get one when there is none', async () => {
    open('/moeder/skabeloner', [answers(TEMPLATES_QUERY, { meetingTemplates: [] })], COORDINATOR);
    expect(await screen.findByText('Ingen skabeloner endnu')).toBeVisible();
  });
});
