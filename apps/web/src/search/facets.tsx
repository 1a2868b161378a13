import { useFormat, useMessages } from '../shared/i18n';
import { FilterPanel, FilterSheet, type FilterFacet } from '../shared/lists';
import { searchMessages } from './messages';
import type { SearchAddress } from './search-address';
import type { Answer, Facet } from './search-queries';
import { useFacetLabels } from './use-facet-labels';

/** For whom and what first; how it was studied and where it is from after that. */
const ORDER = [
  'targetGroups',
  'artForms',
  'outcomes',
  'itemType',
  'design',
  'sectors',
  'settings',
  'orgForms',
  'courseLevels',
  'evalInstruments',
  'year',
  'country',
  'language',
];
const OPEN_AT_FIRST = new Set(ORDER.slice(0, 4));
/**
 * Design says what evidence types say; the kind is chosen above the answer; what only activities have is filtered by in
 * their own list.
 */
const HIDDEN = new Set([
  'evidenceTypes',
  'kind',
  'activityStatus',
  'activityKind',
  'organisation',
  'municipality',
  'conceptOrigin',
  'network',
]);

interface FacetPanelProps {
  search: SearchAddress;
  facets: readonly Facet[];
  onChange: (next: SearchAddress) => void;
}

export function FacetPanel({ search, facets, onChange }: FacetPanelProps) {
  const { facetLabel, valueLabel } = useFacetLabels();
  const ordered = ORDER.flatMap((name) => facets.filter(({ facet }) => facet === name));
  const others = facets.filter(({ facet }) => !ORDER.includes(facet) && !HIDDEN.has(facet));
  const shown = [...ordered, ...others].map((facet): FilterFacet => ({
    facet: facet.facet,
    title: facetLabel(facet.facet),
    values: inReadingOrder(facet),
    startsOpen: OPEN_AT_FIRST.has(facet.facet),
  }));
  return (
    <FilterPanel
      facets={shown}
      filters={search.filters}
      labelOf={valueLabel}
      onChange={(filters) => onChange({ ...search, filters })}
    />
  );
}

/** Years stand as years do, newest first; everything else by how much there is. */
function inReadingOrder({ facet, values }: Facet): Facet['values'] {
  if (facet !== 'year') return values;
  return values.toSorted((a, b) => Number(b.value) - Number(a.value));
}

/** The same filters on a phone, in a sheet that says how many results wait behind it. */
export function FacetSheet({ answer, ...panel }: Omit<FacetPanelProps, 'facets'> & { answer: Answer }) {
  const t = useMessages(searchMessages);
  const format = useFormat();
  return (
    <FilterSheet filters={panel.search.filters} done={t.showResults(format.number(answer.total))}>
      <FacetPanel {...panel} facets={answer.facets} />
    </FilterSheet>
  );
}
