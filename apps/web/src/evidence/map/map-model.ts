import {
  entriesByPlace,
  foldableLines,
  foldedAtFirst,
  largestAmount,
  unfoldedLines,
  type MapCells,
  type MapEntry,
} from '@samspil/domain/evidence';
import { useMemo } from 'react';
import type { Layer } from './map-address';
import type { MapAnswer, MapLineNode } from './map-queries';

/** A row or a column with its place in the answer, where its cells are found. */
export interface PlacedLine extends MapLineNode {
  readonly place: number;
  /** How many lines stand right below it; 0 for one that cannot be folded. */
  readonly below: number;
}

/** One layer of the map, ready to be drawn. */
export interface MapModel {
  readonly rows: readonly PlacedLine[];
  readonly columns: readonly PlacedLine[];
  readonly entriesAt: (row: number, column: number) => readonly MapEntry[];
  /** The most findings any entry has. */
  readonly largest: number;
  /** Filters are in force: an empty cell is no gap, for what is left out may be there. */
  readonly isNarrowed: boolean;
}

export function useMapModel(answer: MapAnswer, layer: Layer, isNarrowed: boolean): MapModel {
  return useMemo(() => {
    const cells: Omit<MapCells, 'byTier'> = answer[layer];
    return {
      rows: placed(answer.rows),
      columns: placed(answer.columns),
      entriesAt: entriesByPlace(cells),
      largest: largestAmount(cells),
      isNarrowed,
    };
  }, [answer, layer, isNarrowed]);
}

function placed(lines: readonly MapLineNode[]): PlacedLine[] {
  const below = new Map<string, number>();
  for (const { parentId } of lines) if (parentId !== null) below.set(parentId, (below.get(parentId) ?? 0) + 1);
  return lines.map((line, place) => ({ ...line, place, below: below.get(line.id) ?? 0 }));
}

/** What is folded: as the address says, or as a map of this size begins. */
export function foldedIn({ rows, columns }: MapModel, chosen: readonly string[] | null): readonly string[] {
  return chosen ?? foldedAtFirst(rows, columns);
}

/** The rows and columns in sight when some are folded. */
export function useUnfolded({ rows, columns }: MapModel, folded: readonly string[]) {
  const key = folded.join('\n');
  return useMemo(() => {
    const collapsed = new Set(key.split('\n'));
    return { rows: unfoldedLines(rows, collapsed), columns: unfoldedLines(columns, collapsed) };
  }, [rows, columns, key]);
}

export function foldableIds({ rows, columns }: MapModel): string[] {
  return [...foldableLines(rows), ...foldableLines(columns)];
}
