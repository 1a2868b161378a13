import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../i18n';
import { useAtOnce } from '../routing/use-at-once';
import { Button, FilterGroup, SideSheet } from '../ui';
import classes from './filter-panel.module.css';
import { countValues, withValueToggled, type Filters } from './filters';
import { listMessages } from './list-messages';

export interface FilterFacet {
  readonly facet: string;
  readonly title: string;
  /** In the order they are read; counts are left out where nothing is counted. */
  readonly values: readonly { readonly value: string; readonly count?: number }[];
  readonly startsOpen: boolean;
}

interface FilterPanelProps {
  facets: readonly FilterFacet[];
  /** Those in force, as the address has them. */
  filters: Filters;
  labelOf: (facet: string, value: string) => string;
  onChange: (filters: Filters) => void;
}

/** What a list can be narrowed by. Nothing stands where there is nothing to choose and nothing to take away. */
export function FilterPanel({ facets, filters, labelOf, onChange }: FilterPanelProps) {
  const t = useMessages(listMessages);
  const [chosen, choose] = useAtOnce(filters, onChange);
  const inForce = countValues(chosen);
  if (inForce === 0 && facets.every(({ values }) => values.length === 0)) return null;
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2>{t.filters}</h2>
        {inForce > 0 && (
          <button type="button" className={classes.link} onClick={() => choose({})}>
            {t.clearFilters}
          </button>
        )}
      </div>
      {facets.map(({ facet, ...group }) => (
        <FilterGroup
          key={facet}
          {...group}
          chosen={chosen[facet] ?? []}
          labelOf={(value) => labelOf(facet, value)}
          onToggle={(value) => choose(withValueToggled(chosen, facet, value))}
        />
      ))}
    </div>
  );
}

interface FilterSheetProps {
  filters: Filters;
  /** What its last button says; best how much waits behind the sheet. */
  done: string;
  /** Also on a wide screen, where the list has no room for a panel beside it. */
  always?: boolean;
  /** The panel. */
  children: ReactNode;
}

/** A button that opens the same panel in a sheet, where there is no room beside the list. */
export function FilterSheet({ filters, done, always = false, children }: FilterSheetProps) {
  const t = useMessages(listMessages);
  const [opened, setOpened] = useState(false);
  const inForce = countValues(filters);
  const close = () => setOpened(false);
  return (
    <div className={always ? classes.sheet : `${classes.sheet} ${classes.onPhone}`} data-print="hide">
      <button type="button" className={classes.open} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden />
        {inForce > 0 ? t.filtersInForce(inForce) : t.filters}
      </button>
      <SideSheet modal opened={opened} title={t.filters} onClose={close} foot={<Button onClick={close}>{done}</Button>}>
        {children}
      </SideSheet>
    </div>
  );
}

/** A list with its filters beside it on a wide screen. */
export function BesideFilters({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.columns}>
      <aside className={classes.beside}>{panel}</aside>
      <div className={classes.list}>{children}</div>
    </div>
  );
}
