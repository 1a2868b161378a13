import { problemsWithHeldSessions, problemsWithSession, type SessionContent } from './session-rules.js';

const ACTIVITY = { startsOn: '2026-01-05', endsOn: '2026-03-30', registered: 12 };

describe('problemsWithHeldSessions', () => {
  it.each([
    [12, 12, []],
    [11, 12, ['registered']],
    [null, 12, []],
    [0, null, []],
  ])('%p registered, %p came', (registered, largest, fields) => {
    expect(problemsWithHeldSessions({ registered }, { largest }).map(({ field }) => field)).toEqual(fields);
  });
});

describe('problemsWithSession', () => {
  it.each<[Partial<SessionContent>, string[]]>([
    [{}, []],
    [{ attendance: null }, []],
    [{ heldOn: '2026-01-05' }, []],
    [{ heldOn: '2026-02-01' }, []],
    [{ heldOn: '' }, ['heldOn: session-date-missing']],
    [{ heldOn: '12/1' }, ['heldOn: date-invalid']],
    [{ heldOn: '2026-02-02' }, ['heldOn: session-in-future']],
    [{ heldOn: '2026-01-04' }, ['heldOn: session-outside-period']],
    [{ attendance: 0 }, []],
    [{ attendance: -1 }, ['attendance: count-negative']],
    [{ attendance: 2.5 }, ['attendance: count-not-whole']],
    [{ attendance: 13 }, ['attendance: attendance-above-registered']],
    [{ note: 'x'.repeat(1001) }, ['note: text-too-long']],
  ])('%j', (changes, expected) => {
    const session = { heldOn: '2026-01-12', attendance: 9, note: '', ...changes };
    const found = problemsWithSession(session, ACTIVITY, '2026-02-01');
    expect(found.map(({ code, field }) => `${field}: ${code.slice(11)}`)).toEqual(expected);
  });

  it('an activity without period or registration sets no bounds', () => {
    const open = { startsOn: null, endsOn: null, registered: null };
    expect(problemsWithSession({ heldOn: '2020-01-01', attendance: 500, note: '' }, open, '2026-02-01')).toEqual([]);
  });

  it('says the period it is outside of', () => {
    const [found] = problemsWithSession(
      { heldOn: '2026-04-01', attendance: 9, note: '' },
      { ...ACTIVITY, startsOn: null },
      '2026-05-01',
    );
    expect(found?.params).toEqual({ endsOn: '2026-03-30' });
  });
});
