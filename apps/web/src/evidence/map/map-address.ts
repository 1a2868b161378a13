import {
  findingFilterParameters,
  MAP_AXES,
  readFindingFilters,
  type FindingFilters,
  type MapAxes,
} from '@samspil/domain/evidence';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** A cell by the terms of its row and its column. */
export interface CellAddress {
  readonly row: string;
  readonly column: string;
}

/** What research found, or what evaluated activities measured; never both at once. */
export type Layer = 'research' | 'practice';

/** What the map shows, as its address says it; anyone with the address sees the same. */
export interface MapAddress {
  readonly axes: MapAxes;
  readonly layer: Layer;
  readonly filters: FindingFilters;
  readonly withUnused: boolean;
  /** Terms whose narrower ones are folded away; `null` as long as nobody has chosen. */
  readonly folded: readonly string[] | null;
  /** The cell that is open. */
  readonly cell: CellAddress | null;
}

const DEFAULT_AXES = MAP_AXES[0];

export function readMapAddress(parameters: URLSearchParams): MapAddress {
  const [row = '', column = ''] = (parameters.get('cell') ?? '').split('~');
  return {
    axes: MAP_AXES.find((axes) => axes === parameters.get('axes')) ?? DEFAULT_AXES,
    layer: parameters.get('layer') === 'practice' ? 'practice' : 'research',
    filters: readFindingFilters(parameters),
    withUnused: parameters.get('unused') === '1',
    folded: parameters.has('fold') ? parameters.getAll('fold').filter((id) => id !== '') : null,
    cell: row !== '' && column !== '' ? { row, column } : null,
  };
}

/** Same map, same address: what is usual is left out. */
export function writeMapAddress(map: MapAddress): URLSearchParams {
  const parameters = new URLSearchParams();
  if (map.axes !== DEFAULT_AXES) parameters.set('axes', map.axes);
  if (map.layer !== 'research') parameters.set('layer', map.layer);
  for (const [name, value] of findingFilterParameters(map.filters)) parameters.append(name, value);
  if (map.withUnused) parameters.set('unused', '1');
  // Nothing folded is a choice, too: `fold=`.
  for (const id of foldedInAddress(map)) parameters.append('fold', id);
  if (map.cell) parameters.set('cell', `${map.cell.row}~${map.cell.column}`);
  return parameters;
}

function foldedInAddress({ folded }: MapAddress): readonly string[] {
  if (folded === null) return [];
  return folded.length === 0 ? [''] : [...folded].sort();
}

/** The map in the address, and how to change it without losing the place on the page. */
export function useMapAddress() {
  const [parameters, setParameters] = useSearchParams();
  const map = useMemo(() => readMapAddress(parameters), [parameters]);
  const change = useCallback(
    (changes: Partial<MapAddress>, { replace = false } = {}) =>
      setParameters((current) => writeMapAddress({ ...readMapAddress(current), ...changes }), {
        replace,
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return { map, change };
}
