import { answers, renderPage, type Answer } from '../shared/testing';
import { routes } from '.';
import { CODING_TERMS_QUERY } from './coding-queries';
import {
  COUNTS_QUERY,
  DESK_QUERY,
  QUEUE_QUERY,
  SUGGESTIONS_QUERY,
  type DeskContent,
  type DeskItem,
  type QueueItem,
} from './desk-queries';
import { DUPLICATE_COUNT_QUERY, ITEM_FINDINGS_QUERY, OWNERS_QUERY } from './desk-surroundings-queries';
import { knowledgeProblemTexts } from './problem-texts';

const BIBLIOGRAPHY: DeskContent['bibliography'] = {
  __typename: 'BibliographyType',
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

function queueItem(slug: string, title: string): QueueItem {
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

const QUEUE = answers(QUEUE_QUERY, {
  knowledgeItems: {
    edges: [
      { node: queueItem('billington2011', 'Shared reading') },
      { node: queueItem('dowrick2012', 'Get into reading') },
    ],
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});

const term = (id: string, da: string) => ({
  __typename: 'Term' as const,
  id,
  label: { da, en: da },
  alternatives: { da: [], en: [] },
});

const AROUND: readonly Answer[] = [
  answers(ITEM_FINDINGS_QUERY, {
    knowledgeItem: { __typename: 'KnowledgeItem', id: 'item-1', findings: [{ __typename: 'Finding', id: 'f-1' }] },
  }),
  answers(DUPLICATE_COUNT_QUERY, { duplicates: { totalCount: 3 } }),
  answers(OWNERS_QUERY, {
    members: {
      edges: [{ node: { id: 'm', userId: 'somebody', name: 'Kim Prøve', email: 'kim@kommune.example' } }],
      pageInfo: { hasNextPage: false },
    },
  }),
  answers(COUNTS_QUERY, { knowledgeCounts: { inbox: 2, inReview: 1, dueForReview: 0 } }),
  answers(SUGGESTIONS_QUERY, {
    knowledgeItem: {
      __typename: 'KnowledgeItem',
      id: 'item-1',
      suggestedCodes: [
        {
          code: 'tg-stress',
          vocabulary: 'targetGroups',
          labelDa: 'Borgere med stress',
          labelEn: 'People with stress',
          matched: 'people with stress',
          foundIn: 'title',
        },
      ],
    },
  }),
  answers(CODING_TERMS_QUERY, {
    targetGroups: [term('tg-stress', 'Borgere med stress'), term('tg-older', 'Ældre')],
    artForms: [term('af-reading', 'Læsefællesskaber')],
    outcomes: [],
    settings: [],
    sectors: [],
    orgForms: [],
    courseLevels: [],
    evidenceTypes: [],
    evalInstruments: [],
  }),
];

/** The desk of a coordinator, with prepared answers before the usual ones. */
export const openDesk = (given: readonly Answer[], at = '/kurater?post=billington2011', networks = ['network']) =>
  renderPage(routes, {
    at,
    networks,
    roles: ['coordinator'],
    answers: [...given, QUEUE, ...AROUND],
    problemTexts: knowledgeProblemTexts,
  });

export const withItem = (item: Partial<DeskItem> = {}) =>
  answers(DESK_QUERY, ({ slug }) => ({ knowledgeItem: { ...DESK_ITEM_IN_INBOX, ...item, slug } }));
