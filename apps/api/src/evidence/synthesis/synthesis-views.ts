import {
  onNaturalScale,
  shortened,
  tierOfDesign,
  type AnswerTerms,
  type EffectMeasure,
  type FindingRegression,
  type PlottedStudy,
  type PooledEffect,
} from '@samspil/domain/evidence';
import { authorsInShort, yearOf } from '@samspil/domain/knowledge';
import type { InBothLanguages, Problem } from '@samspil/domain/shared';
import type { AnswerFindingRow, AnswerSourceRow } from '../answers/answers.repository.js';
import type {
  Synthesis,
  SynthesisEstimate,
  SynthesisLeftOut,
  SynthesisRegression,
  SynthesisRemark,
  SynthesisResult,
  SynthesisStudy,
  SynthesisSubgroups,
} from './synthesis.graphql.js';
import type { GivenSynthesis } from './synthesis.service.js';

type Options = Pick<Synthesis, 'method' | 'test' | 'level'>;

/** The synthesis as GraphQL gives it. */
export function synthesisView(given: GivenSynthesis, options: Options): Synthesis {
  const { studies, pooled, betterWhen, leaveOneOut, problems, notes, withoutEffect, ...rest } = given.synthesis;
  const measure = studies[0]?.measure ?? 'MD';
  const findings = new Map(given.rows.findings.map((finding) => [finding.id, finding]));
  return {
    ...options,
    higherIsBetter: betterWhen === 'higher',
    studies: studies.map((study) => studyView(study, given, findings)),
    withoutEffect: withoutEffect.map((id) => leftOutView(id, given, findings)),
    result: pooled && resultView(pooled, measure),
    problems: distinctRemarks(problems),
    notes: distinctRemarks(notes),
    leaveOneOut: leaveOneOut.map((without) => ({
      findingId: studies[without.leftOut]?.findingId ?? '',
      result: resultView(without.pooled, measure),
    })),
    subgroups: subgroupsView(given, measure),
    subgroupProblems: distinctRemarks(rest.subgroupProblems),
    regression: rest.regression && regressionView(rest.regression),
    hasFunnel: rest.hasFunnel,
  };
}

type FindingsById = ReadonlyMap<string, AnswerFindingRow>;

function studyView(study: PlottedStudy, { rows, terms }: GivenSynthesis, findings: FindingsById): SynthesisStudy {
  const { findingId, sourceId, measure, standardError, weight, subgroup, isTurned, trial } = study;
  const finding = findings.get(findingId);
  const source = rows.sources.get(sourceId);
  return {
    ...{ findingId, sourceId, measure, standardError, weight, isTurned, trial },
    subgroup: shownSubgroup(subgroup, terms),
    ...namedFinding(findingId, source),
    ...contentView(finding, terms),
    isDemonstration: (finding?.isDemonstration ?? false) || (source?.isDemonstration ?? false),
    pooling: estimateOf(study),
    natural: naturalOf(study, measure),
  };
}

/** What the finding tells; of one that went meanwhile nothing. */
function contentView(finding: AnswerFindingRow | undefined, terms: AnswerTerms): ContentView {
  if (finding === undefined) return WENT;
  const { statement, outcome, comparison, design, participants, certainty } = finding.content;
  const unit = unitOf(finding, terms);
  const designTier = tierOfDesign(design);
  return { statement, comparison, participants, certainty, unit, outcome: terms.label(outcome), designTier };
}

type ContentView = Pick<
  SynthesisStudy,
  'statement' | 'comparison' | 'participants' | 'certainty' | 'unit' | 'outcome' | 'designTier'
>;

const WENT: ContentView = {
  ...{ statement: '', unit: '', participants: null, outcome: { da: '', en: '' } },
  comparison: 'not-told',
  certainty: null,
  designTier: 'descriptive',
};

