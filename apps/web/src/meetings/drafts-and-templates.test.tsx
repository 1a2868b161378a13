import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { ANNOUNCE_SERIES, DELETE_MEETING, RESTORE_MEETING } from './draft-queries';
import {
  MEETING_BODIES_QUERY,
  MEETING_PLACES_QUERY,
  MEETING_PLANNING_QUERY,
  MEETING_QUERY,
  MEETING_TERMS_QUERY,
  MEETINGS_QUERY,
  type ShownMeeting,
} from './meeting-queries';
import { PLANNED, TEMPLATE } from './meetings.cases';
import { meetingProblemTexts } from './problem-texts';
import { SAVE_TEMPLATE, TEMPLATE_QUERY, TEMPLATES_QUERY, WRITE_TEMPLATE } from './template-queries';

const SURROUNDINGS: readonly Answer[] = [
  answers(MEETING_BODIES_QUERY, { bodies: { edges: [] } }),
  answers(MEETING_PLACES_QUERY, { organisations: { edges: [] } }),
  answers(MEETING_TERMS_QUERY, { networkMeetingTerms: [] }),
  answers(MEETINGS_QUERY, { meetings: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } }),
  answers(TEMPLATES_QUERY, { meetingTemplates: [TEMPLATE] }),
];
const open = (at: string, more: readonly Answer[]) =>
  renderPage(routes, {
    ...{ at, problemTexts: meetingProblemTexts, answers: [...more, ...SURROUNDINGS] },
    roles: ['coordinator'],
  });
const planning = (series: readonly object[] = []) =>
  answers(MEETING_PLANNING_QUERY, { meeting: { __typename: 'Meeting', id: 'm1', carryOver: null, series } } as never);
const openMeeting = (more: readonly Answer[], meeting: ShownMeeting = PLANNED) =>
  open('/moeder/m1', [answers(MEETING_QUERY, () => ({ meeting })), planning(), ...more]);

