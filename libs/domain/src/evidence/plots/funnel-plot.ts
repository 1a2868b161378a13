import type { InterfaceLanguage } from '../../shared/index.js';
import type { EffectMeasure } from '../synthesis/effect-size.js';
import type { BetterWhen } from '../finding.js';
import { effectAxis, evenTicks } from './effect-axis.js';
import { axisMarks } from './plot-axis.js';
import { disc, line, scale, words, type Plot, type PlotMark, type PlotSize } from './plot-marks.js';
import { plotNumbers } from './plot-numbers.js';
import { PLOT_WORDS } from './plot-words.js';

export interface FunnelStudy {
  readonly key: string;
  /** On the scale of pooling. */
  readonly estimate: number;
  readonly standardError: number;
}

export interface FunnelPlotData {
  readonly title: string;
  readonly measure: EffectMeasure;
  readonly betterWhen: BetterWhen;
  readonly studies: readonly FunnelStudy[];
  /** The pooled estimate, on the scale of pooling. */
  readonly middle: number;
}

/** The normal quantile of 0.975: the limits hold 95 % of studies if all measure the same. */
const LIMIT = 1.959963984540054;

/** Whether the study lies between the pseudo 95 % limits: the pooled estimate ± 1.96 standard errors of its own. */
export function isWithinFunnel({ estimate, standardError }: Omit<FunnelStudy, 'key'>, middle: number): boolean {
  return Math.abs(estimate - middle) <= LIMIT * standardError;
}

const LAYOUTS = {
  wide: { width: 760, height: 380, left: 72, right: 740 },
  narrow: { width: 340, height: 300, left: 46, right: 332 },
} as const satisfies Record<PlotSize, object>;
const TOP = 28;
const RADIUS = 5;

/**
 * Effects against their standard errors, the surest at the top, with pseudo 95 % limits around the pooled estimate
 * (Sterne & Egger 2001).
 */
export function funnelPlot(data: FunnelPlotData, language: InterfaceLanguage, size: PlotSize): Plot {
  const { width, height, left, right } = LAYOUTS[size];
  const texts = PLOT_WORDS[language];
  const { measure, middle, betterWhen } = data;
  const studies = [...data.studies].sort((a, b) => (a.key < b.key ? -1 : 1));
  const largest = Math.max(...studies.map(({ standardError }) => standardError)) * 1.06;
  const ends = [middle - LIMIT * largest, middle + LIMIT * largest];
  const axis = effectAxis(measure, [...ends, ...studies.map(({ estimate }) => estimate)], []);
  const x = scale(axis, left, right);
  const y = scale({ lower: 0, upper: largest }, TOP, height);
  const numbers = plotNumbers(language, largest);
  const place = { left, right, top: TOP, bottom: height };
  const below = axisMarks(axis, place, { numbers, words: texts, betterWhen });
  const name = texts.measures[measure];
  const marks: PlotMark[] = [
    words('head', 'errors', [0, 16], texts.standardError),
    words('head', 'measure', [right, 16], name, 'end'),
    ...errorTicks(largest).flatMap((error) => [
      line('grid', `error${error}`, [left, y(error)], [right, y(error)]),
      words('tick', `error label${error}`, [left - 8, y(error) + 4], numbers.tick(error), 'end'),
    ]),
    ...below.marks,
    line('limit', 'limits', [x(ends[0] ?? 0), height], [x(middle), TOP], [x(ends[1] ?? 0), height]),
    line('middle', 'middle', [x(middle), TOP], [x(middle), height]),
    ...studies.map(({ key, estimate, standardError }) => disc('dot', key, [x(estimate), y(standardError)], RADIUS)),
  ];
  const outside = studies.filter((study) => !isWithinFunnel(study, middle)).length;
  const description = texts.funnelDescription(texts.studies(studies.length), outside);
  return { width, height: below.bottom + 8, title: data.title, description, marks };
}

function errorTicks(largest: number): number[] {
  return evenTicks({ lower: 0, upper: largest }, 5);
}
