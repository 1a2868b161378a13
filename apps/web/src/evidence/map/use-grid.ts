import { useCallback, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { placeAfter, type GridPlace } from './grid-keys';

const CELL = 'td, th';

/** What takes the focus in a cell: the button that folds, where there is one. */
function focusTarget(cell: HTMLTableCellElement | undefined): HTMLElement | null {
  return cell?.querySelector('button') ?? cell ?? null;
}

export function placeOfElement(element: Element): GridPlace | null {
  const cell = element.closest<HTMLTableCellElement>(CELL);
  const row = cell?.closest('tr');
  return cell && row ? { row: row.rowIndex, column: cell.cellIndex } : null;
}

/** The cell that a key leads to from where the focus is; `null` for keys that do not move it. */
function nextCell({ key, target, currentTarget, altKey, metaKey, ctrlKey }: KeyboardEvent<HTMLTableElement>) {
  const at = placeOfElement(target as Element);
  if (at === null || altKey || metaKey) return null;
  const { rows } = currentTarget;
  const last = { row: rows.length - 1, column: (rows[0]?.cells.length ?? 1) - 1 };
  const next = placeAfter(ctrlKey ? `Control+${key}` : key, at, last);
  return next && (rows[next.row]?.cells[next.column] ?? null);
}

/**
 * One cell at a time can be reached with Tab, and keys lead from there. The place of the focus is kept in the document
 * alone: thousands of cells are not drawn anew because it moves.
 */
export function useGrid(table: RefObject<HTMLTableElement | null>) {
  const reached = useRef<HTMLElement>(null);
  // After every change of the table: a cell that could be reached may be folded away.
  useLayoutEffect(() => {
    if (table.current === null || table.current.contains(reached.current)) return;
    const { rows } = table.current;
    reached.current = focusTarget(rows[1]?.cells[1] ?? rows[0]?.cells[0]);
    reached.current?.setAttribute('tabindex', '0');
  });

  const onFocus = useCallback(({ target }: FocusEvent<HTMLTableElement>) => {
    reached.current?.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
    reached.current = target;
  }, []);

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLTableElement>) => {
    const next = nextCell(event);
    if (next === null) return;
    event.preventDefault();
    focusTarget(next)?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);

  return { onFocus, onKeyDown };
}
