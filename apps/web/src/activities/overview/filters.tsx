import { ACTIVITY_KINDS, ACTIVITY_STATUSES } from '@samspil/domain/activities';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { countFilters, withFilterToggled } from '../../search';
import { useFormat, useMessages } from '../../shared/i18n';
import { useAtOnce } from '../../shared/routing/use-at-once';
import { Button, Chip, FilterGroup, SideSheet } from '../../shared/ui';
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
  const t = useMessages(overviewMessages);
  const { facetLabel, valueLabel } = useOverviewLabels();
  const [asked, choose] = useAtOnce(overview, onChange);
  const inForce = countFilters(asked);
  const offered = overview.own ? UNCOUNTED : facets;
  const valuesOf = (name: string) => offered.find(({ facet }) => facet === name)?.values ?? [];
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2>{t.filters}</h2>
        {inForce > 0 && (
          <button type="button" className={classes.link} onClick={() => choose({ ...asked, filters: {} })}>
            {t.clearFilters}
          </button>
        )}
      </div>
      {FACETS.map((name) => (
        <FilterGroup
          key={name}
          title={facetLabel(name)}
          values={valuesOf(name)}
          chosen={asked.filters[name] ?? []}
          startsOpen={OPEN_AT_FIRST.has(name)}
          labelOf={(value) => valueLabel(name, value)}
          onToggle={(value) => choose(withFilterToggled(asked, name, value))}
        />
      ))}
    </div>
  );
}

/** The same filters where there is no room beside the activities, in a sheet that says how many wait behind it. */
export function FilterSheet({ overview, answer, onChange }: Omit<FiltersProps, 'facets'> & { answer: OverviewAnswer }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const inForce = countFilters(overview);
  const close = () => setOpened(false);
  return (
    <div className={overview.view === 'table' ? undefined : classes.onPhone}>
      <button type="button" className={classes.open} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden />
        {inForce > 0 ? t.filtersInForce(inForce) : t.filters}
      </button>
      <SideSheet
        modal
        opened={opened}
        title={t.filters}
        onClose={close}
        foot={<Button onClick={close}>{t.showFound(answer.total, format.number(answer.total))}</Button>}
      >
        <Filters overview={overview} facets={answer.facets} onChange={onChange} />
      </SideSheet>
    </div>
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
