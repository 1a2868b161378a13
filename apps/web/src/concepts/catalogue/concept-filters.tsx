import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useRef } from 'react';
import { countFilters, useTermLabels, withFilterToggled, type SearchAddress } from '../../search';
import { useMessages } from '../../shared/i18n';
import { useAtOnce } from '../../shared/routing/use-at-once';
import { FilterGroup } from '../../shared/ui';
import type { FoundConcepts } from '../concept-queries';
import { conceptMessages } from '../messages';
import classes from './catalogue.module.css';

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
  const [asked, choose] = useAtOnce(search, onChange);
  const inForce = countFilters(asked);
  const valuesOf = (name: string) => facets.find(({ facet }) => facet === name)?.values ?? [];
  if (inForce === 0 && FACETS.every((name) => valuesOf(name).length === 0)) return null;
  return (
    <div className={classes.filterPanel}>
      <div className={classes.filterHead}>
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
          title={t.facets[name] ?? name}
          values={valuesOf(name)}
          chosen={asked.filters[name] ?? []}
          startsOpen={OPEN_AT_FIRST.has(name)}
          labelOf={(value) => t.origins[value] ?? termLabel(value)}
          onToggle={(value) => choose(withFilterToggled(asked, name, value))}
        />
      ))}
    </div>
  );
}

/** The same filters on a phone, in a sheet that says how many concepts wait behind it. */
export function FilterDrawer({ done, ...filters }: ConceptFiltersProps & { done: string }) {
  const t = useMessages(conceptMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const inForce = countFilters(filters.search);
  return (
    <div className={classes.drawer} data-print="hide">
      <button type="button" className={classes.open} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <IconAdjustmentsHorizontal size={20} aria-hidden />
        {inForce > 0 ? t.filtersInForce(inForce) : t.filters}
      </button>
      <dialog ref={dialog} className={classes.sheet} aria-label={t.filters} closedby="any">
        <ConceptFilters {...filters} />
        <button type="button" className={classes.done} onClick={() => dialog.current?.close()}>
          {done}
        </button>
      </dialog>
    </div>
  );
}
