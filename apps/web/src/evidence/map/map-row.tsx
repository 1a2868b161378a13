import { entryInWords, type MapEntry, type MapWords } from '@samspil/domain/evidence';
import { IconChevronDown } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import classes from './map-grid.module.css';
import { Marks } from './map-mark';
import type { MapModel, PlacedLine } from './map-model';
import { mapMessages, useMapWords } from './messages';
import { useNear } from './use-near';

interface MapRowProps {
  line: PlacedLine;
  columns: readonly PlacedLine[];
  model: MapModel;
  folded: boolean;
  /** Drawn at once, also when nobody has scrolled there. */
  eager: boolean;
}

/** One row. It is drawn anew when its own cells change, not when the focus moves or something opens. */
export const MapRow = memo(function MapRow({ line, columns, model, folded, eager }: MapRowProps) {
  const words = useMapWords();
  const row = useRef<HTMLTableRowElement>(null);
  const near = useNear(row, eager);
  const emptyCell = useEmptyCell(model);
  const cells = columns.map((column) => model.entriesAt(line.place, column.place));
  return (
    <tr
      ref={row}
      role="row"
      className={classes.row}
      data-lines={Math.max(1, ...cells.map((entries) => entries.length))}
      data-depth={Math.min(line.depth, 3)}
    >
      <LineHeader line={line} folded={folded} side="row" />
      {cells.map((entries, place) => (
        <td
          key={columns[place]?.id}
          role="gridcell"
          tabIndex={-1}
          className={classes.cell}
          data-gap={entries.length === 0 || undefined}
          aria-label={entries.length === 0 ? emptyCell : undefined}
        >
          {entries.length > 0 && <span className="visually-hidden">{cellInWords(entries, words)}</span>}
          {near && entries.length > 0 && <Marks entries={entries} largest={model.largest} words={words} />}
        </td>
      ))}
    </tr>
  );
});

/** What an empty cell is called: a gap only where nothing is left out. */
function useEmptyCell({ isNarrowed }: MapModel): string {
  const t = useMessages(mapMessages);
  const words = useMapWords();
  return isNarrowed ? t.noneWithFilters : `${words.gap}: ${words.noFindings}`;
}

export function cellInWords(entries: readonly MapEntry[], words: MapWords): string {
  return entries.map((entry) => entryInWords(entry, words)).join(' ');
}

interface LineHeaderProps {
  line: PlacedLine;
  folded: boolean;
  side: 'row' | 'column';
}

/** The name of a row or column; a broader one is a button that folds what is below it. */
export function LineHeader({ line, folded, side }: LineHeaderProps) {
  const t = useMessages(mapMessages);
  const format = useFormat();
  const label = format.text(line.label);
  const foldable = line.below > 0;
  return (
    <th
      role={side === 'row' ? 'rowheader' : 'columnheader'}
      scope={side === 'row' ? 'row' : 'col'}
      className={classes.header}
      data-side={side}
      data-label={label}
      data-depth={Math.min(line.depth, 3)}
      tabIndex={foldable ? undefined : -1}
    >
      {foldable ? (
        <button type="button" tabIndex={-1} aria-expanded={!folded} data-fold={line.id} className={classes.fold}>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
          <span>
            {label}
            <span className="visually-hidden">, {t.below(line.below)}</span>
          </span>
        </button>
      ) : (
        <span>{label}</span>
      )}
    </th>
  );
}
