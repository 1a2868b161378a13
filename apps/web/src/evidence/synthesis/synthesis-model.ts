import {
  naturally,
  numbersFor,
  type EffectMeasure,
  type ForestPlotData,
  type ForestResult,
  type ForestSection,
  type FunnelPlotData,
  type IntervalTest,
  type PlotNumbers,
  type PlotWords,
} from '@samspil/domain/evidence';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { wordOf } from '../finding-filter-input';
import type { SynthesisMessages } from './messages.da';
import type { Result, Study, Synthesis } from './synthesis-query';

export interface Wording {
  readonly language: InterfaceLanguage;
  readonly t: SynthesisMessages;
  readonly words: PlotWords;
}

/** Studies on one scale, with everything that is drawn and written of them. */
export interface Panel {
  readonly key: string;
  readonly measure: EffectMeasure;
  /** `Forskel i gennemsnit (MD), WHO-5` */
  readonly scale: string;
  readonly studies: readonly Study[];
  readonly plot: ForestPlotData;
  readonly numbers: PlotNumbers;
}

/** One panel per scale: a mean difference in points of one instrument has no place on the axis of another. */
export function panelsOf(given: Synthesis, wording: Wording): Panel[] {
  const synthesis = { ...given, studies: toldApart(given.studies) };
  const byScale = new Map<string, Study[]>();
  for (const study of synthesis.studies) {
    const key = `${study.measure} ${study.unit}`;
    byScale.set(key, [...(byScale.get(key) ?? []), study]);
  }
  return [...byScale].flatMap(([key, studies]) => {
    const [first] = studies;
    return first === undefined ? [] : [panelOf(key, first, studies, synthesis, wording)];
  });
}

/** Findings of one source get numbers, so that lines of the plot find their lines of the table. */
export function toldApart(studies: readonly Study[]): Study[] {
  return studies.map((study, place) => {
    const namesakes = studies.filter(({ label }) => label === study.label);
    const number = studies.slice(0, place).filter(({ label }) => label === study.label).length + 1;
    return namesakes.length === 1 ? study : { ...study, label: `${study.label} (${number})` };
  });
}

function panelOf(key: string, first: Study, studies: Study[], synthesis: Synthesis, wording: Wording): Panel {
  const { t, words, language } = wording;
  const { measure, unit } = first;
  const scale = [words.measures[measure], unit].filter((part) => part !== '').join(', ');
  const effects = studies.map(({ pooling }) => pooling);
  return {
    ...{ key, measure, scale, studies },
    numbers: numbersFor(measure, effects, language),
    plot: {
      title: t.panel(scale),
      measure,
      betterWhen: synthesis.higherIsBetter ? 'higher' : 'lower',
      sections: sectionsOf(studies, synthesis, wording),
      result: synthesis.result && forestResult(pooledName(synthesis, words), synthesis.result),
      notes: synthesis.result ? [heterogeneityOf(synthesis.result, wording)] : [],
    },
  };
}

export function pooledName({ method, test }: Pick<Synthesis, 'method' | 'test'>, words: PlotWords): string {
  return words.pooledBy(words.methods[method], words.tests[wordOf<IntervalTest>(test)]);
}

function sectionsOf(studies: readonly Study[], { subgroups }: Synthesis, wording: Wording): ForestSection[] {
  const drawn = (members: readonly Study[]) => members.map((study) => forestStudy(study, wording));
  if (subgroups === null) return [{ name: '', studies: drawn(studies), result: null }];
  return subgroups.subgroups.map(({ subgroup, label, result }) => ({
    name: label[wording.language],
    studies: drawn(studies.filter((study) => study.subgroup === subgroup)),
    result: forestResult(wording.words.pooled, result),
  }));
}

function forestStudy({ findingId, label, pooling, weight, isDemonstration }: Study, { t }: Wording) {
  return { key: findingId, name: isDemonstration ? `${label} (${t.invention})` : label, weight, ...pooling };
}

function forestResult(name: string, { pooling, piLower, piUpper }: Result): ForestResult {
  return { name, ...pooling, piLower, piUpper };
}

/** τ², I² and Q in one line. */
export function heterogeneityOf({ tau2, i2, q, qDegrees, qP }: Result, { words, language }: Wording): string {
  const { fixed, percent, probability } = numbersFor('SMD', [], language);
  return words.heterogeneity(fixed(tau2, tau2 < 0.01 ? 4 : 2), percent(i2), fixed(q, 1), qDegrees, probability(qP));
}

/** The figure with its interval, as sources print it: `RR 0,49 [0,33; 0,73]`. */
export function figureOf({ measure, numbers }: Panel, { pooling }: Result, words: PlotWords): string {
  return `${words.symbols[measure]} ${numbers.interval(naturally(measure, pooling))}`;
}

export function predictionOf({ measure, numbers }: Panel, { piLower, piUpper }: Result): string | null {
  if (piLower === null || piUpper === null) return null;
  const { ciLower, ciUpper } = naturally(measure, { estimate: piLower, ciLower: piLower, ciUpper: piUpper });
  return numbers.span(ciLower, ciUpper);
}

/** Where an interval on the scale of pooling lies, seen from the citizen. */
export function sideOf(lower: number, upper: number, higherIsBetter: boolean): 'better' | 'worse' | 'both' {
  if (lower > 0) return higherIsBetter ? 'better' : 'worse';
  if (upper < 0) return higherIsBetter ? 'worse' : 'better';
  return 'both';
}

export function funnelOf(panel: Panel, result: Result, words: PlotWords): FunnelPlotData {
  return {
    title: `${words.funnel}: ${panel.scale}`,
    measure: panel.measure,
    betterWhen: panel.plot.betterWhen,
    middle: result.pooling.estimate,
    studies: panel.studies.map(({ findingId, pooling, standardError }) => ({
      key: findingId,
      estimate: pooling.estimate,
      standardError,
    })),
  };
}

/** The only outcome of the findings; null when there are several. */
export function onlyOutcome({ studies }: Synthesis): Study['outcome'] | null {
  const [first] = studies;
  return first !== undefined && studies.every(({ outcome }) => outcome.da === first.outcome.da) ? first.outcome : null;
}
