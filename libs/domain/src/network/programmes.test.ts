import fc from 'fast-check';
import {
  fateOf,
  goalsToEngageIn,
  lastDayOf,
  levelOn,
  problemsWithLevel,
  problemsWithNetwork,
  problemsWithNetworkLock,
  problemsWithSuccession,
  timeOf,
  type GoalDraft,
  type NetworkContent,
  type NetworkRuleContext,
} from './index.js';

const both = (text: string) => ({ da: text, en: text });
const CONTENT: NetworkContent = {
  kind: 'culture-agreement',
  name: both('Aftalen'),
  purpose: both(''),
  status: 'negotiated',
  statusNote: both(''),
  startsOn: '2016-01-01',
  endsOn: '2019-12-31',
  extensions: [{ until: '2020-12-31', note: both('Et år mere') }],
  predecessorId: null,
  hoursPerNetworkMeeting: 7.5,
  networkMeetingsPerYear: 2,
};
const GOAL: GoalDraft = { id: 'g', kind: 'theme', label: both('Unge'), earlierGoalId: null, succession: null };
const CONTEXT: NetworkRuleContext = {
  id: 'own',
  predecessors: new Map([
    ['own', null],
    ['before', null],
    ['after', 'own'],
  ]),
  goalIds: new Set(['g']),
  earlierGoalIds: new Set(['earlier', 'other']),
};
const spoken = (problems: readonly { code: string; field?: string }[]) =>
  problems.map(({ code, field }) => `${code.replace('network.', '')} ${field ?? ''}`.trim());

describe('the period of a programme', () => {
  it.each<[Partial<NetworkContent>, string | null]>([
    [{}, '2020-12-31'],
    [{ extensions: [] }, '2019-12-31'],
    [{ extensions: [], endsOn: null }, null],
  ])('with %j lasts until %s', (more, expected) => {
    expect(lastDayOf({ ...CONTENT, ...more })).toBe(expected);
  });

  it.each<[string, Partial<NetworkContent>, string]>([
    ['2015-12-31', {}, 'ahead'],
    ['2016-01-01', {}, 'running'],
    ['2020-12-31', {}, 'running'],
    ['2021-01-01', {}, 'over'],
    ['2016-06-01', { status: 'ended' }, 'over'],
    ['1999-01-01', { startsOn: null, endsOn: null, extensions: [] }, 'running'],
  ])('on %s with %j it is %s', (day, more, expected) => {
    expect(timeOf({ ...CONTENT, ...more }, day)).toBe(expected);
  });
});

describe('a programme as it is written', () => {
  const problems = (more: Partial<NetworkContent>, goals: readonly GoalDraft[] = [GOAL]) =>
    spoken(problemsWithNetwork({ ...CONTENT, ...more }, goals, CONTEXT));

  it.each<[Partial<NetworkContent>, string[]]>([
    [{}, []],
    [{ predecessorId: 'before' }, []],
    [{ name: { da: ' ', en: 'x'.repeat(161) } }, ['name-missing name.da', 'text-too-long name.en']],
    [{ purpose: { da: '\u0000', en: 'x'.repeat(4001) } }, ['text-unreadable purpose.da', 'text-too-long purpose.en']],
    [{ startsOn: '2020-02-30', endsOn: 'nu' }, ['date-malformed startsOn', 'date-malformed endsOn']],
    [{ startsOn: '2020-01-01' }, ['period-backwards endsOn']],
    [{ endsOn: null }, ['extension-without-end endsOn']],
    [{ extensions: [{ until: '2019-12-31', note: both('') }] }, ['extension-not-longer extensions.0.until']],
    [{ extensions: [{ until: '', note: both('') }] }, ['date-malformed extensions.0.until']],
    [{ predecessorId: 'nobody' }, ['predecessor-unknown predecessorId']],
    [{ predecessorId: 'own' }, ['predecessor-circular predecessorId']],
    [{ predecessorId: 'after' }, ['predecessor-circular predecessorId']],
    [{ hoursPerNetworkMeeting: 0 }, ['hours-out-of-range hoursPerNetworkMeeting']],
    [{ hoursPerNetworkMeeting: Number.NaN }, ['hours-out-of-range hoursPerNetworkMeeting']],
    [{ networkMeetingsPerYear: 1.5 }, ['meetings-out-of-range networkMeetingsPerYear']],
    [{ networkMeetingsPerYear: 53 }, ['meetings-out-of-range networkMeetingsPerYear']],
  ])('%j', (more, expected) => {
    expect(problems(more)).toEqual(expected);
  });

  it.each<[string, readonly GoalDraft[], string[]]>([
    ['a new one', [GOAL, { ...GOAL, id: null }], []],
    ['one taken out', [], ['goal-missing goals']],
    ['one of another programme', [GOAL, { ...GOAL, id: 'strange' }], ['goal-unknown goals.1']],
    ['one without words', [{ ...GOAL, label: { da: '', en: 'Y' } }], ['goal-label-missing goals.0.label.da']],
    ['one with too many', [{ ...GOAL, label: { da: 'x'.repeat(241), en: 'Y' } }], ['text-too-long goals.0.label.da']],
  ])('goals: %s', (_case, goals, expected) => {
    expect(problems({}, goals)).toEqual(expected);
  });

  it('of two who write at once the second is told with the lock that stands', () => {
    expect(problemsWithNetworkLock({ lock: 3 }, 3)).toEqual([]);
    expect(problemsWithNetworkLock({ lock: 4 }, 3)).toMatchObject([{ code: 'network.changed', params: { lock: 4 } }]);
  });
});

