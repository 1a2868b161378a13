import { ROLES, VISITOR, type Viewer } from '../shared/index.js';
import {
  canChangeMeeting,
  canDeleteMeeting,
  canPlanMeeting,
  canSeeMeeting,
  canSeeMeetingPapers,
  canTakeMinutes,
  halfYearOf,
  hostsInTurn,
  lackingTerms,
  meetingAudiences,
  meetingFromTemplate,
  meetingWithChanges,
  networkMeetingsByTerm,
  NO_MEETING,
  NO_TEMPLATE,
  problemsWithAnnouncement,
  problemsWithMeeting,
  problemsWithMeetingLock,
  problemsWithMeetingStep,
  problemsWithTemplate,
  readMeetingQuestion,
  takesTurnsHosting,
  templateName,
  templateTitle,
  termsOf,
  type MeetingContent,
  type MeetingPolicySubject,
  type MeetingState,
  type MeetingStep,
} from './index.js';

const KNOWN = { isKnownBody: () => true, isKnownOrganisation: () => true, isKnownSector: () => true };
const GOOD: MeetingContent = { ...NO_MEETING, title: 'Møde', startsAt: '2027-01-14T10:00', endsAt: '2027-01-14T12:00' };
const said = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('meetings.', '')} ${field ?? ''}`.trim());
const person = (roles: Viewer['networks'][number]['roles'], bodyIds: string[] = []): Viewer => ({
  userId: 'u',
  networks: [{ networkId: 'n', roles }],
  bodyIds,
});
const PEOPLE: Readonly<Record<string, Viewer>> = {
  visitor: VISITOR,
  ...Object.fromEntries(ROLES.map((role) => [role, person([role])])),
  seated: person(['member'], ['b']),
  elsewhere: { userId: 'u', networks: [{ networkId: 'x', roles: ['administrator'] }] },
};
const MEMBERS = [...ROLES, 'seated'];
const PLANNERS = ['coordinator', 'administrator'];
const subject = (more: Partial<MeetingPolicySubject> = {}): MeetingPolicySubject => ({
  ...{ networkId: 'n', bodyId: null, state: 'announced', sharing: 'network', isClosed: false },
  ...more,
});
const BODY = { bodyId: 'b', isClosed: true } as const;
const who = (may: (viewer: Viewer) => boolean): string[] =>
  Object.keys(PEOPLE).filter((name) => may(PEOPLE[name] ?? VISITOR));

describe('who may do what with a meeting', () => {
  it.each<[string, Partial<MeetingPolicySubject>, string[], string[], string[]]>([
    ['draft', { state: 'draft', sharing: 'public' }, PLANNERS, PLANNERS, []],
    [
      'public',
      { sharing: 'public' },
      Object.keys(PEOPLE),
      Object.keys(PEOPLE),
      ['coordinator', 'steering', 'administrator'],
    ],
    ['network', {}, MEMBERS, MEMBERS, ['coordinator', 'steering', 'administrator']],
    ['closed body, told', BODY, MEMBERS, [...PLANNERS, 'seated'], [...PLANNERS, 'seated']],
    [
      'closed body, inside',
      { ...BODY, sharing: 'body' },
      [...PLANNERS, 'seated'],
      [...PLANNERS, 'seated'],
      [...PLANNERS, 'seated'],
    ],
    ['cancelled', { state: 'cancelled' }, MEMBERS, MEMBERS, []],
  ])('%s', (_, more, see, papers, minutes) => {
    const meeting = subject(more);
    const inOrder = (names: readonly string[]): string[] => Object.keys(PEOPLE).filter((name) => names.includes(name));
    expect(who((viewer) => canSeeMeeting(viewer, meeting))).toEqual(inOrder(see));
    expect(who((viewer) => canSeeMeetingPapers(viewer, meeting))).toEqual(inOrder(papers));
    expect(who((viewer) => canTakeMinutes(viewer, meeting))).toEqual(inOrder(minutes));
    expect(who((viewer) => canPlanMeeting(viewer, meeting))).toEqual(inOrder(PLANNERS));
    expect(who((viewer) => canChangeMeeting(viewer, meeting))).toEqual(
      meeting.state === 'cancelled' ? [] : inOrder(PLANNERS),
    );
    expect(who((viewer) => canDeleteMeeting(viewer, meeting))).toEqual(
      meeting.state === 'draft' ? inOrder(PLANNERS) : [],
    );
  });

  it('is what the search says too', () => {
    const meeting = { ...GOOD, ...{ id: 'm', cancelReason: '', seriesId: null, calendarSequence: 0, lock: 1 } };
    const of = (more: Partial<MeetingPolicySubject>): string[] =>
      meetingAudiences({ ...meeting, ...subject(more), isDemonstration: false });
    expect(of({ sharing: 'public' })).toEqual(['public']);
    expect(of({})).toEqual(['network:n']);
    expect(of({ ...BODY, sharing: 'body' })).toEqual(['network:n:coordinator', 'network:n:administrator', 'body:b']);
    expect(of({ state: 'draft', sharing: 'public' })).toEqual(['network:n:coordinator', 'network:n:administrator']);
  });
});

describe('a meeting', () => {
  it.each<[Partial<MeetingContent>, string[]]>([
    [{}, []],
    [{ title: '' }, ['title-missing title']],
    [{ title: 'x'.repeat(201) }, ['text-too-long title']],
    [{ summary: '\u0000' }, ['text-unreadable summary']],
    [{ startsAt: '', endsAt: 'x' }, ['time-missing startsAt', 'time-invalid endsAt']],
    [{ endsAt: GOOD.startsAt }, ['ends-before-start endsAt']],
    [{ endsAt: '2028-01-14T12:00' }, ['too-long endsAt']],
    [{ kind: 'x' as 'other' }, ['kind-unknown kind']],
    [{ kind: 'network-meeting', bodyId: 'b' }, ['body-not-wanted bodyId']],
    [{ kind: 'working-group' }, ['body-missing bodyId']],
    [{ sharing: 'body' }, ['body-missing bodyId']],
    [{ onlineUrl: 'javascript:alert(1)' }, ['link-invalid onlineUrl']],
    [{ onlineUrl: 'https://moede.example/1' }, []],
    [{ capacity: 0 }, ['capacity-invalid capacity']],
    [{ capacity: 1.5 }, ['capacity-invalid capacity']],
    [{ respondBy: '2027-01-14T10:01' }, ['deadline-after-start respondBy']],
  ])('%#', (more, expected) => {
    expect(said(problemsWithMeeting({ ...GOOD, ...more }, KNOWN))).toEqual(expected);
  });

  it('has a place or a link before it is announced', () => {
    expect(said(problemsWithAnnouncement(GOOD, KNOWN))).toEqual(['place-missing place']);
    expect(problemsWithAnnouncement({ ...GOOD, onlineUrl: 'https://moede.example' }, KNOWN)).toEqual([]);
  });

  it.each<[MeetingStep, MeetingState, string, string[]]>([
    ['announce', 'draft', '', []],
    ['announce', 'announced', '', ['state']],
    ['cancel', 'announced', ' ', ['reason-missing reason']],
    ['cancel', 'announced', 'Storm', []],
    ['cancel', 'draft', 'Storm', ['state']],
    ['hold', 'announced', '', ['not-begun']],
    ['reopen', 'held', '', []],
  ])('%s from %s', (step, state, reason, expected) => {
    expect(
      said(problemsWithMeetingStep(step, { state, startsAt: GOOD.startsAt }, { reason, now: '2027-01-14T09:59' })),
    ).toEqual(expected);
  });

  it('is kept tidy, and tells of the same fields only', () => {
    expect(meetingWithChanges(GOOD, { title: ' To\n ord ', bodyId: '', sectors: ['b', 'a', 'b'] })).toMatchObject({
      title: 'To ord',
      bodyId: null,
      sectors: ['a', 'b'],
    });
    const standing = { lock: 5, fieldLocks: { title: 5, place: 2 } };
    expect(problemsWithMeetingLock(standing, 5, ['title'])).toEqual([]);
    expect(problemsWithMeetingLock(standing, 3, ['place'])).toEqual([]);
    expect(problemsWithMeetingLock(standing, 3, ['place', 'title'])).toMatchObject([
      { params: { fields: 'title', lock: 5 } },
    ]);
  });

  it('comes from a template with its day', () => {
    const template = { ...NO_TEMPLATE, name: 'N', title: 'Netværksmøde, {halvår}', durationMinutes: 300 };
    expect(meetingFromTemplate(template, '2026-10-25')).toMatchObject({
      title: 'Netværksmøde, efterår 2026',
      startsAt: '2026-10-25T10:00',
      endsAt: '2026-10-25T15:00',
    });
    expect(problemsWithTemplate(template, KNOWN)).toEqual([]);
    const items = [{ title: '', text: '', kind: 'decision' as const, minutesBudgeted: 0 }];
    expect(
      said(problemsWithTemplate({ ...template, name: '', startsAt: '25:00', durationMinutes: 0, items }, KNOWN)),
    ).toEqual([
      'name-missing name',
      'time-invalid startsAt',
      'duration-invalid durationMinutes',
      'item-title-missing items.0.title',
      'minutes-invalid items.0.minutesBudgeted',
    ]);
  });
});

describe('a template made from a meeting', () => {
  it.each<[string, string, string, string]>([
    ['Netværksmøde, efterår 2026', '2026-10-27T10:00', 'Netværksmøde, {halvår}', 'Netværksmøde'],
    ['Efterår  2026: netværksmøde', '2026-07-01T10:00', '{halvår}: netværksmøde', 'netværksmøde'],
    ['Fagdag (forår 2027)', '2027-06-30T10:00', 'Fagdag ({halvår})', 'Fagdag'],
    ['Opfølgning på forår 2026', '2026-10-27T10:00', 'Opfølgning på forår 2026', 'Opfølgning på forår 2026'],
    ['efterår 20267', '2026-10-27T10:00', 'efterår 20267', 'efterår 20267'],
    ['Efterår 2026', '2026-10-27T10:00', '{halvår}', 'Efterår 2026'],
    ['Seminar', '2026-10-27T10:00', 'Seminar', 'Seminar'],
  ])('%s on %s', (title, startsAt, marked, name) => {
    expect(templateTitle(title, startsAt)).toBe(marked);
    expect(templateName(title, startsAt)).toBe(name);
  });

  it('says the half-year of its own day', () => {
    const title = templateTitle('Netværksmøde, efterår 2026', '2026-10-27T10:00');
    expect(meetingFromTemplate({ ...NO_TEMPLATE, title }, '2027-03-02').title).toBe('Netværksmøde, forår 2027');
    expect(templateName('x'.repeat(200), '2026-10-27T10:00')).toHaveLength(120);
  });
});

describe('what is counted over many meetings', () => {
  it('the establishment from 2019 to 2022 wants six network meetings in its half-years (R102)', () => {
    const terms = termsOf('2019-07-01', '2022-06-30', 2);
    expect(terms.map(({ year, half }) => `${year}-${half}`)).toEqual([
      ...['2019-2', '2020-1', '2020-2', '2021-1', '2021-2', '2022-1'],
    ]);
    expect(terms.reduce((sum, { wanted }) => sum + wanted, 0)).toBe(6);
    const at = (startsAt: string, state: MeetingState = 'held') => ({
      kind: 'network-meeting' as const,
      state,
      startsAt,
    });
    const held = [
      at('2019-09-10T10:00'),
      at('2020-06-30T23:59'),
      at('2020-07-01T00:00', 'cancelled'),
      at('2021-03-01T10:00'),
    ];
    const lacking = lackingTerms(
      networkMeetingsByTerm(terms, [...held, { ...at('2022-03-01T10:00'), kind: 'seminar' }]),
    );
    expect(lacking.map(({ year, half }) => `${year}-${half}`)).toEqual(['2020-2', '2021-2', '2022-1']);
  });

  it.each<[string, string, number, number]>([
    ['2021-01-01', '2023-12-31', 1, 3],
    ['2021-01-01', '2023-12-31', 4, 3],
    ['2021-01-01', '2020-12-31', 2, 0],
    ['2021-01-01', '2021-12-31', 0, 0],
  ])('%s to %s with %d a year has %d terms', (from, to, perYear, expected) => {
    expect(termsOf(from, to, perYear)).toHaveLength(expected);
    expect(halfYearOf('2026-07-01')).toEqual({ year: 2026, half: 2 });
  });

  it('who never hosted comes first, then who did longest ago', () => {
    const turn = (organisationId: string, lastHostedAt: string | null, takesTurns = true) => ({
      ...{ organisationId, lastHostedAt, takesTurns },
    });
    const turns = [
      ...[turn('z', null, false), turn('a', '2026-01-01T10:00'), turn('c', null), turn('b', null)],
      ...[turn('d', '2025-01-01T10:00'), turn('y', '2020-01-01T10:00', false)],
    ];
    expect(hostsInTurn(turns).map(({ organisationId }) => organisationId)).toEqual(['b', 'c', 'd', 'a', 'z', 'y']);
  });

  it.each([
    ['municipality', 'active', true],
    ['municipality', 'secondary', false],
    ['university', 'active', false],
    ['region', 'active', false],
  ] as const)('a %s that is an %s member takes turns: %s', (kind, membership, expected) => {
    expect(takesTurnsHosting({ kind, membership })).toBe(expected);
  });
});

it.each<[string, string | null]>([
  ['næste netværksmøde', 'network-meeting'],
  ['Hvornår er næste styregruppemøde?', 'steering-group'],
  ['hvornår mødes arbejdsgruppen', 'working-group'],
  ['Hvornår er der møde i arbejdsgruppen?', 'working-group'],
  ['when is the next network meeting', 'network-meeting'],
  ['netværksmøde', null],
  ['hvem sidder i styregruppen', null],
])('the question “%s”', (question, expected) => {
  expect(readMeetingQuestion(question)).toBe(expected);
});