describe('a draft', () => {
  it('is deleted at once, and comes back with undo', async () => {
    const sent: string[] = [];
    const remove = answers(DELETE_MEETING, ({ input }) => {
      sent.push(`delete ${input.id}`);
      return { deleteMeeting: { __typename: 'Meeting' as const, id: 'm1' } };
    });
    const restore = answers(RESTORE_MEETING, ({ input }) => {
      sent.push(`restore ${input.id}`);
      return { restoreMeeting: PLANNED };
    });
    const { user } = openMeeting([remove, restore]);
    await user.click(await screen.findByRole('button', { name: 'Slet kladden' }));
    expect(await screen.findByText('Kladden er slettet')).toBeVisible();
    expect(await screen.findByText('Ingen kommende møder')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(sent).toEqual(['delete m1', 'restore m1']));
  });

  it('stays when others know of it meanwhile', async () => {
    const { user } = openMeeting([
      refuses(DELETE_MEETING, 'RULE_VIOLATION', { problems: [{ code: 'meetings.state' }] }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Slet kladden' }));
    expect(await screen.findByText(/Mødet har flyttet sig imens/)).toBeVisible();
  });

  it('is kept as a template for any half-year', async () => {
    const sent: unknown[] = [];
    const write = answers(WRITE_TEMPLATE, ({ input }) => {
      sent.push(input.content);
      return { writeMeetingTemplate: TEMPLATE };
    });
    const { user } = openMeeting([write]);
    await user.click(await screen.findByRole('button', { name: 'Gem som skabelon' }));
    await waitFor(() => expect(sent).toMatchObject([{ title: 'Netværksmøde, {halvår}', name: 'Netværksmøde' }]));
  });
});

describe('a series', () => {
  const date = (id: string, startsAt: string, announce: boolean) => ({
    ...{ __typename: 'Meeting', id, title: 'Møde', startsAt, state: announce ? 'DRAFT' : 'ANNOUNCED' },
    viewerCan: { __typename: 'MeetingViewerCan', announce },
  });
  const dates = [
    date('m1', '2026-10-27T10:00', true),
    date('m2', '2026-11-03T10:00', true),
    date('m3', '2026-11-10T10:00', false),
  ];
  const inSeries = { ...PLANNED, seriesId: 's1' };
  const openSeries = (more: readonly Answer[]) =>
    open('/moeder/m1', [answers(MEETING_QUERY, () => ({ meeting: inSeries })), planning(dates), ...more]);

  it('is announced at once, and says of each that was not why', async () => {
    const sent: unknown[] = [];
    const announce = answers(ANNOUNCE_SERIES, ({ input }) => {
      sent.push(input);
      const problems = [{ code: 'meetings.place-missing', field: 'place', parameters: [] }];
      const refused = [
        { meeting: { __typename: 'Meeting' as const, id: 'm2', startsAt: '2026-11-03T10:00' }, problems },
      ];
      return { announceMeetingSeries: { announced: [{ ...inSeries, state: 'ANNOUNCED' as const }], refused } };
    });
    const { user } = openSeries([announce]);
    await user.click(await screen.findByRole('button', { name: 'Indkald alle 2 kladder i rækken' }));
    expect(await screen.findByText('1 møde er indkaldt')).toBeVisible();
    const refused = screen.getByRole('region', { name: '1 møde kunne ikke indkaldes' });
    expect(await within(refused).findByText(/Skriv et sted eller et link/)).toBeVisible();
    expect(within(refused).getByRole('link')).toHaveAttribute('href', '/moeder/m2/rediger');
    expect(sent).toEqual([{ seriesId: 's1' }]);
  });

  it('says when it could not be sent', async () => {
    const { user } = openSeries([unreachable(ANNOUNCE_SERIES)]);
    await user.click(await screen.findByRole('button', { name: 'Indkald alle 2 kladder i rækken' }));
    expect(await screen.findByText(/Der er ingen forbindelse/)).toBeVisible();
  });
});

describe('editing a template', () => {
  afterEach(() => window.localStorage.clear());
  const read = answers(TEMPLATE_QUERY, () => ({ meetingTemplate: TEMPLATE }));

  it('saves its texts, times and agenda', async () => {
    const sent: unknown[] = [];
    const save = answers(SAVE_TEMPLATE, ({ input }) => {
      sent.push(input);
      return { saveMeetingTemplate: { ...TEMPLATE, lock: 3 } };
    });
    const { user } = open('/moeder/skabeloner/t1', [read, save]);
    const name = await screen.findByRole('textbox', { name: /Skabelonens navn/ });
    await user.clear(name);
    await user.type(name, 'Stormøde');
    fireEvent.change(screen.getByLabelText(/Begynder klokken/), { target: { value: '09:30' } });
    await user.click(screen.getByRole('button', { name: 'Tilføj punkt' }));
    await user.type(screen.getAllByRole('textbox', { name: /^Punkt/ })[1] as HTMLElement, 'Nyt punkt');
    await user.click(screen.getByRole('button', { name: 'Gem skabelonen' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      ...{ id: 't1', lock: 2 },
      content: {
        ...{ name: 'Stormøde', startsAt: '09:30', title: 'Netværksmøde, {halvår}', kind: 'NETWORK_MEETING' },
        items: [
          { title: 'Velkommen', minutesBudgeted: 15 },
          { title: 'Nyt punkt', kind: 'DISCUSSION' },
        ],
      },
    });
    expect(await screen.findByText('Skabelonen er gemt')).toBeVisible();
  });

  it('says at the fields what is wrong', async () => {
    const { user } = open('/moeder/skabeloner/t1', [read]);
    await user.clear(await screen.findByRole('textbox', { name: /Skabelonens navn/ }));
    await user.clear(screen.getByRole('textbox', { name: /Varighed/ }));
    await user.click(screen.getByRole('button', { name: 'Tilføj punkt' }));
    await user.click(screen.getByRole('button', { name: 'Gem skabelonen' }));
    expect(await screen.findByText('Giv skabelonen et navn.')).toBeVisible();
    expect(screen.getByText('Skriv, hvor mange minutter mødet varer.')).toBeVisible();
    expect(screen.getByText('Skriv, hvad punktet handler om.')).toBeVisible();
  });

  it('shows when somebody else saved meanwhile', async () => {
    const problems = [{ code: 'meetings.changed-meanwhile', params: { fields: '', lock: 5 } }];
    const { user } = open('/moeder/skabeloner/t1', [read, refuses(SAVE_TEMPLATE, 'RULE_VIOLATION', { problems })]);
    await user.type(await screen.findByRole('textbox', { name: /Skabelonens navn/ }), ' 2');
    await user.click(screen.getByRole('button', { name: 'Gem skabelonen' }));
    expect(await screen.findByRole('heading', { name: 'En anden har rettet imens' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Skabelonens navn/ })).toHaveValue('Netværksmøde 2');
  });

  it('is not there for others', async () => {
    open('/moeder/skabeloner/t1', [refuses(TEMPLATE_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByText('Siden findes ikke')).toBeInTheDocument();
  });
});
