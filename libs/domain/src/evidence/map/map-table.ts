import { DIRECTIONS, INTERVENTIONS } from '../finding.js';
import { DESIGN_TIERS } from '../study-designs.js';
import type { EvidenceMapModel } from './evidence-map.js';
import type { MapCells } from './map-cells.js';
import type { MapWords } from './map-words.js';
import type { InterfaceLanguage } from '../../shared/index.js';

export type TableCell = string | number;

/**
 * The map as a table to take away, its head first: one line for each entry of each cell, and one for each gap. Research
 * and practice have lines of their own.
 */
export function mapTable(map: EvidenceMapModel, words: MapWords, language: InterfaceLanguage): TableCell[][] {
  const labels = new Map([...map.rows, ...map.columns].map(({ id, label }) => [id, label[language]]));
  const places = placesOf(map.research);
  const practice = placesOf(map.practice);
  const lines: TableCell[][] = [headOf(words)];
  map.rows.forEach((row, rowPlace) => {
    map.columns.forEach((column, columnPlace) => {
      const where = [
        row.label[language],
        labels.get(row.parentId ?? '') ?? '',
        column.label[language],
        labels.get(column.parentId ?? '') ?? '',
        row.id,
        column.id,
      ];
      const key = `${rowPlace} ${columnPlace}`;
      const entries = [
        ...(places.get(key) ?? []).map((entry) => entryCells(map.research, entry, words.research, words)),
        ...(practice.get(key) ?? []).map((entry) => entryCells(map.practice, entry, words.practice, words)),
      ];
      if (entries.length === 0) entries.push(gapCells(words));
      lines.push(...entries.map((cells) => [...where, ...cells]));
    });
  });
  return lines;
}

function headOf(words: MapWords): string[] {
  return [
    words.row,
    `${words.broader} (${words.row.toLowerCase()})`,
    words.column,
    `${words.broader} (${words.column.toLowerCase()})`,
    words.termId(words.row),
    words.termId(words.column),
    words.gap,
    words.layer,
    words.intervention,
    words.findingsHead,
    words.sourcesHead,
    words.bestDesign,
    ...DESIGN_TIERS.map((tier) => words.tiers[tier]),
    ...DIRECTIONS.map((direction) => words.directions[direction]),
  ];
}

function placesOf({ rows, columns }: MapCells): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, entry) => {
    const key = `${row} ${columns[entry] ?? 0}`;
    places.set(key, [...(places.get(key) ?? []), entry]);
  });
  return places;
}

function entryCells(cells: MapCells, entry: number, layer: string, words: MapWords): TableCell[] {
  const at = (numbers: readonly number[] | undefined) => numbers?.[entry] ?? 0;
  const tier = DESIGN_TIERS[at(cells.bestTiers)] ?? 'descriptive';
  return [
    '',
    layer,
    words.interventions[INTERVENTIONS[at(cells.interventions)] ?? 'activity'],
    at(cells.findings),
    at(cells.sources),
    words.tiers[tier],
    ...DESIGN_TIERS.map((_, place) => at(cells.byTier[place])),
    ...DIRECTIONS.map((_, place) => at(cells.byDirection[place])),
  ];
}

function gapCells(words: MapWords): TableCell[] {
  return [words.yes, '', '', 0, 0, '', ...DESIGN_TIERS.map(() => 0), ...DIRECTIONS.map(() => 0)];
}
