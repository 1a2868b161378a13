import { useId } from 'react';
import { useMessages } from '../shared/i18n';
import type { ComparedReference } from './duplicate-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';

const FIELDS = [
  'title',
  'authors',
  'year',
  'container',
  'volume',
  'issue',
  'pages',
  'publisher',
  'doi',
  'url',
  'language',
  'abstract',
] as const;
export type ComparedField = (typeof FIELDS)[number];
export type Side = 'left' | 'right';

interface CompareTableProps {
  caption: string;
  left: Omit<ComparedReference, 'type'>;
  right: Omit<ComparedReference, 'type'>;
  leftName: string;
  rightName: string;
  /** With these each field that differs can be chosen from one side. */
  chosen?: (field: ComparedField) => Side;
  onChoose?: (field: ComparedField, side: Side) => void;
}

/** Two references side by side; what differs is said in words, not only by colour. */
export function CompareTable({ caption, left, right, leftName, rightName, chosen, onChoose }: CompareTableProps) {
  const t = useMessages(importMessages);
  const rows = FIELDS.map((field) => ({ field, left: textOf(left[field]), right: textOf(right[field]) }));
  return (
    <div className={classes.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes.compare}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{leftName}</th>
            <th scope="col">{rightName}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter((row) => row.left !== '' || row.right !== '')
            .map((row) => (
              <CompareRow key={row.field} row={row} names={[leftName, rightName]} chosen={chosen} onChoose={onChoose} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

interface CompareRowProps extends Pick<CompareTableProps, 'chosen' | 'onChoose'> {
  row: { field: ComparedField; left: string; right: string };
  names: readonly [string, string];
}

function CompareRow({ row: { field, left, right }, names, chosen, onChoose }: CompareRowProps) {
  const t = useMessages(importMessages);
  const group = useId();
  const differs = left !== right;
  const cell = (side: Side, text: string, name: string) => (
    <td data-chosen={differs && chosen?.(field) === side}>
      {differs && chosen && onChoose ? (
        <label className={classes.pick}>
          <input
            type="radio"
            name={group}
            aria-label={`${t.valueFrom(t.fields[field])} ${name}`}
            checked={chosen(field) === side}
            onChange={() => onChoose(field, side)}
          />
          <span>{text || t.empty}</span>
        </label>
      ) : (
        text || t.empty
      )}
    </td>
  );
  return (
    <tr data-differs={differs}>
      <th scope="row">
        {t.fields[field]}
        {differs && <span className={classes.differs}> {t.differs}</span>}
      </th>
      {cell('left', left, names[0])}
      {cell('right', right, names[1])}
    </tr>
  );
}

function textOf(value: string | number | readonly string[] | null): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join('; ') : String(value);
}
