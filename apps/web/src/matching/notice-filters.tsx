import { useTermLabels } from '../search';
import { useMessages } from '../shared/i18n';
import { FilterPanel, FilterSheet, type FilterFacet } from '../shared/lists';
import { FACETS, type ExchangeAddress, type Facet, type Filters } from './exchange-address';
import { matchingMessages } from './messages';
import { useNoticeFacets } from './use-notice-facets';

const NO_FILTERS: Filters = { targetGroups: [], artForms: [], settings: [], organisationIds: [] };
const OPEN_AT_FIRST: ReadonlySet<Facet> = new Set<Facet>(['targetGroups', 'artForms']);

interface NoticeFiltersProps {
  networkId: string;
  address: ExchangeAddress;
  onChange: (filters: Filters) => void;
}

export function NoticeFilters({ networkId, address, onChange }: NoticeFiltersProps) {
  const t = useMessages(matchingMessages);
  const nameOf = useTermLabels();
  const facets = useNoticeFacets(networkId, address);
  const shown = FACETS.map((facet): FilterFacet => ({
    facet,
    title: t.facets[facet],
    values: facets[facet],
    startsOpen: OPEN_AT_FIRST.has(facet),
  }));
  const labelOf = (facet: string, value: string) =>
    facets[facet as Facet].find((one) => one.value === value)?.label ?? nameOf(value);
  return (
    <FilterPanel
      facets={shown}
      filters={address.filters}
      labelOf={labelOf}
      onChange={(filters) => onChange({ ...NO_FILTERS, ...filters })}
    />
  );
}

/** The same filters on a phone. */
export function NoticeFilterSheet(props: NoticeFiltersProps) {
  const t = useMessages(matchingMessages);
  return (
    <FilterSheet filters={props.address.filters} done={t.showList}>
      <NoticeFilters {...props} />
    </FilterSheet>
  );
}
