import type { InterfaceLanguage } from '../../shared/index.js';
import type { Distributions } from '../synthesis/distributions.js';
import { apartFromInvented } from '../invented-findings.js';
import { countStudies } from '../trial-identity.js';
import { distinctSources, groupedBy, idsOf, type AnswerableFinding } from './answer-finding.js';
import { gapsOfAnswer, gapsOfRow, type AnswerGap } from './answer-gaps.js';
import { answerParagraph, type AnswerSentence } from './answer-paragraph.js';
import { researchLayer } from './answer-research.js';
import { activityRows, type ActivityRow, type SourceRemark } from './answer-rows.js';
import type { AnswerTerms } from './answer-terms.js';
import type { AnswerSort } from './answer-words.js';
import type { IndirectReason } from './relevance.js';
import { closenessOf, directAndIndirect, type RelevantFinding } from './sorted-findings.js';
import { textsIn } from './texts-in.js';
import type { Understanding } from './understanding.js';

export interface AnswerRow extends ActivityRow<RelevantFinding> {
  /** Of an indirect row: in words, why it does not answer directly. */
  readonly whyIndirect: readonly SourceRemark[];
  readonly notKnown: readonly AnswerGap[];
}

/** What works for whom, as far as findings tell; sentences in one language. */
export interface WhatWorks {
  readonly paragraph: readonly AnswerSentence[];
  readonly rows: readonly AnswerRow[];
  readonly indirectRows: readonly AnswerRow[];
  readonly notKnown: readonly AnswerGap[];
  readonly direct: readonly RelevantFinding[];
  readonly indirect: readonly RelevantFinding[];
  readonly directSources: number;
  /** Fewer than the sources where several report the same trial. */
  readonly directStudies: number;
  readonly indirectSources: number;
  /** Findings that are near, too, but that the answer does not hold: the nearest are enough. */
  readonly indirectLeftOut: number;
  /** Invented findings that would have answered, direct ones first: part of nothing above. */
  readonly invented: readonly RelevantFinding[];
}

export interface AnswerContext {
  readonly terms: AnswerTerms;
  readonly distributions: Distributions;
  readonly sort: AnswerSort;
  readonly language: InterfaceLanguage;
}

/**
 * The answer to a question that was understood, from the findings the reader may see. What is invented is neither told,
 * counted nor pooled, and fills no gap.
 */
export function whatWorks(
  findings: readonly AnswerableFinding[],
  understanding: Understanding,
  context: AnswerContext,
): WhatWorks {
  const { terms, language, sort, distributions } = context;
  const { known, invented } = apartFromInvented(findings);
  const { direct, indirect, indirectLeftOut } = directAndIndirect(known, understanding, terms);
  const examples = directAndIndirect(invented, understanding, terms);
  const asked = understanding.chips.filter(({ axis }) => axis === 'outcome');
  const isAsked = (outcome: string) => asked.some(({ termId }) => terms.covers(termId, outcome));
  const rows = activityRows(direct, isAsked, sort, context);
  const indirectRows = nearestFirst(activityRows(indirect, isAsked, sort, context));
  const research = direct.length === 0 ? null : researchLayer(direct, isAsked, distributions);
  const gaps = gapsOfAnswer(direct, research, understanding, terms, language);
  const facts = { understanding, direct, indirect, research, rows, indirectRows, gaps };
  return {
    paragraph: answerParagraph(facts, terms, language),
    rows: rows.map((row) => ({ ...row, whyIndirect: [], notKnown: gapsOfRow(row, terms, language) })),
    indirectRows: indirectRows.map((row) => ({
      ...row,
      whyIndirect: reasonsOfRow(row.findings, terms, language),
      notKnown: gapsOfRow(row, terms, language),
    })),
    notKnown: gaps,
    direct,
    indirect,
    directSources: distinctSources(direct),
    directStudies: countStudies(direct),
    indirectSources: distinctSources(indirect),
    indirectLeftOut,
    invented: [...examples.direct, ...examples.indirect],
  };
}

/** Rows that do not answer directly come by how near they are, and then as asked for. */
function nearestFirst(rows: readonly ActivityRow<RelevantFinding>[]): ActivityRow<RelevantFinding>[] {
  return [...rows].sort((a, b) => closenessOf(b.findings) - closenessOf(a.findings));
}

/** Each reason once, with everything that was found instead of what was asked. */
function reasonsOfRow(
  findings: readonly RelevantFinding[],
  terms: AnswerTerms,
  language: InterfaceLanguage,
): SourceRemark[] {
  const alike = groupedBy(
    findings.flatMap(({ id, relevance }) => relevance.reasons.map((reason) => ({ id, reason }))),
    ({ reason: { code, asked } }) => [JSON.stringify([code, asked])],
  );
  return [...alike.values()]
    .map((group) => {
      const found = [...new Set(group.flatMap(({ reason }) => reason.found))].sort();
      const reason = { code: group[0]?.reason.code ?? 'other-group', asked: group[0]?.reason.asked ?? [], found };
      return { text: reasonInWords(reason, terms, language), findingIds: [...new Set(idsOf(group))].sort() };
    })
    .sort((a, b) => b.findingIds.length - a.findingIds.length || (a.text < b.text ? -1 : 1));
}

function reasonInWords(
  { code, asked, found }: IndirectReason,
  terms: AnswerTerms,
  language: InterfaceLanguage,
): string {
  const texts = textsIn(language);
  const labels = (ids: readonly string[]) => texts.list(ids.map((id) => texts.quoted(terms.label(id)[language])));
  return texts.reasons[code](labels(asked), labels(found));
}

/** Why a finding answers only indirectly, one sentence for each reason. */
export function reasonsInWords(
  { reasons }: RelevantFinding['relevance'],
  terms: AnswerTerms,
  language: InterfaceLanguage,
): string[] {
  return [...new Set(reasons.map((reason) => reasonInWords(reason, terms, language)))];
}

/** What must be said of a finding although it answers directly. */
export function remarksInWords(
  { notChosenFor }: RelevantFinding['relevance'],
  terms: AnswerTerms,
  language: InterfaceLanguage,
): string[] {
  if (notChosenFor.length === 0) return [];
  const texts = textsIn(language);
  return [texts.notChosenFor(texts.list(notChosenFor.map((id) => texts.quoted(terms.label(id)[language]))))];
}
