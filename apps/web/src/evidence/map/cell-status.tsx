import { useEffect, useState, type RefObject } from 'react';
import { useMessages } from '../../shared/i18n';
import classes from './map-grid.module.css';
import { mapMessages } from './messages';
import { placeOfElement } from './use-grid';

/** A gap has its words as its label, other cells as text for readers of the screen. */
function wordsOf(cell: HTMLTableCellElement): string {
  return cell.ariaLabel ?? cell.querySelector('span')?.textContent ?? '';
}

/** What a cell of the grid holds, with the names of its row and column. */
function inWords(table: HTMLTableElement, target: EventTarget | null): string | null {
  const cell = target instanceof Element ? target.closest('td') : null;
  const place = cell && placeOfElement(cell);
  if (!cell || !place) return null;
  const nameAt = (row: number, column: number) => table.rows[row]?.cells[column]?.dataset['label'] ?? '';
  return `${nameAt(place.row, 0)} × ${nameAt(0, place.column)}: ${wordsOf(cell)}`;
}

/**
 * Tells below the grid what the cell under the pointer or the focus holds. It listens by itself, so that nothing else is
 * drawn anew; readers of the screen hear it from the cell.
 */
export function CellStatus({ table }: { table: RefObject<HTMLTableElement | null> }) {
  const t = useMessages(mapMessages);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const grid = table.current;
    if (grid === null) return undefined;
    const tell = ({ target }: Event) => setText((before) => inWords(grid, target) ?? before);
    grid.addEventListener('focusin', tell);
    grid.addEventListener('pointerover', tell);
    return () => {
      grid.removeEventListener('focusin', tell);
      grid.removeEventListener('pointerover', tell);
    };
  }, [table]);
  return (
    <p className={classes.status} aria-hidden data-print="hide">
      {text ?? t.hint}
    </p>
  );
}
