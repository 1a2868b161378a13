import { useQuery } from '@apollo/client/react';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import {
  countFilters,
  FINDING_FACETS,
  NO_FILTERS,
  type FindingFacet,
  type FindingFilters,
} from '@samspil/domain/evidence';
import { useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { useAtOnce } from '../../shared/routing/use-at-once';
import { Button, Chip, FailureState, FilterGroup, LoadingState, SideSheet } from '../../shared/ui';
import { useNarrow } from '../../shared/use-narrow';
import { withValueToggled } from '../with-value-toggled';
import type { MapAddress } from './map-address';
import classes from './map-filters.module.css';
import { mapInput, MAP_FACETS_QUERY } from './map-queries';
import { mapMessages, useMapWords } from './messages';
import { useFilterLabels } from './use-filter-labels';

const OPEN_AT_FIRST: ReadonlySet<FindingFacet> = new Set(['targetGroups', 'artForms', 'outcomes', 'direction']);

interface FiltersProps {
  map: MapAddress;
  /** What closes the filters; shows the map unless they narrow something else. */
  done?: string;
  onChange: (filters: FindingFilters) => void;
}

/** The button that opens the filters, and the sheet they stand in. */
export function MapFilters({ map, done, onChange }: FiltersProps) {
  const t = useMessages(mapMessages);
  const narrow = useNarrow();
  const [opened, setOpened] = useState(false);
  const [filters, choose] = useAtOnce(map.filters, onChange);
  const inForce = countFilters(filters);
  const clear = (
    <button type="button" className={classes.link} onClick={() => choose(NO_FILTERS)}>
      {t.clearFilters}
    </button>
  );
  return (
    <>
      <button type="button" className={classes.open} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden />
        {inForce > 0 ? t.filtersInForce(inForce) : t.filters}
      </button>
      <SideSheet
        opened={opened}
        modal={narrow}
        title={t.filters}
        onClose={() => setOpened(false)}
        foot={
          <div className={classes.foot}>
            <Button onClick={() => setOpened(false)}>{done ?? t.showMap}</Button>
            {inForce > 0 && clear}
          </div>
        }
      >
        <Facets map={{ ...map, filters }} onChange={choose} />
      </SideSheet>
    </>
  );
}

function Facets({ map, onChange }: FiltersProps) {
  const words = useMapWords();
  const label = useFilterLabels();
  const { data, previousData, error, refetch } = useQuery(MAP_FACETS_QUERY, {
    variables: { input: mapInput(map) },
    fetchPolicy: 'cache-and-network',
  });
  const facets = (data ?? previousData)?.evidenceMap.facets;
  if (error && !facets) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!facets) return <LoadingState lines={8} />;
  const valuesOf = (facet: FindingFacet) => facets.find((one) => one.facet === facet)?.values ?? [];
  return (
    <>
      {FINDING_FACETS.map((facet) => (
        <FilterGroup
          key={facet}
          title={words.facets[facet]}
          values={valuesOf(facet)}
          chosen={map.filters[facet]}
          startsOpen={OPEN_AT_FIRST.has(facet)}
          labelOf={(value) => label(facet, value)}
          onToggle={(value) => onChange(withValueToggled(map.filters, facet, value))}
        />
      ))}
      <Years filters={map.filters} onChange={onChange} />
    </>
  );
}

/** Asked for when the field is left, or with Enter: while a year is being typed it is some other year. */
function Years({ filters, onChange }: { filters: FindingFilters; onChange: FiltersProps['onChange'] }) {
  const t = useMessages(mapMessages);
  const ends = [
    { end: 'yearFrom', label: t.from },
    { end: 'yearTo', label: t.until },
  ] as const;
  return (
    <fieldset className={classes.years}>
      <legend>{t.years}</legend>
      {ends.map(({ end, label }) => (
        <label key={`${end} ${filters[end]}`}>
          <span>{label}</span>
          <input
            type="text"
            inputMode="numeric"
            maxLength={4}
            defaultValue={filters[end] ?? ''}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
            onBlur={({ currentTarget: { value } }) => {
              const year = /^\d{4}$/.test(value.trim()) ? Number(value) : null;
              if (year !== filters[end]) onChange({ ...filters, [end]: year });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** The filters in force above the map; each can be taken away where it stands. */
export function FiltersInForce({ map: { filters }, onChange }: FiltersProps) {
  const t = useMessages(mapMessages);
  const words = useMapWords();
  const label = useFilterLabels();
  if (countFilters(filters) === 0) return null;
  const { yearFrom, yearTo } = filters;
  return (
    <section aria-label={t.inForce} className={classes.inForce}>
      {FINDING_FACETS.flatMap((facet) =>
        filters[facet].map((value) => (
          <Chip
            key={`${facet} ${value}`}
            label={`${words.facets[facet]}: ${label(facet, value)}`}
            onRemove={() => onChange(withValueToggled(filters, facet, value))}
          />
        )),
      )}
      {yearFrom !== null && (
        <Chip label={words.from(yearFrom)} onRemove={() => onChange({ ...filters, yearFrom: null })} />
      )}
      {yearTo !== null && <Chip label={words.until(yearTo)} onRemove={() => onChange({ ...filters, yearTo: null })} />}
    </section>
  );
}
