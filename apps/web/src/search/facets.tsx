import { IconAdjustmentsHorizontal, IconChevronDown } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import classes from './facets.module.css';
import { searchMessages } from './messages';
import { countFilters, withFilterToggled, type SearchAddress } from './search-address';
import type { Answer, Facet } from './search-queries';
import { useFacetLabels } from './use-facet-labels';

const SHOWN_VALUES = 6;
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
/** Design says what evidence types say; the kind is chosen above the answer. */
const HIDDEN = new Set(['evidenceTypes', 'kind']);

interface FacetPanelProps {
  search: SearchAddress;
  facets: readonly Facet[];
  onChange: (next: SearchAddress) => void;
}

export function FacetPanel({ search, facets, onChange }: FacetPanelProps) {
  const t = useMessages(searchMessages);
  const shown = ORDER.flatMap((name) => facets.filter(({ facet }) => facet === name));
  const others = facets.filter(({ facet }) => !ORDER.includes(facet) && !HIDDEN.has(facet));
  if (shown.length + others.length + countFilters(search) === 0) return null;
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t.filters}</h2>
        {countFilters(search) > 0 && (
          <button type="button" className={classes.link} onClick={() => onChange({ ...search, filters: {} })}>
            {t.clearFilters}
          </button>
        )}
      </div>
      {[...shown, ...others].map((facet) => (
        <FacetGroup key={facet.facet} facet={facet} search={search} onChange={onChange} />
      ))}
    </div>
  );
}

function FacetGroup({ facet, search, onChange }: Omit<FacetPanelProps, 'facets'> & { facet: Facet }) {
  const t = useMessages(searchMessages);
  const [all, setAll] = useState(false);
  const { facetLabel, valueLabel } = useFacetLabels();
  const chosen = search.filters[facet.facet] ?? [];
  const values = withChosenFirst(inReadingOrder(facet), chosen);
  if (values.length === 0) return null;
  const hidden = values.length - SHOWN_VALUES;
  return (
    <details className={classes.group} open={OPEN_AT_FIRST.has(facet.facet) || chosen.length > 0}>
      <summary>
        <h3>{facetLabel(facet.facet)}</h3>
        <IconChevronDown size={18} stroke={1.75} aria-hidden />
      </summary>
      <ul className={classes.values}>
        {values.slice(0, all ? undefined : SHOWN_VALUES).map(({ value, count }) => (
          <li key={value}>
            <FacetValue
              label={valueLabel(facet.facet, value)}
              count={count}
              checked={chosen.includes(value)}
              onToggle={() => onChange(withFilterToggled(search, facet.facet, value))}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={classes.link} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.showFewerValues : t.showMoreValues(hidden)}
        </button>
      )}
    </details>
  );
}

/** Years stand as years do, newest first; everything else by how much there is. */
function inReadingOrder({ facet, values }: Facet): Facet {
  if (facet !== 'year') return { facet, values };
  return { facet, values: values.toSorted((a, b) => Number(b.value) - Number(a.value)) };
}

/** A value in force stays in sight, also when nothing has it any more. */
function withChosenFirst(facet: Facet, chosen: readonly string[]): Facet['values'] {
  const missing = chosen.filter((value) => !facet.values.some((one) => one.value === value));
  const inForce = facet.values.filter(({ value }) => chosen.includes(value));
  const others = facet.values.filter(({ value }) => !chosen.includes(value));
  return [...inForce, ...missing.map((value) => ({ value, count: 0 })), ...others];
}

interface FacetValueProps {
  label: string;
  count: number;
  checked: boolean;
  onToggle: () => void;
}

function FacetValue({ label, count, checked, onToggle }: FacetValueProps) {
  const format = useFormat();
  return (
    <label className={classes.value}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span className={classes.label}>{label}</span>
      <span className={classes.count}>{format.number(count)}</span>
    </label>
  );
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
