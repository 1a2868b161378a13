import type { DeskContent, DeskItem, QueueItem } from './desk-queries';

const BIBLIOGRAPHY: DeskContent['bibliography'] = {
  type: 'ARTICLE_JOURNAL',
  title: 'Shared reading for people with stress',
  issued: '2011',
  container: 'Journal of Public Mental Health',
  volume: null,
  issue: null,
  pages: null,
  publisher: null,
  doi: null,
  url: null,
  authors: [{ family: 'Billington', given: 'Jo', literal: null }],
};

export const DESK_CONTENT: DeskContent = {
  __typename: 'KnowledgeContent',
  versionNumber: 1,
  type: 'ARTICLE',
  abstract: 'Reading aloud together was tried.',
  language: 'en',
  country: null,
  codeIds: ['af-reading'],
  bibliography: BIBLIOGRAPHY,
  brief: { inShort: '', inPractice: '', toTranslate: '' },
  codes: [{ id: 'af-reading', vocabulary: 'artForms', labelDa: 'Læsefællesskaber', labelEn: 'Shared reading' }],
  facts: [],
  unconfirmed: [],
};

/** A new item in the inbox, as a coordinator sees it. */
export const DESK_ITEM_IN_INBOX: DeskItem = {
  __typename: 'KnowledgeItem',
  id: 'item-1',
  slug: 'billington2011',
  networkId: 'network',
  state: 'INBOX',
  workingState: 'DRAFT',
  isDemonstration: false,
  lock: 1,
  reviewDate: null,
  withdrawnReason: null,
  owner: null,
  content: DESK_CONTENT,
  workingContent: DESK_CONTENT,
  viewerCan: {
    edit: true,
    code: true,
    submit: true,
    returnToInbox: false,
    publish: false,
    archive: true,
    withdraw: false,
    restore: false,
    discardDraft: false,
    assignOwner: true,
    setReviewDate: true,
  },
};

export function queueItem(slug: string, title: string): QueueItem {
  return {
    id: slug,
    slug,
    state: 'INBOX',
    workingState: 'DRAFT',
    origin: 'IMPORTED',
    isDemonstration: false,
    reviewDate: null,
    content: { type: 'ARTICLE', authorsInShort: 'Billington', codeIds: [], bibliography: { title, year: 2011 } },
    workingContent: { authorsInShort: 'Billington', codeIds: [], bibliography: { title, year: 2011 } },
  };
}
