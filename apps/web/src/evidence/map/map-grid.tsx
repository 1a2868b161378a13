import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { sidesOf, type MapAxes } from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import { CellStatus } from './cell-status';
import type { CellAddress } from './map-address';
import classes from './map-grid.module.css';
import type { MapModel, PlacedLine } from './map-model';
import { LineHeader, MapRow } from './map-row';
import { mapMessages, useMapWords } from './messages';
import { placeOfElement, useGrid } from './use-grid';

/** Rows that are certainly in sight when the map opens. */
const DRAWN_AT_ONCE = 12;

interface MapGridProps {
  axes: MapAxes;
  model: MapModel;
  rows: readonly PlacedLine[];
  columns: readonly PlacedLine[];
  folded: readonly string[];
  onOpen: (cell: CellAddress) => void;
  onFold: (id: string) => void;
}

/** The map as a table that keys move about in. One listener serves all cells. */
export const MapGrid = memo(function MapGrid({ axes, model, rows, columns, folded, ...does }: MapGridProps) {
  const t = useMessages(mapMessages);
  const words = useMapWords();
  const table = useRef<HTMLTableElement>(null);
  const { onFocus, onKeyDown } = useGrid(table);
  const activate = useActivation(rows, columns, does);
  const printing = usePrinting();
  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    if (opens(event) && activate(event.target as Element)) event.preventDefault();
    else onKeyDown(event);
  };
  return (
    <div className={classes.frame}>
      <div className={classes.scroller}>
        <table
          ref={table}
          role="grid"
          aria-label={t.grid(words.axes[axes])}
          aria-describedby="map-keys"
          className={classes.grid}
          onFocus={onFocus}
          onKeyDown={onKey}
          onClick={(event) => activate(event.target as Element)}
        >
          <GridHead axes={axes} columns={columns} folded={folded} />
          <tbody role="rowgroup">
            {rows.map((line, place) => (
              <MapRow
                key={line.id}
                line={line}
                columns={columns}
                model={model}
                folded={folded.includes(line.id)}
                eager={printing || place < DRAWN_AT_ONCE}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p id="map-keys" className="visually-hidden">
        {t.keys}
      </p>
      <CellStatus table={table} />
    </div>
  );
});

/** The names of the columns; where both sides meet, both are named. */
function GridHead({ axes, columns, folded }: Pick<MapGridProps, 'axes' | 'columns' | 'folded'>) {
  const t = useMessages(mapMessages);
  const sides = sidesOf(axes);
  return (
    <thead role="rowgroup">
      <tr role="row" className={classes.row}>
        <th role="columnheader" scope="col" className={classes.corner} tabIndex={-1}>
          {t.rowsAndColumns(t.sides[sides.rows], t.sides[sides.columns].toLowerCase())}
        </th>
        {columns.map((line) => (
          <LineHeader key={line.id} line={line} folded={folded.includes(line.id)} side="column" />
        ))}
      </tr>
    </thead>
  );
}

/** A cell opens with Enter and Space; the button that folds answers them by itself. */
function opens({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof HTMLTableCellElement;
}

/** The terms that the cell around an element stands for. */
function cellAddress(
  element: Element,
  rows: readonly PlacedLine[],
  columns: readonly PlacedLine[],
): CellAddress | null {
  const place = element.closest('td') && placeOfElement(element);
  if (!place) return null;
  const [row, column] = [rows[place.row - 1], columns[place.column - 1]];
  return row && column ? { row: row.id, column: column.id } : null;
}

/** What a click or a key does where it falls: opens a cell, or folds a line. False where it does nothing. */
function useActivation(
  rows: readonly PlacedLine[],
  columns: readonly PlacedLine[],
  { onOpen, onFold }: Pick<MapGridProps, 'onOpen' | 'onFold'>,
) {
  return useCallback(
    (element: Element): boolean => {
      const fold = element.closest<HTMLElement>('[data-fold]')?.dataset['fold'];
      if (fold !== undefined) onFold(fold);
      const cell = cellAddress(element, rows, columns);
      if (cell) onOpen(cell);
      return cell !== null;
    },
    [rows, columns, onOpen, onFold],
  );
}

/** On paper every row is drawn, also those that nobody has scrolled to. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, []);
  return printing;
}
