import type { ShownNotification } from './notification-queries';

export const TASK: ShownNotification = {
  __typename: 'Notification',
  id: 'n1',
  kind: 'ASSIGNED',
  title: 'Send budgettet til Herning',
  url: '/opgaver/1',
  bodyName: { da: 'Styregruppen', en: 'The steering group' },
  isAction: true,
  dueOn: '2026-12-03',
  createdAt: '2026-11-20T10:00:00Z',
  isRead: false,
};

export const POST: ShownNotification = {
  ...TASK,
  ...{ id: 'n2', kind: 'THREAD_POST', title: 'Kor for sygemeldte', url: '/forum/2', isAction: false },
  ...{ bodyName: null, dueOn: null, isRead: true },
};

export const listing = (nodes: readonly ShownNotification[], hasNextPage = false) => ({
  edges: nodes.map((node) => ({ cursor: node.id, node })),
  pageInfo: { hasNextPage, endCursor: nodes.at(-1)?.id ?? null },
});
