import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTermLabels } from '../search';
import { useMessages } from '../shared/i18n';
import { useAtOnce } from '../shared/routing/use-at-once';
import { FilterGroup } from '../shared/ui';
import { countFilters, FACETS, type ExchangeAddress, type Facet, type Filters } from './exchange-address';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import { useNoticeFacets } from './use-notice-facets';

const NO_FILTERS: Filters = { targetGroups: [], artForms: [], settings: [], organisationIds: [] };

interface NoticeFiltersProps {
  networkId: string;
  address: ExchangeAddress;
  onChange: (filters: Filters) => void;
}

export function NoticeFilters({ networkId, address, onChange }: NoticeFiltersProps) {
  const t = useMessages(matchingMessages);
  const nameOf = useTermLabels();
  const facets = useNoticeFacets(networkId, address);
  const [filters, choose] = useAtOnce(address.filters, onChange);
  const toggle = (facet: Facet, value: string) => {
    const chosen = filters[facet];
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    choose({ ...filters, [facet]: next });
  };
  const labelOf = (facet: Facet) => (value: string) =>
    facets[facet].find((one) => one.value === value)?.label ?? nameOf(value);
  return (
    <div className={classes.filterPanel}>
      <div className={classes.filterHead}>
        <h2>{t.filters}</h2>
        {countFilters(filters) > 0 && (
          <button type="button" className={classes.link} onClick={() => choose(NO_FILTERS)}>
            {t.clearFilters}
          </button>
        )}
      </div>
      {FACETS.map((facet) => (
        <FilterGroup
          key={facet}
          title={t.facets[facet]}
          values={facets[facet]}
          chosen={filters[facet]}
          startsOpen={facet === 'targetGroups' || facet === 'artForms'}
          labelOf={labelOf(facet)}
          onToggle={(value) => toggle(facet, value)}
        />
      ))}
    </div>
  );
}

/** The same filters on a phone, in a sheet from below. */
export function FilterDrawer(props: NoticeFiltersProps) {
  const t = useMessages(matchingMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const inForce = countFilters(props.address.filters);
  return (
    <div className={classes.drawer} data-print="hide">
      <button type="button" className={classes.open} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <IconAdjustmentsHorizontal size={20} aria-hidden />
        {inForce > 0 ? t.filtersInForce(inForce) : t.filters}
      </button>
      <dialog ref={dialog} className={classes.sheet} aria-label={t.filters} closedby="any">
        <NoticeFilters {...props} />
        <button type="button" className={classes.done} onClick={() => dialog.current?.close()}>
          {t.showList}
        </button>
      </dialog>
    </div>
  );
}
