import { MAP_WORDS, onNaturalScale, PLOT_WORDS, type EffectMeasure } from '@samspil/domain/evidence';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { synthesisView } from './synthesis-views.js';
import type { SynthesisEstimate, SynthesisStudy } from './synthesis.graphql.js';
import type { AskedSynthesis, GivenSynthesis } from './synthesis.service.js';

const HEADINGS: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  da: [
    ...['Studie', 'Fund', 'Udbytte', 'Sammenligning', 'Slags design', 'Deltagere', 'Mål', 'Måleredskab'],
    ...['Estimat', 'Interval fra', 'Interval til', 'Standardfejl (som lagt sammen)', 'Vægt i procent', 'Vendt'],
    ...['Forsøg', 'Opdigtet', 'Link'],
  ],
  en: [
    ...['Study', 'Finding', 'Outcome', 'Comparison', 'Kind of design', 'Participants', 'Measure', 'Instrument'],
    ...['Estimate', 'Interval from', 'Interval to', 'Standard error (as pooled)', 'Weight in percent', 'Turned'],
    ...['Trial', 'Invented', 'Link'],
  ],
};

const YES: Readonly<Record<InterfaceLanguage, string>> = { da: 'ja', en: 'yes' };

type Asked = Pick<AskedSynthesis, 'options'> & { readonly language: InterfaceLanguage };

/** The figures of a forest plot as lines of a table: studies, pooled result, prediction; the first line names the columns. */
export function synthesisTable(given: GivenSynthesis, { options, language }: Asked, publicUrl: string): string[][] {
  const { studies, result } = synthesisView(given, options);
  const measure = studies[0]?.measure ?? 'MD';
  const words = PLOT_WORDS[language];
  const lines = [[...HEADINGS[language]], ...studies.map((study) => studyLine(study, language, publicUrl))];
  if (result === null) return lines;
  const pooled = words.pooledBy(words.methods[options.method], words.tests[options.test]);
  // Invented studies are pooled only with each other: the result is as invented as they are.
  const isInvented = studies.some(({ isDemonstration }) => isDemonstration);
  const figures = { ...result.pooling, standardError: result.standardError };
  lines.push(resultLine(pooled, measure, { ...figures, isInvented }, language));
  const { piLower, piUpper } = result;
  if (piLower !== null && piUpper !== null) {
    lines.push(resultLine(words.prediction, measure, { ciLower: piLower, ciUpper: piUpper, isInvented }, language));
  }
  return lines;
}

function studyLine(study: SynthesisStudy, language: InterfaceLanguage, publicUrl: string): string[] {
  const number = numbersIn(language);
  const words = MAP_WORDS[language];
  const { natural } = study;
  const isTold = (is: boolean) => (is ? YES[language] : '');
  return [
    ...[study.label, study.statement, study.outcome[language]],
    ...[words.comparisons[study.comparison], words.tiers[study.designTier], number(study.participants)],
    ...[study.measure, study.unit],
    ...[natural.estimate, natural.ciLower, natural.ciUpper, study.standardError, study.weight].map(number),
    ...[isTold(study.isTurned), study.trial, isTold(study.isDemonstration)],
    publicUrl + study.url,
  ];
}

type ResultFigures = Partial<SynthesisEstimate> & { readonly standardError?: number; readonly isInvented: boolean };

function resultLine(name: string, measure: EffectMeasure, figures: ResultFigures, language: InterfaceLanguage) {
  const number = numbersIn(language);
  const natural = (value: number | undefined) => number(value === undefined ? null : onNaturalScale(measure, value));
  const { estimate, ciLower, ciUpper, standardError = null, isInvented } = figures;
  const before = [name, '', '', '', '', '', measure, ''];
  const after = ['', '', '', isInvented ? YES[language] : '', ''];
  return [...before, natural(estimate), natural(ciLower), natural(ciUpper), number(standardError), ...after];
}

function numbersIn(language: InterfaceLanguage): (value: number | null) => string {
  const written = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    maximumSignificantDigits: 12,
    useGrouping: false,
  });
  return (value) => (value === null ? '' : written.format(value));
}
