import type { Item } from './item-query';

/** A published article with everything an item can have. */
export const ARTICLE: Item = {
  id: 'item-1',
  slug: 'billington2011',
  state: 'PUBLISHED',
  workingState: null,
  isDemonstration: false,
  publishedAt: '2026-11-02T12:00:00Z',
  firstPublishedAt: '2026-11-02T12:00:00Z',
  reviewDate: '2028-11-02',
  isDueForReview: false,
  withdrawnReason: null,
  content: {
    __typename: 'KnowledgeContent',
    versionNumber: 1,
    type: 'ARTICLE',
    authorsInShort: 'Billington, Dowrick',
    abstract: 'Reading aloud together was tried.',
    language: 'en',
    country: 'GB',
    bibliography: {
      __typename: 'BibliographyType',
      title: 'Shared reading for people with stress',
      year: 2011,
      container: 'Journal of Public Mental Health',
      volume: '10',
      issue: '2',
      pages: '11-19',
      publisher: null,
      doi: '10.1108/jpmh-1',
      url: null,
      authors: [
        { family: 'Billington', given: 'Jo', literal: null },
        { family: null, given: null, literal: 'Læseselskabet' },
      ],
    },
    brief: {
      inShort: 'Fælles læsning er prøvet af sygemeldte.',
      inPractice: 'Det kræver en uddannet læseleder.',
      toTranslate: 'Forløbet er engelsk.\n\nHenvisning er anderledes her.',
    },
    codes: [
      { id: 'tg-stress', vocabulary: 'targetGroups', labelDa: 'Borgere med stress', labelEn: 'People with stress' },
      { id: 'af-reading', vocabulary: 'artForms', labelDa: 'Læsefællesskaber', labelEn: 'Shared reading' },
    ],
    facts: [{ statement: '60 deltog.', source: 'Artiklens resumé', sourceDate: '2011-05' }],
    unconfirmed: [{ field: 'AUTHORS', note: 'anden forfatter' }],
  },
  files: [{ id: 'file-1', name: 'rapport.pdf', bytes: 1_240_000, pageCount: 2, isOpen: false, url: '/files/file-1/x' }],
  apa: { text: 'Billington, J. (2011). Shared.', html: 'Billington, J. &#38; L. (2011). <i>Shared</i>.' },
  vancouver: { text: 'Billington J. Shared. 2011.', html: 'Billington J. Shared. 2011.' },
  related: [
    {
      id: 'item-2',
      slug: 'dowrick2012',
      content: {
        type: 'ARTICLE',
        authorsInShort: 'Dowrick',
        language: 'en',
        bibliography: { title: 'Get into reading', year: 2012 },
      },
    },
  ],
  viewerCan: { seeDraft: false, openFiles: false, seeHistory: false },
};
