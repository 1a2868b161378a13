import type { BetterWhen } from '../finding.js';
import type { EffectAxis } from './effect-axis.js';
import { line, scale, words, type PlotMark } from './plot-marks.js';
import type { PlotNumbers } from './plot-numbers.js';
import type { PlotWords } from './plot-words.js';

export interface AxisPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface AxisTexts {
  readonly numbers: PlotNumbers;
  readonly words: PlotWords;
  readonly betterWhen: BetterWhen;
}

const TICK = 5;
const TICK_LABEL = 20;
const ENDS = 42;
/** Two written figures stand at least so far apart. */
const NEAREST_LABELS = 30;

/** The axis below the rows: ticks with natural figures, the line of no effect, and what either end means for the citizen. */
export function axisMarks(
  axis: EffectAxis,
  { left, right, top, bottom }: AxisPlace,
  { numbers, words: texts, betterWhen }: AxisTexts,
): { readonly marks: PlotMark[]; readonly bottom: number } {
  const x = scale(axis, left, right);
  const ticks = axis.ticks.flatMap(({ at }) => [
    line('grid', `grid${at}`, [x(at), top], [x(at), bottom]),
    line('axis', `tick${at}`, [x(at), bottom], [x(at), bottom + TICK]),
  ]);
  const labels = withRoom(axis, x).map(({ at, value }) =>
    words('tick', `label${at}`, [x(at), bottom + TICK_LABEL], numbers.tick(value), 'middle'),
  );
  const [lowEnd, highEnd] = betterWhen === 'higher' ? [texts.worse, texts.better] : [texts.better, texts.worse];
  return {
    marks: [
      ...ticks,
      line('nothing', 'nothing', [x(0), top], [x(0), bottom]),
      line('axis', 'axis', [left, bottom], [right, bottom]),
      ...labels,
      words('end', 'lowEnd', [left, bottom + ENDS], `← ${lowEnd}`),
      words('end', 'highEnd', [right, bottom + ENDS], `${highEnd} →`, 'end'),
    ],
    bottom: bottom + ENDS,
  };
}

/** The ticks whose figures do not run into each other; that of no effect goes first. */
function withRoom(axis: EffectAxis, x: (value: number) => number): EffectAxis['ticks'] {
  const kept: EffectAxis['ticks'][number][] = [];
  for (const tick of [...axis.ticks].sort((a, b) => Math.abs(a.at) - Math.abs(b.at))) {
    if (kept.every(({ at }) => Math.abs(x(at) - x(tick.at)) >= NEAREST_LABELS)) kept.push(tick);
  }
  return kept;
}
