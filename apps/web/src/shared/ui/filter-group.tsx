import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat, useMessages } from '../i18n';
import classes from './filter-group.module.css';
import { uiMessages } from './ui-messages';

const SHOWN_VALUES = 6;

interface FilterValue {
  readonly value: string;
  /** Left out where nothing is counted. */
  readonly count?: number;
}

interface FilterGroupProps {
  title: string;
  /** In the order they are read; those in force come first. */
  values: readonly FilterValue[];
  /** The values in force. */
  chosen: readonly string[];
  /** Open when it is first shown; one with something in force always is. */
  startsOpen: boolean;
  labelOf: (value: string) => string;
  onToggle: (value: string) => void;
}

/** What can be narrowed by in one respect, with how much each value would leave. */
export function FilterGroup({ title, values, chosen, startsOpen, labelOf, onToggle }: FilterGroupProps) {
  const t = useMessages(uiMessages);
  const format = useFormat();
  const [all, setAll] = useState(false);
  // Only where it begins: a group does not close under the hand that takes its last value away.
  const [isOpen] = useState(startsOpen || chosen.length > 0);
  const offered = withChosenFirst(values, chosen);
  if (offered.length === 0) return null;
  const hidden = offered.length - SHOWN_VALUES;
  return (
    <details className={classes.group} open={isOpen}>
      <summary>
        <h3>{title}</h3>
        <IconChevronDown size={18} stroke={1.75} aria-hidden />
      </summary>
      <ul className={classes.values}>
        {offered.slice(0, all ? undefined : SHOWN_VALUES).map(({ value, count }) => (
          <li key={value}>
            <label className={classes.value}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
              <span className={classes.label}>{labelOf(value)}</span>
              {count !== undefined && <span className={classes.count}>{format.number(count)}</span>}
            </label>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.showFewerValues : t.showMoreValues(hidden)}
        </button>
      )}
    </details>
  );
}

/** A value in force stays in sight, also when nothing has it any more. */
function withChosenFirst(values: readonly FilterValue[], chosen: readonly string[]): readonly FilterValue[] {
  const missing = chosen.filter((value) => !values.some((one) => one.value === value));
  return [
    ...values.filter(({ value }) => chosen.includes(value)),
    ...missing.map((value) => ({ value, count: 0 })),
    ...values.filter(({ value }) => !chosen.includes(value)),
  ];
}
