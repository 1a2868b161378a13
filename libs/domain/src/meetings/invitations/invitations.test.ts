import fc from 'fast-check';
import {
  answerFor,
  answersClosedBecause,
  countParticipants,
  dueReminder,
  inviteesOf,
  movingUp,
  newInvitees,
  problemsWithAnswer,
  problemsWithTakingAttendance,
  proposedHours,
  readRepresentationQuestion,
  representationOf,
  totalProposed,
  waitingList,
  type ParticipantAnswer,
  type QueuedParticipant,
  type Wish,
} from './index.js';

const NOW = '2026-11-22T12:00';
const meeting = { state: 'announced' as const, startsAt: '2026-12-08T10:00', respondBy: '2026-12-01T12:00' };

describe('answering', () => {
  it.each([
    ['announced', '2026-12-08T10:00', null],
    ['draft', '2026-12-08T10:00', 'meetings.answer-not-open'],
    ['cancelled', '2026-12-08T10:00', 'meetings.answer-cancelled'],
    ['held', '2026-12-08T10:00', 'meetings.answer-begun'],
    ['announced', NOW, 'meetings.answer-begun'],
  ] as const)('a meeting that is %s and begins %s is closed: %s', (state, startsAt, expected) => {
    expect(answersClosedBecause({ state, startsAt, respondBy: null }, NOW)).toBe(expected);
  });

  it.each<[string, Wish, ParticipantAnswer, boolean, string[]]>([
    ['2026-12-01T12:00', 'yes', 'none', false, []],
    ['2026-12-01T12:01', 'yes', 'none', false, ['meetings.answer-too-late']],
    ['2026-12-01T12:01', 'yes', 'no', false, ['meetings.answer-too-late']],
    ['2026-12-01T12:01', 'yes', 'yes', false, []],
    ['2026-12-01T12:01', 'yes', 'waiting', false, []],
    ['2026-12-01T12:01', 'yes', 'none', true, []],
    ['2026-12-01T12:01', 'no', 'none', false, []],
    ['2026-12-08T10:00', 'no', 'yes', true, ['meetings.answer-begun']],
  ])('at %s %s after %s (planner: %s): %j', (now, wish, before, isPlanner, expected) => {
    const found = problemsWithAnswer(meeting, { wish, remark: '', before, now, isPlanner });
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  it('refuses other words, and remarks that are too long', () => {
    const answer = {
      wish: 'maybe' as Wish,
      remark: 'x'.repeat(501),
      before: 'none' as const,
      now: NOW,
      isPlanner: false,
    };
    expect(problemsWithAnswer(meeting, answer).map(({ code }) => code)).toEqual([
      'meetings.answer-unknown',
      'meetings.text-too-long',
    ]);
  });

  /** A list as it is after some answers, each taken as the server does: answer first, then move up. */
  const after = (capacity: number | null, answers: readonly (readonly [number, Wish])[]): QueuedParticipant[] => {
    let listed: QueuedParticipant[] = Array.from({ length: 6 }, (_, n) => ({
      ...{ id: String(n), answer: 'none' as const, waitingSince: null },
    }));
    answers.forEach(([who, wish], time) => {
      const others = listed.filter((_one, index) => index !== who);
      const counted = (answer: ParticipantAnswer): number => others.filter((one) => one.answer === answer).length;
      const before = listed[who]?.answer ?? 'none';
      const answer = answerFor(wish, before, { capacity, taken: counted('yes'), waiting: counted('waiting') });
      const since = answer === 'waiting' ? (listed[who]?.waitingSince ?? String(time).padStart(4, '0')) : null;
      listed = listed.map((one, index) => (index === who ? { ...one, answer, waitingSince: since } : one));
      const moved = new Set(movingUp(listed, capacity).map(({ id }) => id));
      listed = listed.map((one) => (moved.has(one.id) ? { ...one, answer: 'yes', waitingSince: null } : one));
    });
    return listed;
  };
  const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom<Wish>('yes', 'no')), {
    maxLength: 40,
  });

  it('never gives more places than there are, and leaves none empty while somebody waits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), answers, (capacity, given) => {
        const listed = after(capacity, given);
        const taken = listed.filter(({ answer }) => answer === 'yes').length;
        expect(taken).toBeLessThanOrEqual(capacity);
        if (waitingList(listed).length > 0) expect(taken).toBe(capacity);
      }),
    );
  });

  it('makes nobody wait who has the first answers, and keeps the order of the others', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), fc.integer({ min: 1, max: 6 }), (order, capacity) => {
        const listed = after(
          capacity,
          order.map((who) => [who, 'yes'] as const),
        );
        expect(waitingList(listed).map(({ id }) => id)).toEqual(order.slice(capacity).map(String));
      }),
    );
  });

  it('gives everybody a place when there is no limit any more', () => {
    const waiting = after(1, [
      [0, 'yes'],
      [1, 'yes'],
      [2, 'yes'],
    ]);
    expect(movingUp(waiting, null).map(({ id }) => id)).toEqual(['1', '2']);
    expect(movingUp(waiting, 1)).toEqual([]);
  });
});

