import type { ShownPost, ShownThread } from './forum-queries';

/** A thread as the screens read it. */
export const thread = (more: Partial<ShownThread> = {}): ShownThread => ({
  __typename: 'ForumThread',
  id: 'thread-1',
  networkId: 'network',
  subject: {
    kind: 'ACTIVITY',
    id: 'a-1',
    title: { da: 'Kor på torsdag', en: 'Kor på torsdag' },
    url: '/aktiviteter/a-1',
  },
  title: 'Hvem finder teksterne?',
  excerpt: 'Vi vil gerne prøve det samme.',
  isOpen: false,
  isClosed: false,
  isLocked: false,
  isAnswered: false,
  answerPostId: null,
  postCount: 2,
  isFollowed: false,
  startedAt: '2026-11-20T09:00:00Z',
  lastPostAt: '2026-11-21T09:00:00Z',
  isDemonstration: false,
  lock: 1,
  startedBy: { id: 'u-1', name: 'Tove Tovholder' },
  lastPostBy: { id: 'u-2', name: 'Nina Nabo' },
  viewerCan: { post: true, follow: true, markAnswer: false, retitle: false, moderate: false, open: false },
  ...more,
});

export const NOTHING = { edit: false, withdraw: false, restore: false, hide: false, show: false, report: false };
/** The first post of it. */
export const post = (more: Partial<ShownPost> = {}): ShownPost => ({
  __typename: 'ForumPost',
  id: 'post-1',
  threadId: 'thread-1',
  isOpening: true,
  isAnswer: false,
  isOwn: false,
  state: 'VISIBLE',
  text: 'Spørg @Nina Nabo om <b>det</b>.',
  reason: '',
  isReported: false,
  writtenAt: '2026-11-20T09:00:00Z',
  editedAt: null,
  lock: 1,
  by: { id: 'u-1', name: 'Tove Tovholder' },
  mentions: [{ id: 'u-2', name: 'Nina Nabo' }],
  versions: [],
  viewerCan: NOTHING,
  ...more,
});

/** The only page of a list. */
export const pageOf = <Node>(nodes: readonly Node[]) => ({
  edges: nodes.map((node, at) => ({ cursor: String(at), node })),
  pageInfo: { hasNextPage: false, endCursor: null },
});
