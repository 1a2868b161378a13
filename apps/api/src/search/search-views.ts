import type { FacetCount, QueryPlan } from '@samspil/domain/search';
import type { SearchFacet, SearchInterpretation } from './search.graphql.js';

interface Understood {
  readonly plan: QueryPlan;
  readonly added: readonly { readonly word: string; readonly origin: string; readonly addedFor: readonly string[] }[];
}

/** Facets by name, each with its values in the order given. */
export function facetsView(counts: readonly FacetCount[]): SearchFacet[] {
  const facets = new Map<string, SearchFacet>();
  for (const { facet, value, count } of counts) {
    const known = facets.get(facet) ?? { facet, values: [] };
    known.values.push({ value, count });
    facets.set(facet, known);
  }
  return [...facets.values()].sort((a, b) => (a.facet < b.facet ? -1 : 1));
}

/** How the question was understood. */
export function interpretationView({ plan, added }: Understood): SearchInterpretation {
  return {
    recognised: plan.recognised.map(({ label, ...term }) => ({ ...term, labelDa: label.da, labelEn: label.en })),
    added: added.map((word) => ({ ...word, addedFor: [...word.addedFor] })),
  };
}
