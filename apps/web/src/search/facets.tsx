import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useRef } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import { useAtOnce } from '../shared/routing/use-at-once';
import { FilterGroup } from '../shared/ui';
import classes from './facets.module.css';
import { searchMessages } from './messages';
import { countFilters, withFilterToggled, type SearchAddress } from './search-address';
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
  const t = useMessages(searchMessages);
  const [asked, choose] = useAtOnce(search, onChange);
  const shown = ORDER.flatMap((name) => facets.filter(({ facet }) => facet === name));
  const others = facets.filter(({ facet }) => !ORDER.includes(facet) && !HIDDEN.has(facet));
  if (shown.length + others.length + countFilters(asked) === 0) return null;
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t.filters}</h2>
        {countFilters(asked) > 0 && (
          <button type="button" className={classes.link} onClick={() => choose({ ...asked, filters: {} })}>
            {t.clearFilters}
          </button>
        )}
      </div>
      {[...shown, ...others].map((facet) => (
        <FacetGroup key={facet.facet} facet={facet} search={asked} onChange={choose} />
      ))}
    </div>
  );
}

function FacetGroup({ facet, search, onChange }: Omit<FacetPanelProps, 'facets'> & { facet: Facet }) {
  const { facetLabel, valueLabel } = useFacetLabels();
  return (
    <FilterGroup
      title={facetLabel(facet.facet)}
      values={inReadingOrder(facet)}
      chosen={search.filters[facet.facet] ?? []}
      startsOpen={OPEN_AT_FIRST.has(facet.facet)}
      labelOf={(value) => valueLabel(facet.facet, value)}
      onToggle={(value) => onChange(withFilterToggled(search, facet.facet, value))}
    />
  );
}

/** Years stand as years do, newest first; everything else by how much there is. */
function inReadingOrder({ facet, values }: Facet): Facet['values'] {
  if (facet !== 'year') return values;
  return values.toSorted((a, b) => Number(b.value) - Number(a.value));
}

/** The same filters on a phone, in a sheet that says how many results wait behind it. */
export function FacetDrawer({
  search,
  answer,
  onChange,
}: {
  search: SearchAddress;
  answer: Answer;
  onChange: FacetPanelProps['onChange'];
}) {
  const t = useMessages(searchMessages);
  const format = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  const inForce = countFilters(search);
  return (
    <div className={classes.drawer} data-print="hide">
      <button type="button" className={classes.open} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <IconAdjustmentsHorizontal size={20} aria-hidden />
        {inForce > 0 ? t.filtersInForce(inForce) : t.filters}
      </button>
      <dialog ref={dialog} className={classes.sheet} aria-label={t.filters} closedby="any">
        <FacetPanel search={search} facets={answer.facets} onChange={onChange} />
        <button type="button" className={classes.done} onClick={() => dialog.current?.close()}>
          {t.showResults(format.number(answer.total))}
        </button>
      </dialog>
    </div>
  );
}
