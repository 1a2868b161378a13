import { ACTIVITY_KINDS, ACTIVITY_STATUSES } from '@samspil/domain/activities';
import { countFilters, withFilterToggled } from '../../search';
import { useFormat, useMessages } from '../../shared/i18n';
import { FilterPanel, FilterSheet, type FilterFacet } from '../../shared/lists';
import { Chip } from '../../shared/ui';
import classes from './filters.module.css';
import { overviewMessages } from './messages';
import type { OverviewAddress } from './overview-address';
import type { OverviewAnswer, OverviewFacet } from './overview-queries';
import type { ChangeOverview } from './use-overview-address';
import { useOverviewLabels } from './use-overview-labels';

/** For whom and with what first. */
const FACETS = [
  'targetGroups',
  'artForms',
  'activityStatus',
  'municipality',
  'organisation',
  'activityKind',
  'settings',
  'orgForms',
  'sectors',
  'courseLevels',
];
const OPEN_AT_FIRST = new Set(FACETS.slice(0, 4));

/** Lists of one's own are not counted; what is the same for everybody can be chosen all the same. */
const UNCOUNTED: readonly { readonly facet: string; readonly values: readonly { readonly value: string }[] }[] = [
  { facet: 'activityStatus', values: ACTIVITY_STATUSES.map((value) => ({ value })) },
  { facet: 'activityKind', values: ACTIVITY_KINDS.map((value) => ({ value })) },
];

interface FiltersProps {
  overview: OverviewAddress;
  facets: readonly OverviewFacet[];
  onChange: ChangeOverview;
}

export function Filters({ overview, facets, onChange }: FiltersProps) {
  const { facetLabel, valueLabel } = useOverviewLabels();
  const offered = overview.own ? UNCOUNTED : facets;
  const shown = FACETS.map((name): FilterFacet => ({
    facet: name,
    title: facetLabel(name),
    values: offered.find(({ facet }) => facet === name)?.values ?? [],
    startsOpen: OPEN_AT_FIRST.has(name),
  }));
  return (
    <FilterPanel
      facets={shown}
      filters={overview.filters}
      labelOf={valueLabel}
      onChange={(filters) => onChange({ filters })}
    />
  );
}

/** The same filters where there is no room beside the activities, in a sheet that says how many wait behind it. */
export function ActivityFilterSheet({
  overview,
  answer,
  onChange,
}: Omit<FiltersProps, 'facets'> & { answer: OverviewAnswer }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  return (
    <FilterSheet
      filters={overview.filters}
      done={t.showFound(answer.total, format.number(answer.total))}
      always={overview.view === 'table'}
    >
      <Filters overview={overview} facets={answer.facets} onChange={onChange} />
    </FilterSheet>
  );
}

/** The filters in force above the activities; each can be taken away where it stands. */
export function FiltersInForce({ overview, onChange }: Omit<FiltersProps, 'facets'>) {
  const t = useMessages(overviewMessages);
  const { facetLabel, valueLabel } = useOverviewLabels();
  if (countFilters(overview) === 0) return null;
  return (
    <section aria-label={t.inForce} className={classes.inForce}>
      {Object.entries(overview.filters).flatMap(([facet, values]) =>
        values.map((value) => (
          <Chip
            key={`${facet} ${value}`}
            label={`${facetLabel(facet)}: ${valueLabel(facet, value)}`}
            onRemove={() => onChange(withFilterToggled(overview, facet, value))}
          />
        )),
      )}
    </section>
  );
}