/** Mean differences are in the units of their instrument. */
function unitOf({ content }: AnswerFindingRow, terms: AnswerTerms): string {
  const { effect, instrument, instrumentNote } = content;
  if (effect?.measure !== 'MD') return '';
  return instrument === null ? instrumentNote : terms.label(instrument).da;
}

function leftOutView(findingId: string, { rows }: GivenSynthesis, findings: FindingsById): SynthesisLeftOut {
  const finding = findings.get(findingId);
  const source = finding && rows.sources.get(finding.sourceId);
  return { findingId, statement: finding?.content.statement ?? '', ...namedFinding(findingId, source) };
}

const LETTERS_OF_TITLE = 48;

/** By authors and year; a source without authors by its title. */
function namedFinding(findingId: string, source: AnswerSourceRow | undefined) {
  const url = `/viden/${source?.slug ?? ''}#fund-${findingId}`;
  if (source === undefined) return { label: '', url };
  const name = authorsInShort(source.bibliography) || shortened(source.bibliography.title, LETTERS_OF_TITLE);
  return { label: [name, yearOf(source.bibliography)].filter(Boolean).join(' '), url };
}

function resultView(pooled: PooledEffect, measure: EffectMeasure): SynthesisResult {
  const { standardError, p, piLower, piUpper, tau2, i2, q, qDegrees, qP } = pooled;
  const natural = (value: number | null) => (value === null ? null : onNaturalScale(measure, value));
  return {
    ...{ standardError, p, piLower, piUpper, tau2, i2, q, qDegrees, qP },
    naturalPiLower: natural(piLower),
    naturalPiUpper: natural(piUpper),
    pooling: estimateOf(pooled),
    natural: naturalOf(pooled, measure),
  };
}

function subgroupsView({ synthesis, terms }: GivenSynthesis, measure: EffectMeasure): SynthesisSubgroups | null {
  const { subgroups, studies } = synthesis;
  if (subgroups === null) return null;
  return {
    ...subgroups,
    subgroups: subgroups.subgroups.map(({ subgroup, pooled }) => ({
      subgroup: shownSubgroup(subgroup, terms),
      label: subgroupLabel(subgroup, terms),
      studies: studies.filter((study) => study.subgroup === subgroup).length,
      result: resultView(pooled, measure),
    })),
  };
}

const WITHOUT: InBothLanguages = { da: 'Ikke oplyst', en: 'Not told' };

/** The ids of a subgroup; of a term the viewer may not know of a word that tells nothing. */
function shownSubgroup(subgroup: string, terms: AnswerTerms): string {
  return subgroup.replace(/\S+/gu, (id) => (terms.term(id) === null ? 'other' : id));
}

/** The terms of a subgroup, by their labels. */
function subgroupLabel(subgroup: string, terms: AnswerTerms): InBothLanguages {
  if (subgroup === '') return WITHOUT;
  const labels = subgroup.split(' ').map((id) => terms.label(id));
  return { da: labels.map(({ da }) => da).join(', '), en: labels.map(({ en }) => en).join(', ') };
}

function regressionView({ moderator, studies, line, problems }: FindingRegression): SynthesisRegression {
  return { moderator, studies, line, problems: distinctRemarks(problems) };
}

function estimateOf({ estimate, ciLower, ciUpper }: SynthesisEstimate): SynthesisEstimate {
  return { estimate, ciLower, ciUpper };
}

function naturalOf({ estimate, ciLower, ciUpper }: SynthesisEstimate, measure: EffectMeasure): SynthesisEstimate {
  const natural = (value: number) => onNaturalScale(measure, value);
  return { estimate: natural(estimate), ciLower: natural(ciLower), ciUpper: natural(ciUpper) };
}

/** Each reason once: ten findings without figures are one reason. */
function distinctRemarks(problems: readonly Problem[]): SynthesisRemark[] {
  const byCode = new Map(problems.map(({ code, field }) => [code, { code, field: field ?? null }]));
  return [...byCode.values()];
}
