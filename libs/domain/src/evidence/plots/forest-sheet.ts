import type { InterfaceLanguage } from '../../shared/index.js';
import type { EffectMeasure } from '../synthesis/effect-size.js';
import type { BetterWhen } from '../finding.js';
import { effectAxis, type EffectAxis } from './effect-axis.js';
import { onNaturalScale } from './natural-scale.js';
import { scale, type PlotSize } from './plot-marks.js';
import { plotNumbers, type PlotNumbers } from './plot-numbers.js';
import { PLOT_WORDS, type PlotWords } from './plot-words.js';

/** An effect with its interval, on the scale of pooling. */
export interface PlottedEffect {
  readonly estimate: number;
  readonly ciLower: number;
  readonly ciUpper: number;
}

export interface ForestStudy extends PlottedEffect {
  readonly key: string;
  readonly name: string;
  /** Share of the weight in percent; null where nothing is pooled. */
  readonly weight: number | null;
}

export interface ForestResult extends PlottedEffect {
  readonly name: string;
  readonly piLower: number | null;
  readonly piUpper: number | null;
}

/** Studies under one heading, with the pooled result of a subgroup. */
export interface ForestSection {
  readonly name: string;
  readonly studies: readonly ForestStudy[];
  readonly result: ForestResult | null;
}

export interface ForestPlotData {
  readonly title: string;
  readonly measure: EffectMeasure;
  readonly betterWhen: BetterWhen;
  /** One without a name unless there are subgroups. */
  readonly sections: readonly ForestSection[];
  readonly result: ForestResult | null;
  /** Below the axis, such as the heterogeneity. */
  readonly notes: readonly string[];
}

/** Everything that rows are drawn by. */
export interface ForestSheet {
  readonly size: PlotSize;
  readonly layout: ForestLayout;
  readonly axis: EffectAxis;
  readonly x: (value: number) => number;
  readonly data: ForestPlotData;
  readonly largestWeight: number;
  readonly numbers: PlotNumbers;
  readonly words: PlotWords;
}

interface ForestLayout {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly figures: number;
  /** Where weights end; null where there is no room for them. */
  readonly weights: number | null;
  readonly row: number;
  readonly letters: number;
}

const LAYOUTS: Readonly<Record<PlotSize | 'unweighted', ForestLayout>> = {
  wide: { width: 760, left: 226, right: 510, figures: 688, weights: 756, row: 26, letters: 32 },
  unweighted: { width: 760, left: 226, right: 578, figures: 756, weights: null, row: 26, letters: 32 },
  narrow: { width: 340, left: 8, right: 332, figures: 338, weights: null, row: 44, letters: 24 },
};

/** What a drawing of these studies goes by. */
export function forestSheet(data: ForestPlotData, language: InterfaceLanguage, size: PlotSize): ForestSheet {
  const studies = data.sections.flatMap((section) => section.studies);
  const isWeighted = studies.some(({ weight }) => weight !== null);
  const layout = LAYOUTS[size === 'wide' && !isWeighted ? 'unweighted' : size];
  const results = [data.result, ...data.sections.map(({ result }) => result)].filter((result) => result !== null);
  const always = [
    ...studies.map(({ estimate }) => estimate),
    ...results.flatMap(({ ciLower, ciUpper }) => [ciLower, ciUpper]),
  ];
  const predicted = data.result?.piLower == null || data.result.piUpper === null ? [] : [data.result];
  const reaching = [
    ...studies,
    ...predicted.map(({ piLower, piUpper }) => ({ ciLower: piLower ?? 0, ciUpper: piUpper ?? 0 })),
  ];
  const axis = effectAxis(
    data.measure,
    always,
    reaching.map(({ ciLower, ciUpper }) => ({ lower: ciLower, upper: ciUpper })),
  );
  return {
    ...{ size, layout, axis, data },
    x: clampedScale(axis, layout),
    largestWeight: Math.max(0, ...studies.map(({ weight }) => weight ?? 0)),
    numbers: numbersFor(data.measure, studies, language),
    words: PLOT_WORDS[language],
  };
}

/** What lies beyond the axis is drawn at its end. */
function clampedScale(axis: EffectAxis, { left, right }: ForestLayout): (value: number) => number {
  const x = scale(axis, left, right);
  return (value) => Math.min(right, Math.max(left, x(value)));
}

/** Figures with the decimals that the middle one of the intervals deserves. */
export function numbersFor(
  measure: EffectMeasure,
  effects: readonly PlottedEffect[],
  language: InterfaceLanguage,
): PlotNumbers {
  const halves = effects
    .map(({ ciLower, ciUpper }) => (onNaturalScale(measure, ciUpper) - onNaturalScale(measure, ciLower)) / 2)
    .sort((a, b) => a - b);
  return plotNumbers(language, halves[Math.floor(halves.length / 2)] ?? 1);
}

/** The same effect in the figures that sources print. */
export function naturally(measure: EffectMeasure, { estimate, ciLower, ciUpper }: PlottedEffect): PlottedEffect {
  const natural = (value: number) => onNaturalScale(measure, value);
  return { estimate: natural(estimate), ciLower: natural(ciLower), ciUpper: natural(ciUpper) };
}
