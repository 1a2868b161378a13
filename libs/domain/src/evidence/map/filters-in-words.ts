import type { InterfaceLanguage } from '../../shared/index.js';
import { FINDING_FACETS, type FindingFacet, type FindingFilters } from './finding-filters.js';
import type { MapTerm } from './map-terms.js';
import { MAP_WORDS, type MapWords } from './map-words.js';

/** What the filters say, facet by facet: `Målgruppe: Ældre, Ensomme; Resultat: Forværring; fra 2015`; empty for none. */
export function filtersInWords(
  filters: FindingFilters,
  terms: readonly Pick<MapTerm, 'id' | 'label'>[],
  language: InterfaceLanguage,
): string {
  const words = MAP_WORDS[language];
  const labels = new Map(terms.map(({ id, label }) => [id, label[language]]));
  const nameOf = (facet: FindingFacet, value: string) => wordFor(facet, value, words) ?? labels.get(value) ?? value;
  const facets = FINDING_FACETS.filter((facet) => filters[facet].length > 0).map(
    (facet) => `${words.facets[facet]}: ${filters[facet].map((value) => nameOf(facet, value)).join(', ')}`,
  );
  const years = [
    filters.yearFrom === null ? [] : [words.from(filters.yearFrom)],
    filters.yearTo === null ? [] : [words.until(filters.yearTo)],
  ].flat();
  return [...facets, ...years].join('; ');
}

function wordFor(facet: FindingFacet, value: string, words: MapWords): string | undefined {
  const lists: Partial<Record<FindingFacet, Readonly<Record<string, string>>>> = {
    intervention: words.interventions,
    direction: words.directions,
    certainty: words.certainties,
    comparison: words.comparisons,
  };
  return lists[facet]?.[value];
}
