import type { InterfaceLanguage } from '../../shared/index.js';
import { INTERVENTIONS, type Intervention } from '../finding.js';
import { DESIGN_TIERS } from '../study-designs.js';
import type { CountedLine, EvidenceMapModel } from './evidence-map.js';
import { entriesByPlace, entryInWords, largestAmount, type MapEntry } from './map-entries.js';
import { directionStrip, markPath, markRadius } from './map-marks.js';
import { unfoldedLines } from './map-terms.js';
import { MAP_WORDS, type MapWords } from './map-words.js';

/** Sizes in pixels of the drawing's own grid. */
const MARGIN = 24;
const TITLE = 64;
const ROW_LABELS = 260;
const COLUMN_LABELS = 190;
const CELL = { width: 84, height: 34 } as const;
const LARGEST_RADIUS = 13;
const INDENT = 14;
const LEGEND_LINE = 24;
const LETTERS_PER_LABEL = { row: 40, column: 30 } as const;

/** Ink on paper: what is printed or put in a report is not the screen's colour scheme. */
const COLOURS: Readonly<Record<Intervention, string>> = { activity: '#0d5260', therapy: '#14232b', both: '#767f84' };
const INK = '#14232b';
const LINE = '#dad7cd';
const GAP = '#edebe4';

export interface MapDrawingOptions {
  readonly language: InterfaceLanguage;
  /** Lines whose narrower terms are folded away. */
  readonly collapsed: ReadonlySet<string>;
  /** Of the statement below the title: what the map was narrowed to, and when it was drawn. */
  readonly note: string;
}

interface Sheet {
  readonly map: EvidenceMapModel;
  readonly words: MapWords;
  readonly language: InterfaceLanguage;
  readonly rows: readonly CountedLine[];
  readonly columns: readonly CountedLine[];
}