describe('inviting', () => {
  const role = (personId: string | null, organisationId: string | null, sector: string | null) => ({
    ...{ personId, organisationId, sector },
  });

  it('names each person once, for the administration where one is known', () => {
    const roles = [role('a', 'skive', null), role('a', 'skive', 'se-health'), role(null, 'skive', null)];
    expect(inviteesOf([...roles, role('b', null, null), role('a', 'skive', 'se-culture')])).toEqual([
      role('a', 'skive', 'se-health'),
      role('b', null, null),
    ]);
  });

  it('leaves out who is on the list', () => {
    expect(newInvitees([role('a', null, null), role('b', null, null)] as never, new Set(['a']))).toHaveLength(1);
  });
});

describe('who comes', () => {
  const one = (
    organisationId: string,
    sector: string | null,
    answer: ParticipantAnswer,
    hasAttended: boolean | null,
  ) => ({
    ...{ organisationId, sector, answer, hasAttended },
  });

  it('is counted by answer, and apart from that by who came', () => {
    const listed = [
      one('a', null, 'yes', null),
      one('a', null, 'yes', false),
      one('a', null, 'none', true),
      one('a', null, 'waiting', null),
    ];
    expect(countParticipants(listed)).toEqual({
      ...{ invited: 4, yes: 2, no: 0, waiting: 1, unanswered: 1, attended: 1, absent: 1 },
    });
  });

  it('is represented by registration, until attendance has been taken', () => {
    const listed = [
      one('skive', 'se-culture', 'yes', null),
      one('skive', 'se-health', 'yes', null),
      one('skive', 'se-employment', 'waiting', null),
      one('skive', null, 'yes', null),
      one('viborg', 'se-culture', 'yes', null),
      one('viborg', 'se-health', 'yes', null),
      one('viborg', 'se-employment', 'yes', null),
    ];
    const before = representationOf(['skive', 'viborg', 'struer'], listed);
    expect(before.complete).toEqual(['viborg']);
    expect(before.lacking).toEqual([
      { sector: 'se-culture', organisationIds: ['struer'] },
      { sector: 'se-health', organisationIds: ['struer'] },
      { sector: 'se-employment', organisationIds: ['skive', 'struer'] },
    ]);
    expect(before.rows[0]).toMatchObject({ otherRegistered: 1, notRegistered: ['se-employment'], notAttended: null });
    const came = listed.map((each) => ({ ...each, hasAttended: each.organisationId === 'skive' }));
    const taken = representationOf(['skive', 'viborg'], came);
    expect(taken.complete).toEqual(['skive']);
    expect(taken.rows[1]).toMatchObject({
      notRegistered: [],
      notAttended: ['se-culture', 'se-health', 'se-employment'],
    });
  });

  it('gives hours for each who came; secondary members are not summed', () => {
    const listed = [
      one('skive', null, 'yes', true),
      one('skive', null, 'none', true),
      one('klinik', null, 'yes', true),
    ];
    const rows = proposedHours([...listed, one('skive', null, 'yes', null)], 7.5, new Map([['skive', 'active']]));
    expect(rows).toEqual([
      { organisationId: 'skive', attended: 2, hours: 15, counts: true },
      { organisationId: 'klinik', attended: 1, hours: 7.5, counts: false },
    ]);
    expect(totalProposed(rows)).toEqual({ attended: 2, hours: 15 });
  });

  it.each([
    ['announced', '2026-11-22T18:00', []],
    ['held', '2026-11-01T10:00', []],
    ['announced', '2026-11-23T00:00', ['meetings.attendance-too-early']],
    ['draft', '2026-11-22T10:00', ['meetings.answer-not-open']],
    ['cancelled', '2026-11-22T10:00', ['meetings.answer-cancelled']],
  ] as const)('is noted of a meeting that is %s and begins %s: %j', (state, startsAt, expected) => {
    expect(problemsWithTakingAttendance({ state, startsAt }, NOW).map(({ code }) => code)).toEqual(expected);
  });
});

