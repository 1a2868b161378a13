import type { WaitingEntry } from '../../shared/offline';
import { ENTRY_KINDS } from './payloads';
import { sentWorkOf } from './sent-work';

const entry = (kind: keyof typeof ENTRY_KINDS, id: string, activityId = id): WaitingEntry => ({
  ...{ id, userId: 'ida', kind: ENTRY_KINDS[kind], payload: { activityId }, after: null },
  ...{ state: 'waiting', problems: [], attempts: 1, notBefore: 0, addedAt: 0 },
});

describe('what has been sent', () => {
  it.each([
    ['nothing', [], null],
    ['an activity', [entry('activity', 'a')], { kind: 'activity', count: 1, address: '/aktiviteter/a' }],
    [
      'an activity with its meeting and picture',
      [entry('file', 'f', 'a'), entry('session', 's', 'a'), entry('activity', 'a')],
      { kind: 'activity', count: 1, address: '/aktiviteter/a' },
    ],
    [
      'two activities',
      [entry('activity', 'a'), entry('activity', 'b')],
      { kind: 'activity', count: 2, address: '/aktiviteter' },
    ],
    [
      'two meetings of one activity',
      [entry('session', 's', 'a'), entry('session', 't', 'a')],
      { kind: 'session', count: 2, address: '/aktiviteter/a' },
    ],
    ['a file', [entry('file', 'f', 'a')], { kind: 'file', count: 1, address: '/aktiviteter/a' }],
  ])('%s is named and found', (_what, entries, expected) => {
    expect(sentWorkOf(entries)).toEqual(expected);
  });
});
