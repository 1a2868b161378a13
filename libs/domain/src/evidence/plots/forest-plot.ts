import type { InterfaceLanguage } from '../../shared/index.js';
import { drawnRow, forestRows, type ForestRow } from './forest-rows.js';
import { forestSheet, naturally, type ForestPlotData, type ForestSheet } from './forest-sheet.js';
import { axisMarks } from './plot-axis.js';
import { words, type Plot, type PlotMark, type PlotSize } from './plot-marks.js';

const HEAD = 28;
const NOTE_LINE = 20;
const ABOVE_NOTES = 12;
const LETTERS_PER_NOTE: Readonly<Record<PlotSize, number>> = { wide: 110, narrow: 48 };

/**
 * Effects side by side with their intervals, and the pooled one as a diamond (Lewis & Clarke 2001). Studies stand by
 * name, whatever order they came in. The axis runs on the scale of pooling and is written in natural figures.
 */
export function forestPlot(data: ForestPlotData, language: InterfaceLanguage, size: PlotSize): Plot {
  const sheet = forestSheet(data, language, size);
  const rows = forestRows(data);
  const bottom = rows.reduce((y, row) => y + heightOf(row, sheet), HEAD);
  let y = HEAD;
  const drawn = rows.flatMap((row) => {
    const marks = drawnRow(row, y, sheet);
    y += heightOf(row, sheet);
    return marks;
  });
  const place = { left: sheet.layout.left, right: sheet.layout.right, top: HEAD, bottom, width: sheet.layout.width };
  const below = axisMarks(sheet.axis, place, { ...sheet, betterWhen: data.betterWhen });
  const lines = data.notes.flatMap((note) => wrapped(note, LETTERS_PER_NOTE[size]));
  const notes = lines.map((text, number) =>
    words('note', `note${number}`, [0, below.bottom + ABOVE_NOTES + NOTE_LINE * (number + 1)], text),
  );
  return {
    width: sheet.layout.width,
    height: below.bottom + ABOVE_NOTES + NOTE_LINE * notes.length + 8,
    title: data.title,
    description: describedForest(sheet),
    marks: [...heads(sheet), ...below.marks, ...drawn, ...notes],
  };
}

function heightOf(row: ForestRow, { layout, size }: ForestSheet): number {
  return row.kind === 'section' && size === 'narrow' ? 30 : layout.row;
}

function heads({ layout, words: texts, data, largestWeight, size }: ForestSheet): PlotMark[] {
  if (size === 'narrow') {
    return [words('head', 'measure', [0, 16], texts.measures[data.measure])];
  }
  const marks: PlotMark[] = [
    words('head', 'study', [0, 16], texts.study),
    words('head', 'figure', [layout.figures, 16], texts.withInterval(texts.symbols[data.measure]), 'end'),
    words('head', 'measure', [(layout.left + layout.right) / 2, 16], texts.measures[data.measure], 'middle'),
  ];
  if (layout.weights !== null && largestWeight > 0) {
    marks.push(words('head', 'weight', [layout.weights, 16], texts.weight, 'end'));
  }
  return marks;
}

function describedForest({ data, numbers, words: texts }: ForestSheet): string {
  const count = data.sections.reduce((sum, { studies }) => sum + studies.length, 0);
  const pooled =
    data.result === null
      ? texts.notPooled
      : `${data.result.name}: ${texts.symbols[data.measure]} ${numbers.interval(naturally(data.measure, data.result))}.`;
  return texts.forestDescription(texts.studies(count), pooled);
}

/** Lines of whole words with at most so many letters. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
