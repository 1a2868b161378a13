import { useState } from 'react';
import type { MapEntry } from '@samspil/domain/evidence';
import { IconChevronDown } from '@tabler/icons-react';
import { useFormat, useMessages } from '../../shared/i18n';
import type { CellAddress } from './map-address';
import classes from './map-list.module.css';
import { Marks } from './map-mark';
import type { MapModel, PlacedLine } from './map-model';
import { cellInWords } from './map-row';
import { mapMessages, useMapWords } from './messages';

interface MapListProps {
  model: MapModel;
  /** Those in sight: a long map begins with its broadest rows. */
  rows: readonly PlacedLine[];
  onOpen: (cell: CellAddress) => void;
}

/** The map on a phone: one row at a time, its cells below one another, its gaps last. */
export function MapList({ model, rows, onOpen }: MapListProps) {
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <li key={row.id} data-depth={Math.min(row.depth, 3)}>
          <ListedRow row={row} model={model} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface ListedRowProps extends Omit<MapListProps, 'rows'> {
  row: PlacedLine;
}

function ListedRow({ row, model, onOpen }: ListedRowProps) {
  const t = useMessages(mapMessages);
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const cells = model.columns.map((column) => ({ column, entries: model.entriesAt(row.place, column.place) }));
  const gaps = cells.filter(({ entries }) => entries.length === 0);
  return (
    <details className={classes.row} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span className={classes.name}>{format.text(row.label)}</span>
        <span className={classes.amount}>
          {t.inLine(row.findings, row.sources)}, {model.isNarrowed ? t.empty(gaps.length) : t.gaps(gaps.length)}
        </span>
        <IconChevronDown size={20} stroke={1.75} aria-hidden />
      </summary>
      {opened && (
        <>
          <ul className={classes.cells}>
            {cells
              .filter(({ entries }) => entries.length > 0)
              .map(({ column, entries }) => (
                <ListedCell
                  key={column.id}
                  column={column}
                  entries={entries}
                  largest={model.largest}
                  onOpen={() => onOpen({ row: row.id, column: column.id })}
                />
              ))}
          </ul>
          {gaps.length > 0 && (
            <div className={classes.gaps}>
              <p>{model.isNarrowed ? t.noneWithFilters : t.gapsOf}</p>
              <ul>
                {gaps.map(({ column }) => (
                  <li key={column.id}>
                    <button type="button" onClick={() => onOpen({ row: row.id, column: column.id })}>
                      {format.text(column.label)}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </details>
  );
}

interface ListedCellProps {
  column: PlacedLine;
  entries: readonly MapEntry[];
  largest: number;
  onOpen: () => void;
}

function ListedCell({ column, entries, largest, onOpen }: ListedCellProps) {
  const words = useMapWords();
  const format = useFormat();
  const label = format.text(column.label);
  return (
    <li data-depth={Math.min(column.depth, 3)}>
      <button type="button" className={classes.cell} onClick={onOpen}>
        <span>{label}</span>
        <Marks entries={entries} largest={largest} words={words} />
        <span className="visually-hidden">{cellInWords(entries, words)}</span>
      </button>
    </li>
  );
}
