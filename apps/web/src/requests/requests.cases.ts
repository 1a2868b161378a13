import type { ListedRequest, ShownRequest } from './request-queries';

export const LISTED: ListedRequest = {
  __typename: 'KnowledgeRequest',
  id: 'r1',
  networkId: 'network',
  question: 'Hjælper kor ensomme ældre?',
  neededBy: null,
  state: 'OPEN',
  askedAt: '2026-11-01T10:00:00Z',
  settledAt: null,
  isOwn: false,
  isDemonstration: false,
  askedBy: { id: 'p1', name: 'Mads Medlem' },
  terms: [{ id: 'tg-older', label: { da: 'Ældre', en: 'Older people' } }],
  use: null,
};

const NOTHING_ALLOWED = {
  answer: false,
  close: false,
  reopen: false,
  withdraw: false,
  restore: false,
  recordUse: false,
};

/** A request as one of the network's people sees it. */
export const OPEN: ShownRequest = {
  ...LISTED,
  background: 'Til et møde.',
  forWhom: '',
  lock: 1,
  settledBy: null,
  answer: null,
  draft: null,
  closing: null,
  history: [{ id: 'e1', kind: 'ASKED', at: '2026-11-01T10:00:00Z', note: '', by: { id: 'p1', name: 'Mads Medlem' } }],
  viewerCan: NOTHING_ALLOWED,
};

/** The same as those who answer see it. */
export const TO_ANSWER: ShownRequest = {
  ...OPEN,
  draft: { __typename: 'KnowledgeRequestAnswer', text: '', sources: [] },
  viewerCan: { ...NOTHING_ALLOWED, answer: true, close: true },
};

/** Answered, as the person who asked sees it. */
export const ANSWERED: ShownRequest = {
  ...OPEN,
  state: 'ANSWERED',
  isOwn: true,
  settledAt: '2026-11-03T10:00:00Z',
  settledBy: { id: 'p2', name: 'Karla Koordinator' },
  answer: {
    __typename: 'KnowledgeRequestAnswer',
    text: 'Ja, lidt.',
    sources: [
      {
        slug: 'kor2020',
        item: {
          __typename: 'KnowledgeItem',
          id: 'i1',
          content: { language: 'en', bibliography: { title: 'Choirs' } },
        },
      },
      { slug: 'gone2019', item: null },
    ],
  },
  viewerCan: { ...NOTHING_ALLOWED, recordUse: true },
};
