import type { ResultOf } from '../shared/graphql';
import { answers } from '../shared/testing';
import type { Answer, Hit } from './search-queries';
import { TERM_LABELS_QUERY } from './use-term-labels';

/** Something found; give what the test is about. */
export function hit(given: Partial<Hit> & Pick<Hit, 'id'>): Hit {
  return {
    kind: 'knowledge',
    url: `/viden/${given.id}`,
    title: `Titel ${given.id}`,
    summary: '',
    language: 'da',
    year: 2024,
    isDemonstration: false,
    facets: [],
    snippets: [],
    ...given,
  };
}

export function answer(hits: readonly Hit[], given: Partial<Answer> = {}): Answer {
  return {
    total: hits.length,
    approximate: false,
    edges: hits.map((node) => ({ node })),
    pageInfo: { hasNextPage: false, endCursor: null },
    facets: [],
    interpretation: { __typename: 'SearchInterpretation', recognised: [], added: [] },
    ...given,
  };
}

const NO_TERMS: ResultOf<typeof TERM_LABELS_QUERY> = {
  targetGroups: [],
  artForms: [],
  outcomes: [],
  sectors: [],
  settings: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
};

/** Two terms are enough to see that codes are named. */
export const termLabels = answers(TERM_LABELS_QUERY, {
  ...NO_TERMS,
  targetGroups: [
    { __typename: 'Term', id: 'tg-stress', label: { da: 'Borgere med stress', en: 'People with stress' } },
  ],
  evidenceTypes: [{ __typename: 'Term', id: 'et-rct', label: { da: 'Lodtrækningsforsøg', en: 'Randomised trial' } }],
});