describe('how themes follow one another', () => {
  const theme = (earlierGoalId: string | null, succession: GoalDraft['succession']) => ({
    ...GOAL,
    earlierGoalId,
    succession,
  });
  it.each<[string, ReturnType<typeof theme>[], string[]]>([
    ['inherited and replaced', [theme('earlier', 'inherited'), theme('other', 'replaces')], []],
    ['replaced by two', [theme('earlier', 'replaces'), theme('earlier', 'replaces')], []],
    [
      'continued twice',
      [theme('earlier', 'inherited'), theme('earlier', 'inherited')],
      ['theme-continued-twice goals.1.earlierGoalId'],
    ],
    ['what became of it is missing', [theme('earlier', null)], ['succession-incomplete goals.0.succession']],
    ['which is missing', [theme(null, 'inherited')], ['succession-incomplete goals.0.earlierGoalId']],
    ['of another programme', [theme('strange', 'replaces')], ['earlier-theme-unknown goals.0.earlierGoalId']],
  ])('%s', (_case, goals, expected) => {
    expect(spoken(problemsWithSuccession(goals, CONTEXT.earlierGoalIds))).toEqual(expected);
  });

  it('every earlier theme is continued, replaced or left, and is left exactly when nothing follows it', () => {
    const follower = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      earlierGoalId: fc.constantFrom('one', 'two', null),
      succession: fc.constantFrom('inherited' as const, 'replaces' as const),
    });
    fc.assert(
      fc.property(fc.array(follower, { maxLength: 5 }), (later) => {
        for (const earlier of ['one', 'two', 'three']) {
          const followers = later.filter(({ earlierGoalId }) => earlierGoalId === earlier);
          const { fate, goalIds } = fateOf(earlier, later);
          expect(goalIds).toEqual(followers.map(({ id }) => id));
          expect(fate === 'left').toBe(followers.length === 0);
          expect(fate === 'continued').toBe(followers.some(({ succession }) => succession === 'inherited'));
        }
      }),
    );
  });
});

describe('levels', () => {
  it('the one that holds is the latest until the day', () => {
    const day = fc.constantFrom('2024-01-01', '2024-06-01', '2025-01-01', '2026-01-01');
    fc.assert(
      fc.property(day, fc.uniqueArray(day), (on, days) => {
        const recorded = days.map((since) => ({ since }));
        const until = days.filter((since) => since <= on).sort();
        expect(levelOn(on, recorded)?.since).toBe(until.at(-1));
      }),
    );
  });

  it.each([
    [{ since: '2026-01-01', note: '', seen: null }, null, []],
    [{ since: '2026-01-02', note: '', seen: null }, null, ['level-ahead since']],
    [{ since: 'i dag', note: 'x'.repeat(301), seen: null }, null, ['date-malformed since', 'text-too-long note']],
    [{ since: '2026-01-01', note: '', seen: 'leads' }, 'follows', ['level-changed level']],
  ])('%j while %s stands', (wish, standing, expected) => {
    expect(spoken(problemsWithLevel(wish, standing, '2026-01-01'))).toEqual(expected);
  });

  it('organisations engage in themes, or in subgoals where there are no themes', () => {
    const goals = (...kinds: GoalDraft['kind'][]) => kinds.map((kind) => ({ kind }));
    expect(goalsToEngageIn(goals('ambition', 'theme', 'subgoal'))).toEqual(goals('theme'));
    expect(goalsToEngageIn(goals('ambition', 'subgoal'))).toEqual(goals('subgoal'));
  });
});
