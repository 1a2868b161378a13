import type { FacetCount, QueryPlan } from '@samspil/domain/search';
import type { AddedWord, SearchFacet, SearchInterpretation } from './search.graphql.js';

/** Counts by facet, as an answer lists them. */
export function facetsView(counts: readonly FacetCount[]): SearchFacet[] {
  const facets = new Map<string, SearchFacet>();
  for (const { facet, value, count } of counts) {
    const known = facets.get(facet) ?? { facet, values: [] };
    known.values.push({ value, count });
    facets.set(facet, known);
  }
  return [...facets.values()].sort((a, b) => (a.facet < b.facet ? -1 : 1));
}

/** How a question was understood. */
export function interpretationView(
  { recognised }: QueryPlan,
  added: readonly (Omit<AddedWord, 'addedFor'> & { readonly addedFor: readonly string[] })[],
): SearchInterpretation {
  return {
    recognised: recognised.map(({ label, ...term }) => ({ ...term, labelDa: label.da, labelEn: label.en })),
    added: added.map((word) => ({ ...word, addedFor: [...word.addedFor] })),
  };
}
