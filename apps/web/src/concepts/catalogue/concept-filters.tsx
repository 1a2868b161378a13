import { useTermLabels, type SearchAddress } from '../../search';
import { useMessages } from '../../shared/i18n';
import { FilterPanel, type FilterFacet } from '../../shared/lists';
import type { FoundConcepts } from '../concept-queries';
import { conceptMessages } from '../messages';

/** For whom and with what first. */
const FACETS = ['targetGroups', 'artForms', 'settings', 'orgForms', 'conceptOrigin'];
const OPEN_AT_FIRST = new Set(FACETS.slice(0, 3));

interface ConceptFiltersProps {
  search: SearchAddress;
  facets: FoundConcepts['facets'];
  onChange: (next: SearchAddress) => void;
}

export function ConceptFilters({ search, facets, onChange }: ConceptFiltersProps) {
  const t = useMessages(conceptMessages);
  const termLabel = useTermLabels();
  const shown = FACETS.map((name): FilterFacet => ({
    facet: name,
    title: t.facets[name] ?? name,
    values: facets.find(({ facet }) => facet === name)?.values ?? [],
    startsOpen: OPEN_AT_FIRST.has(name),
  }));
  return (
    <FilterPanel
      facets={shown}
      filters={search.filters}
      labelOf={(_, value) => t.origins[value] ?? termLabel(value)}
      onChange={(filters) => onChange({ ...search, filters })}
    />
  );
}
