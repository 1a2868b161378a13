import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  asksForAction,
  chosenPreferences,
  canSeeNotification,
  DEFAULT_PREFERENCES,
  IMMEDIATE_KINDS,
  isImmediateKind,
  LONGEST_NOTIFICATION_TITLE,
  NOTIFICATION_KINDS,
  notificationTitle,
  problemsWithPreferences,
  type NotificationAccess,
} from './index.js';

const viewer = (roles: readonly Role[], bodyIds: readonly string[] = [], userId = 'me'): Viewer => ({
  userId,
  networks: roles.length === 0 ? [] : [{ networkId: 'n', roles }],
  bodyIds,
});
const CLOSED = { id: 'b', networkId: 'n', isClosed: true };
const about = (more: Partial<NotificationAccess> = {}): NotificationAccess => ({
  ...{ userId: 'me', networkId: 'n', body: null },
  ...more,
});

describe('who sees a notification', () => {
  it.each(ROLES)('%s: nobody sees those of others', (role) => {
    expect(canSeeNotification(viewer([role], ['b'], 'other'), about())).toBe(false);
    expect(canSeeNotification(viewer([role], ['b'], 'other'), about({ networkId: null }))).toBe(false);
  });

  it.each(ROLES)('%s: sees the own of the network, of an open body, and of a closed one where it is right', (role) => {
    const keeps = role === 'coordinator' || role === 'administrator';
    expect(canSeeNotification(viewer([role]), about())).toBe(true);
    expect(canSeeNotification(viewer([role]), about({ body: { ...CLOSED, isClosed: false } }))).toBe(true);
    expect(canSeeNotification(viewer([role]), about({ body: CLOSED }))).toBe(keeps);
    expect(canSeeNotification(viewer([role], ['b']), about({ body: CLOSED }))).toBe(true);
    expect(canSeeNotification(viewer([role], ['other']), about({ body: CLOSED }))).toBe(keeps);
    expect(canSeeNotification(viewer([role]), about({ body: { ...CLOSED, networkId: 'other' } }))).toBe(false);
  });

  it.each([
    ['of a network that was left', about(), false],
    ['of no network', about({ networkId: null }), true],
    ['of a closed body that was left', about({ body: CLOSED }), false],
  ])('who is in no network any more: %s', (_what, access, expected) => {
    expect(canSeeNotification(viewer([]), access)).toBe(expected);
  });

  it('a seat is enough without being in the network; visitors see nothing', () => {
    expect(canSeeNotification(viewer([], ['b']), about({ body: CLOSED }))).toBe(true);
    expect(canSeeNotification(VISITOR, about({ networkId: null }))).toBe(false);
  });
});

describe('kinds', () => {
  it('are mailed at once only when somebody is given a task, is mentioned, or has a deadline', () => {
    expect(NOTIFICATION_KINDS.filter(isImmediateKind)).toEqual(['assigned', 'mentioned', 'deadline']);
    expect(isImmediateKind('thread-post')).toBe(false);
  });

  it.each([
    ['assigned', true],
    ['mentioned', false],
    ['meeting-invited', true],
    ['meeting-changed', false],
    ['thread-post', false],
  ] as const)('%s asks something of the reader: %s', (kind, expected) => {
    expect(asksForAction(kind)).toBe(expected);
  });

  it('are named once', () => {
    expect(new Set(NOTIFICATION_KINDS).size).toBe(NOTIFICATION_KINDS.length);
  });
});

describe('a title', () => {
  it.each([
    ['  Møde\n i\tHerning ', 'Møde i Herning'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), `${'x'.repeat(199)}…`],
  ])('stands on one line, and is cut where it is too long: %#', (title, expected) => {
    expect(notificationTitle(title)).toBe(expected);
    expect(notificationTitle(title).length).toBeLessThanOrEqual(LONGEST_NOTIFICATION_TITLE);
  });
});

describe('what is wanted by mail', () => {
  it('leaves alone what is not said, and has each kind once', () => {
    expect(chosenPreferences({ digestWeekday: 4 })).toEqual({ digestWeekday: 4 });
    expect(problemsWithPreferences({})).toEqual([]);
    expect(chosenPreferences({ withoutMail: [...IMMEDIATE_KINDS, ...IMMEDIATE_KINDS], wantsDigest: false })).toEqual({
      wantsDigest: false,
      withoutMail: IMMEDIATE_KINDS,
    });
  });

  it.each([0, 8, 1.5, Number.NaN, -1])('has no weekday %p', (digestWeekday) => {
    const problems = problemsWithPreferences({ ...DEFAULT_PREFERENCES, digestWeekday });
    expect(problems).toEqual([{ code: 'notifications.weekday-unknown', field: 'digestWeekday' }]);
  });

  it.each([1, 7])('has the weekday %p', (digestWeekday) => {
    expect(problemsWithPreferences({ ...DEFAULT_PREFERENCES, digestWeekday })).toEqual([]);
  });
});