describe('reminding', () => {
  it.each<[string, ParticipantAnswer, number | null, string | null]>([
    ['2026-11-29T11:59', 'none', 100, null],
    ['2026-11-29T12:00', 'none', 100, 'deadline'],
    ['2026-11-29T12:00', 'none', 5, null],
    ['2026-11-29T12:00', 'none', null, null],
    ['2026-12-01T12:00', 'none', 100, null],
    ['2026-11-30T12:00', 'no', 100, null],
    ['2026-11-30T12:00', 'yes', 100, null],
    ['2026-12-07T10:00', 'yes', 100, 'meeting'],
    ['2026-12-07T10:00', 'yes', null, 'meeting'],
    ['2026-12-07T10:00', 'waiting', 100, null],
    ['2026-12-08T10:00', 'yes', 100, null],
  ])('at %s who answered %s and was invited %s hours ago: %s', (now, answer, hoursSinceInvited, expected) => {
    expect(dueReminder(meeting, { answer, hoursSinceInvited }, now)).toBe(expected);
  });

  it('is not done of what is cancelled, or without a deadline', () => {
    const unanswered = { answer: 'none' as const, hoursSinceInvited: 100 };
    expect(dueReminder({ ...meeting, state: 'cancelled' }, unanswered, '2026-11-30T12:00')).toBeNull();
    expect(dueReminder({ ...meeting, respondBy: null }, unanswered, '2026-11-30T12:00')).toBeNull();
  });
});

describe('the question whether all three are registered', () => {
  it.each([
    ['er alle tre forvaltninger fra os tilmeldt', 'own'],
    ['Er alle 3 forvaltninger tilmeldt?', 'own'],
    ['are all three administrations from us registered?', 'own'],
    ['hvilke forvaltninger er tilmeldt', 'own'],
    ['mangler vi en forvaltning til mødet', 'own'],
    ['hvem er tovholder i Skive', null],
    ['forvaltning af kulturpuljen', null],
    ['har alle kommuner alle tre forvaltninger med? hvem mangler', 'all'],
    ['Which administrations are missing for the next network meeting?', 'own'],
    ['hvilke kommuner mangler forvaltninger', 'all'],
    ['which municipalities lack an administration', 'all'],
    ['korsang tilmeldt', null],
    ['hvordan deltager forvaltninger i kulturforløb', null],
    ['what do administrations lack to use culture', null],
    ['', null],
  ])('%s: %s', (question, expected) => {
    expect(readRepresentationQuestion(question)).toBe(expected);
  });
});
