import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canEditPost,
  canFollowThread,
  canMarkAnswer,
  canModerateThread,
  canOpenThread,
  canPost,
  canReadPost,
  canReadThread,
  canReportPost,
  canRetitleThread,
  canSeePostHistory,
  canStartThread,
  canTakePostStep,
  type PostPolicySubject,
  type SubjectReach,
  type ThreadPolicySubject,
} from './index.js';

const viewerWith = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  userId: role,
  networks: [{ networkId: 'n', roles: [role] }],
  ...more,
});
const STRANGER: Viewer = { userId: 'stranger', networks: [{ networkId: 'other', roles: ['administrator'] }] };
const SEATED: Viewer = { userId: 'seated', networks: [{ networkId: 'n', roles: ['steering'] }], bodyIds: ['b'] };
const GUEST: Viewer = { userId: 'guest', networks: [], bodyIds: ['b'] };

const threadWith = (more: Partial<ThreadPolicySubject> = {}): ThreadPolicySubject => ({
  ...{ networkId: 'n', reach: 'network', bodyId: null, isOpen: false, isLocked: false },
  ...{ startedById: 'starter', postCount: 1 },
  ...more,
});

const WHO: Readonly<Record<string, Viewer>> = {
  ...Object.fromEntries(ROLES.map((role) => [role, viewerWith(role)])),
  seated: SEATED,
  guest: GUEST,
  stranger: STRANGER,
  visitor: VISITOR,
};
const allowed = (may: (viewer: Viewer) => boolean): string[] =>
  Object.entries(WHO).flatMap(([name, viewer]) => (may(viewer) ? [name] : []));

const CARETAKERS = ['coordinator', 'administrator'];
const EVERYBODY = Object.keys(WHO);
const NETWORK = [...ROLES, 'seated'];

describe('who reads a thread', () => {
  it.each<[SubjectReach, boolean, string[]]>([
    ['public', false, NETWORK],
    ['public', true, EVERYBODY],
    ['network', false, NETWORK],
    // Opened while its subject was public, which it is no more.
    ['network', true, NETWORK],
    ['body', false, [...CARETAKERS, 'seated', 'guest']],
    ['body', true, [...CARETAKERS, 'seated', 'guest']],
    ['none', true, CARETAKERS],
  ])('on what reaches %s, open: %s', (reach, isOpen, expected) => {
    const thread = threadWith({ reach, isOpen, bodyId: reach === 'body' ? 'b' : null });
    expect(allowed((viewer) => canReadThread(viewer, thread)).sort()).toEqual([...expected].sort());
  });

  it('an open body’s threads are also for those who sit there from outside the network', () => {
    expect(canReadThread(GUEST, threadWith({ bodyId: 'b' }))).toBe(true);
    expect(canReadThread(GUEST, threadWith({ bodyId: 'other' }))).toBe(false);
  });

  it('one with nothing left is for its starter and the caretakers', () => {
    const thread = threadWith({ postCount: 0, startedById: 'member', isOpen: true, reach: 'public' });
    expect(allowed((viewer) => canReadThread(viewer, thread))).toEqual(['member', ...CARETAKERS]);
  });
});

describe('what is done with a thread of the network', () => {
  it.each<[string, (viewer: Viewer, thread: ThreadPolicySubject) => boolean, string[]]>([
    ['start', canStartThread, NETWORK],
    ['post', canPost, NETWORK],
    ['follow', canFollowThread, NETWORK],
    ['mark the answer', canMarkAnswer, ['member', ...CARETAKERS]],
    ['retitle', canRetitleThread, ['member', ...CARETAKERS]],
    ['moderate', canModerateThread, CARETAKERS],
    ['open', canOpenThread, []],
  ])('%s', (_what, may, expected) => {
    const thread = threadWith({ startedById: 'member' });
    expect(allowed((viewer) => may(viewer, thread)).sort()).toEqual([...expected].sort());
  });

  it('nobody posts in a locked one, and only caretakers retitle it', () => {
    const locked = threadWith({ isLocked: true, startedById: 'member' });
    expect(allowed((viewer) => canPost(viewer, locked))).toEqual([]);
    expect(allowed((viewer) => canRetitleThread(viewer, locked))).toEqual(CARETAKERS);
  });

  it('others read an open one, but neither follow it nor post in it', () => {
    const open = threadWith({ isOpen: true, reach: 'public' });
    expect(canReadThread(STRANGER, open)).toBe(true);
    expect(canFollowThread(STRANGER, open)).toBe(false);
    expect(canPost(STRANGER, open)).toBe(false);
    expect(canFollowThread(VISITOR, open)).toBe(false);
    expect(allowed((viewer) => canOpenThread(viewer, open))).toEqual(CARETAKERS);
  });

  it('nobody starts one about what is not shared', () => {
    expect(allowed((viewer) => canStartThread(viewer, threadWith({ reach: 'none' })))).toEqual([]);
  });
});

describe('what is done with a post of a member', () => {
  const postWith = (more: Partial<PostPolicySubject> = {}): PostPolicySubject => ({
    ...{ thread: threadWith(), writtenById: 'member', state: 'visible' },
    ...more,
  });

  it.each<[string, (viewer: Viewer) => boolean, string[]]>([
    ['edit', (viewer) => canEditPost(viewer, postWith()), ['member']],
    ['withdraw', (viewer) => canTakePostStep(viewer, postWith(), 'withdraw'), ['member']],
    ['restore', (viewer) => canTakePostStep(viewer, postWith({ state: 'withdrawn' }), 'restore'), ['member']],
    ['hide', (viewer) => canTakePostStep(viewer, postWith(), 'hide'), CARETAKERS],
    ['show', (viewer) => canTakePostStep(viewer, postWith({ state: 'hidden' }), 'show'), CARETAKERS],
    ['restore a hidden one', (viewer) => canTakePostStep(viewer, postWith({ state: 'hidden' }), 'restore'), []],
    ['report', (viewer) => canReportPost(viewer, postWith()), NETWORK.filter((name) => name !== 'member')],
    ['earlier texts', (viewer) => canSeePostHistory(viewer, postWith()), ['member', ...CARETAKERS]],
    ['read a withdrawn one', (viewer) => canReadPost(viewer, postWith({ state: 'withdrawn' })), ['member']],
    ['read a hidden one', (viewer) => canReadPost(viewer, postWith({ state: 'hidden' })), ['member', ...CARETAKERS]],
    ['edit a hidden one', (viewer) => canEditPost(viewer, postWith({ state: 'hidden' })), []],
    [
      'edit in a locked thread',
      (viewer) => canEditPost(viewer, postWith({ thread: threadWith({ isLocked: true }) })),
      [],
    ],
  ])('%s', (_what, may, expected) => {
    expect(allowed(may).sort()).toEqual([...expected].sort());
  });
});
