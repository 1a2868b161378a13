import {
  naturally,
  type ForestPlotData,
  type ForestResult,
  type ForestSheet,
  type ForestStudy,
  type PlottedEffect,
} from './forest-sheet.js';
import { line, shape, shortened, words, type PlotMark, type PlotRole } from './plot-marks.js';

export type ForestRow =
  | { readonly kind: 'section'; readonly name: string }
  | { readonly kind: 'study'; readonly study: ForestStudy }
  | { readonly kind: 'result'; readonly key: string; readonly result: ForestResult }
  | { readonly kind: 'prediction'; readonly lower: number; readonly upper: number };

const LARGEST_SQUARE = 8;
const SMALLEST_SQUARE = 1.5;
/** Of a study where nothing is pooled: no size may speak of a weight. */
const PLAIN_SQUARE = 4;
const DIAMOND = 8;
const ARROW = 5;

/** What stands in the plot from top to bottom. */
export function forestRows({ sections, result }: ForestPlotData): ForestRow[] {
  const rows = sections.flatMap(({ name, studies, result: ofSection }): ForestRow[] => [
    ...(name === '' ? [] : [{ kind: 'section' as const, name }]),
    ...[...studies].sort(byName).map((study) => ({ kind: 'study' as const, study })),
    ...(ofSection === null ? [] : [{ kind: 'result' as const, key: `result ${name}`, result: ofSection }]),
  ]);
  if (result === null) return rows;
  const { piLower, piUpper } = result;
  const hasPrediction = piLower !== null && piUpper !== null;
  return [
    ...rows,
    { kind: 'result', key: 'result', result },
    ...(hasPrediction ? [{ kind: 'prediction' as const, lower: piLower, upper: piUpper }] : []),
  ];
}

function byName(a: ForestStudy, b: ForestStudy): number {
  return a.name.localeCompare(b.name, 'da', { numeric: true }) || (a.key < b.key ? -1 : 1);
}

/** The marks of a row whose top is at `y`. */
export function drawnRow(row: ForestRow, y: number, sheet: ForestSheet): PlotMark[] {
  const { layout, size } = sheet;
  const [textAt, markAt] = size === 'wide' ? [y + layout.row / 2 + 4.5, y + layout.row / 2] : [y + 16, y + 30];
  switch (row.kind) {
    case 'section':
      return [words('strong', `section ${row.name}`, [0, textAt], row.name)];
    case 'study':
      return [...studyMarks(row.study, markAt, sheet), ...studyTexts(row.study, textAt, sheet)];
    case 'result':
      return [
        ...(row.key === 'result' ? [line('rule', 'rule', [0, y], [layout.width, y])] : []),
        diamond(row.key, row.result, markAt, sheet),
        ...rowTexts('strong', row.key, { ...row.result, name: resultName(row, sheet) }, textAt, sheet),
      ];
    case 'prediction': {
      const span = sheet.numbers.span(...naturalSpan(row.lower, row.upper, sheet));
      return [
        ...interval('prediction', 'prediction', { ciLower: row.lower, ciUpper: row.upper }, markAt, sheet),
        words('name', 'prediction name', [0, textAt], sheet.words.prediction),
        words('figure', 'prediction figure', [layout.figures, textAt], span, 'end'),
      ];
    }
  }
}

/** How it was pooled has no room on a phone; it stands in the table. */
function resultName(
  { key, result }: { key: string; result: ForestResult },
  { size, words: texts }: ForestSheet,
): string {
  return size === 'narrow' && key === 'result' ? texts.pooled : result.name;
}

function naturalSpan(lower: number, upper: number, { data }: ForestSheet): [number, number] {
  const { ciLower, ciUpper } = naturally(data.measure, { estimate: lower, ciLower: lower, ciUpper: upper });
  return [ciLower, ciUpper];
}

function studyMarks(study: ForestStudy, y: number, sheet: ForestSheet): PlotMark[] {
  const share = study.weight === null ? null : Math.sqrt(study.weight / sheet.largestWeight);
  const half = share === null ? PLAIN_SQUARE : Math.max(SMALLEST_SQUARE, LARGEST_SQUARE * share);
  const x = sheet.x(study.estimate);
  return [
    ...interval('interval', study.key, study, y, sheet),
    shape(
      'square',
      `${study.key} square`,
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ),
  ];
}

function studyTexts(study: ForestStudy, y: number, sheet: ForestSheet): PlotMark[] {
  const { layout, numbers } = sheet;
  const texts = rowTexts('name', study.key, study, y, sheet);
  if (study.weight === null || layout.weights === null) return texts;
  const weight = numbers.percent(study.weight);
  return [...texts, words('figure', `${study.key} weight`, [layout.weights, y], weight, 'end')];
}

function rowTexts(
  role: PlotRole,
  key: string,
  effect: PlottedEffect & { readonly name: string },
  y: number,
  { layout, numbers, data }: ForestSheet,
): PlotMark[] {
  const figures = numbers.interval(naturally(data.measure, effect));
  return [
    words(role, `${key} name`, [0, y], shortened(effect.name, layout.letters)),
    words(role === 'strong' ? 'strong' : 'figure', `${key} figure`, [layout.figures, y], figures, 'end'),
  ];
}

/** A line from end to end; where the axis ends earlier, an arrow says that it goes on. */
function interval(
  role: PlotRole,
  key: string,
  { ciLower, ciUpper }: Pick<PlottedEffect, 'ciLower' | 'ciUpper'>,
  y: number,
  { x, axis }: ForestSheet,
): PlotMark[] {
  const [left, right] = [x(ciLower), x(ciUpper)];
  const marks: PlotMark[] = [line(role, `${key} interval`, [left, y], [right, y])];
  if (ciLower < axis.lower) {
    marks.push(line('interval', `${key} from`, [left + ARROW, y - ARROW], [left, y], [left + ARROW, y + ARROW]));
  }
  if (ciUpper > axis.upper) {
    marks.push(line('interval', `${key} to`, [right - ARROW, y - ARROW], [right, y], [right - ARROW, y + ARROW]));
  }
  return marks;
}

function diamond(key: string, { estimate, ciLower, ciUpper }: PlottedEffect, y: number, { x }: ForestSheet): PlotMark {
  const middle = x(estimate);
  return shape(
    'diamond',
    `${key} diamond`,
    [x(ciLower), y],
    [middle, y - DIAMOND],
    [x(ciUpper), y],
    [middle, y + DIAMOND],
  );
}
