import { tidyContent } from './content-changes.js';
import { emptyContent, type KnowledgeContent } from './knowledge-item.js';
import type { KnowledgePolicySubject } from './knowledge.policy.js';

/** A content that may be published. */
export const COMPLETE: KnowledgeContent = tidyContent({
  ...emptyContent('article'),
  bibliography: {
    type: 'article-journal',
    title: 'Shared reading',
    author: [{ family: 'Billington', given: 'Jo' }],
    issued: { 'date-parts': [[2011]] },
    'container-title': 'Journal of Public Mental Health',
    DOI: '10.1108/jpmh-1',
  },
  abstract: 'Reading aloud together.',
  language: 'en',
  codes: ['tg-stress', 'af-reading', 'et-sr'],
});

export const RULES = { today: '2026-11-22', isKnownCode: (code: string): boolean => !code.endsWith('nowhere') };

export const INBOX: KnowledgePolicySubject = {
  networkId: 'n1',
  state: 'inbox',
  workingState: 'draft',
  ownerId: null,
  createdById: 'author',
};