/** The map as an SVG file of its own: title, description, marks in proportion, legend; nothing is told by colour alone. */
export function mapDrawing(map: EvidenceMapModel, { language, collapsed, note }: MapDrawingOptions): string {
  const words = MAP_WORDS[language];
  const rows = unfoldedLines(map.rows, collapsed);
  const columns = unfoldedLines(map.columns, collapsed);
  const sheet: Sheet = { map, words, language, rows, columns };
  const { heights, bodies } = drawnRows(sheet);
  const body = heights.reduce((sum, height) => sum + height, 0);
  const width = Math.max(720, MARGIN * 2 + ROW_LABELS + columns.length * CELL.width);
  const height = MARGIN * 2 + TITLE + COLUMN_LABELS + body + LEGEND_LINE * (DESIGN_TIERS.length + 4);
  const title = `${words.title}: ${words.axes[map.axes]}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="t d" lang="${language}" font-family="system-ui, sans-serif" fill="${INK}">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(note)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(MARGIN, MARGIN + 22, title, 22, 'font-weight="600"'),
    text(MARGIN, MARGIN + 46, note, 13),
    columnLabels(sheet),
    ...bodies,
    legend(sheet, MARGIN + TITLE + COLUMN_LABELS + body + LEGEND_LINE),
    '</svg>',
  ].join('');
}

function drawnRows(sheet: Sheet): { heights: number[]; bodies: string[] } {
  const entriesAt = entriesByPlace(sheet.map.research);
  const largest = largestAmount(sheet.map.research);
  const rowPlaces = new Map(sheet.map.rows.map(({ id }, place) => [id, place]));
  const columnPlaces = sheet.columns.map(({ id }) => sheet.map.columns.findIndex((column) => column.id === id));
  const heights: number[] = [];
  let y = MARGIN + TITLE + COLUMN_LABELS;
  const bodies = sheet.rows.map((row) => {
    const cells = columnPlaces.map((column) => entriesAt(rowPlaces.get(row.id) ?? -1, column));
    const height = CELL.height * Math.max(1, ...cells.map((entries) => entries.length));
    const drawn = [
      `<path d="M${MARGIN} ${y}H${MARGIN + ROW_LABELS + sheet.columns.length * CELL.width}" stroke="${LINE}"/>`,
      text(
        MARGIN + row.depth * INDENT,
        y + height / 2 + 4,
        shortened(row.label[sheet.language], LETTERS_PER_LABEL.row),
        13,
      ),
      ...cells.map((entries, place) =>
        cell(entries, MARGIN + ROW_LABELS + place * CELL.width, y, height, largest, sheet.words),
      ),
    ];
    heights.push(height);
    y += height;
    return drawn.join('');
  });
  return { heights, bodies };
}

function cell(
  entries: readonly MapEntry[],
  x: number,
  y: number,
  height: number,
  largest: number,
  words: MapWords,
): string {
  if (entries.length === 0) {
    return `<rect x="${x + 2}" y="${y + 2}" width="${CELL.width - 4}" height="${height - 4}" fill="${GAP}"/>`;
  }
  return entries
    .map((entry, place) => {
      const middle = y + CELL.height * (place + 0.5);
      const radius = markRadius(entry.findings, largest, LARGEST_RADIUS);
      const path = markPath(entry.bestTier, x + 18, middle, radius);
      const label = `${entry.findings} ${words.tierCodes[entry.bestTier]}`;
      const letter = INTERVENTION_LETTERS[entry.intervention];
      return (
        `<g><title>${escaped(entryInWords(entry, words))}</title>` +
        `<path d="${path}" fill="${COLOURS[entry.intervention]}" fill-rule="evenodd"/>` +
        `${text(x + 35, middle, letter === '' ? label : `${letter} ${label}`, 10.5)}` +
        `<path d="${directionStrip(entry.directions, { x: x + 35, y: middle + 4, width: 36, height: 7 })}"/></g>`
      );
    })
    .join('');
}

/** What tells therapy from activity without colour. */
export const INTERVENTION_LETTERS: Readonly<Record<Intervention, string>> = { activity: '', therapy: 'T', both: 'A+T' };

function columnLabels({ columns, language }: Sheet): string {
  const bottom = MARGIN + TITLE + COLUMN_LABELS - 10;
  return columns
    .map(({ label }, place) => {
      const x = MARGIN + ROW_LABELS + place * CELL.width + 22;
      const turned = `transform="rotate(-60 ${x} ${bottom})"`;
      return text(x, bottom, shortened(label[language], LETTERS_PER_LABEL.column), 13, turned);
    })
    .join('');
}

function legend({ words }: Sheet, top: number): string {
  const designs = DESIGN_TIERS.map((tier, place) => {
    const y = top + LEGEND_LINE * (place + 1);
    return (
      `<path d="${markPath(tier, MARGIN + 10, y, 8)}" fill-rule="evenodd"/>` +
      text(MARGIN + 30, y + 4, `${words.tierCodes[tier]}  ${words.tiers[tier]}`, 13)
    );
  });
  const interventions = INTERVENTIONS.map((intervention, place) => {
    const y = top + LEGEND_LINE * (place + 1);
    const letter = INTERVENTION_LETTERS[intervention];
    const name = words.interventions[intervention];
    return (
      `<path d="${markPath('randomised', MARGIN + 360, y, 8)}" fill="${COLOURS[intervention]}"/>` +
      text(MARGIN + 380, y + 4, letter === '' ? name : `${letter}  ${name}`, 13)
    );
  });
  const gap = top + LEGEND_LINE * 4;
  return [
    text(MARGIN, top, `${words.legend}. ${words.markSize}.`, 13, 'font-weight="600"'),
    ...designs,
    ...interventions,
    `<rect x="${MARGIN + 350}" y="${gap - 9}" width="20" height="18" fill="${GAP}"/>`,
    text(MARGIN + 380, gap + 4, `${words.gap}: ${words.noFindings}`, 13),
    text(MARGIN + 360, gap + 4 + LEGEND_LINE, words.noPractice, 13),
  ].join('');
}

function text(x: number, y: number, content: string, size: number, more = ''): string {
  return `<text x="${x}" y="${y}" font-size="${size}"${more === '' ? '' : ` ${more}`}>${escaped(content)}</text>`;
}

function shortened(label: string, letters: number): string {
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`;
}

function escaped(content: string): string {
  return (
    content
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Control characters, halves of a character and two that are none are no XML.
      .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
  );
}
