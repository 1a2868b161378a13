import { plural } from '../shared/i18n';
import type { SearchMessages } from './messages.da';

export const en = {
  title: 'Knowledge',
  lead: 'Ask in your own words. We search knowledge in Danish and English.',
  question: 'Your question',
  placeholder: 'E.g. What works for people on sick leave with stress?',
  ask: 'Search',
  clear: 'Clear the field',
  suggestions: 'Suggestions',
  suggestionCount: (count: number) =>
    count === 0 ? 'No suggestions' : `${count} ${plural(count, 'suggestion', 'suggestions')}. Use the arrow keys.`,
  kinds: {
    knowledge: 'Knowledge',
    activity: 'Activity',
    concept: 'Concept',
    term: 'Subject term',
    organisation: 'Organisation',
  },
  chooseKind: 'Search in',
  kindTabs: {
    knowledge: 'Knowledge',
    activity: 'Activities',
    concept: 'Concepts',
    term: 'Subject terms',
    organisation: 'Organisations',
  },

  understood: 'How we understood your question',
  understoodNothing: 'We recognised no subject terms, so we search for the words as you wrote them.',
  alsoSearched: 'We also search for',
  showAllWords: (count: number) => `Show all ${count} words`,
  showFewerWords: 'Show fewer words',
  dropped: 'Left out',
  vocabularies: {
    targetGroups: 'Target group',
    artForms: 'Art form',
    outcomes: 'Outcome',
    sectors: 'Sector',
    settings: 'Setting',
    orgForms: 'Organisation',
    courseLevels: 'Course',
    evidenceTypes: 'Evidence type',
    evalInstruments: 'Instrument',
  },

  wholeAnswer: 'See what research says as a whole',

  facets: {
    itemType: 'Type',
    design: 'Study design',
    year: 'Year',
    country: 'Country',
    language: 'Language',
  },
  itemTypes: {
    article: 'Article',
    review: 'Research review',
    report: 'Report',
    evaluation: 'Evaluation',
    guideline: 'Guideline',
    'practice-example': 'Practice example',
    method: 'Method or tool',
    recommendation: 'Recommendation',
    inspiration: 'Inspiration',
  },

  clearFilters: 'Clear filters',
  showResults: (total: string) => `Show ${total} results`,
  close: 'Close',

  results: 'Results',
  total: (count: number, written: string) => `${written} ${plural(count, 'result', 'results')}`,
  about: (written: string) => `About ${written} results`,
  sorts: { relevance: 'Best answers first', newest: 'Newest first' },
  page: (page: number) => `page ${page}`,
  showMore: 'Show more',
  loadingMore: 'Loading more …',
  shown: (shown: string, total: string) => `Showing ${shown} of ${total}`,

  share: 'Share the search',
  feed: 'Follow new knowledge (Atom)',
  exportRis: 'RIS (Zotero, EndNote)',

  nothingFound: 'We found nothing',
  nothingForFilters: 'The filters leave out everything found. Clear them to see the whole answer.',
  nothingInBank: 'The knowledge bank says nothing about this yet. That does not mean it does not work.',
  nothingTip: 'Try fewer or more common words, or begin with the target group.',
  seeAll: 'See all knowledge',

  global: 'Search everything',
  globalHint: 'Knowledge, activities, concepts, subject terms and organisations',
  globalKeys: '↑ ↓ choose · Enter opens · Esc closes',
} satisfies SearchMessages;
