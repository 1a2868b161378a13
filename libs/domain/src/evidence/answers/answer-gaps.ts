import type { InterfaceLanguage } from '../../shared/index.js';
import type { FindingContent } from '../finding.js';
import { idsOf, type AnswerableFinding } from './answer-finding.js';
import { countDirections, type ResearchLayer } from './answer-research.js';
import type { ActivityRow } from './answer-rows.js';
import type { AnswerTerms } from './answer-terms.js';
import type { AnswerTexts } from './answer-texts.js';
import type { AnswerGapCode } from './answer-words.js';
import { isWorkOutcome } from './outcome-families.js';
import { textsIn } from './texts-in.js';
import type { Understanding } from './understanding.js';

/** Something the answer cannot tell; without findings it is a statement of absence. */
export interface AnswerGap {
  readonly code: AnswerGapCode;
  readonly text: string;
  readonly findingIds: readonly string[];
}

/** Fewer participants than this in the largest study make all of them small. */
const SMALL_STUDY = 50;

export function outcomeLabels(
  outcomes: readonly string[],
  terms: AnswerTerms,
  texts: AnswerTexts,
  language: InterfaceLanguage,
): string {
  return texts.list(outcomes.map((id) => texts.quoted(terms.label(id)[language])));
}

/** What is not known of one activity type. */
export function gapsOfRow({ findings, research, takes }: ActivityRow, terms: AnswerTerms, language: InterfaceLanguage) {
  const texts = textsIn(language);
  const nothingTold =
    takes.weeks === null && takes.sessions === null && takes.staff.length === 0 && takes.cost.length === 0;
  return [
    ...gapsInFindings(findings, research, terms, language),
    ...(nothingTold ? [{ code: 'resources-unknown' as const, text: texts.gaps.resourcesUnknown, findingIds: [] }] : []),
  ];
}

/** What is not known of the question as a whole. */
export function gapsOfAnswer(
  direct: readonly AnswerableFinding[],
  research: ResearchLayer | null,
  understanding: Understanding,
  terms: AnswerTerms,
  language: InterfaceLanguage,
): AnswerGap[] {
  const texts = textsIn(language);
  const gaps = gapsOnOutcomes(direct, understanding, terms, language);
  if (research === null) return [{ code: 'nothing-direct', text: texts.gaps.nothingDirect, findingIds: [] }, ...gaps];
  return [...gaps, ...gapsInFindings(direct, research, terms, language)];
}

function gapsOnOutcomes(
  direct: readonly AnswerableFinding[],
  { chips }: Understanding,
  terms: AnswerTerms,
  language: InterfaceLanguage,
): AnswerGap[] {
  const texts = textsIn(language);
  const gaps: AnswerGap[] = [];
  const asked = [...new Set(chips.filter(({ axis }) => axis === 'outcome').map(({ termId }) => termId))];
  const without = asked.filter((id) => !direct.some(({ content }) => terms.covers(id, content.outcome)));
  if (without.length > 0) {
    const text = texts.gaps.outcomeWithoutFindings(outcomeLabels(without, terms, texts, language));
    gaps.push({ code: 'outcome-without-findings', text, findingIds: [] });
  }
  const isAboutSupport = chips.some(({ termId }) => terms.covers('tg-outside-work', termId));
  const isAnswered = direct.length === 0 || direct.some(({ content }) => isWorkOutcome(content.outcome));
  if (isAboutSupport && !isAnswered && !without.some(isWorkOutcome)) {
    gaps.push({ code: 'outcome-without-findings', text: texts.gaps.noWorkOutcomes, findingIds: [] });
  }
  return gaps;
}

function gapsInFindings(
  findings: readonly AnswerableFinding[],
  research: ResearchLayer,
  terms: AnswerTerms,
  language: InterfaceLanguage,
): AnswerGap[] {
  return [
    ...gapsOfDesign(findings, research, language),
    ...gapsOfDirections(findings, research, terms, language),
    ...gapsOfCoverage(findings, research, language),
  ];
}

function gapsOfDesign(
  findings: readonly AnswerableFinding[],
  { bestComparison }: ResearchLayer,
  language: InterfaceLanguage,
): AnswerGap[] {
  const { gaps: texts } = textsIn(language);
  const findingIds = idsOf(findings).sort();
  if (bestComparison === 'randomised') return [];
  if (bestComparison === 'controlled') return [{ code: 'not-randomised', text: texts.notRandomised, findingIds }];
  const isNotTold = findings.some(({ content }) => content.comparison === 'not-told');
  if (isNotTold) return [{ code: 'comparison-not-told', text: texts.comparisonNotTold, findingIds }];
  return [{ code: 'no-comparison', text: texts.noComparison, findingIds }];
}

function gapsOfDirections(
  findings: readonly AnswerableFinding[],
  { outcomes }: ResearchLayer,
  terms: AnswerTerms,
  language: InterfaceLanguage,
): AnswerGap[] {
  const texts = textsIn(language);
  const gaps: AnswerGap[] = [];
  const disputed = outcomes.filter(({ contradicts }) => contradicts);
  if (disputed.length > 0) {
    const ids = disputed.map(({ outcomeId }) => outcomeId);
    const text = texts.gaps.contradictory(outcomeLabels(ids, terms, texts, language));
    gaps.push({ code: 'contradictory', text, findingIds: disputed.flatMap(({ findingIds }) => findingIds).sort() });
  }
  const unclear = countDirections(findings).find(({ direction }) => direction === 'unclear');
  if (unclear !== undefined) {
    const { count, findingIds } = unclear;
    gaps.push({ code: 'inconclusive', text: texts.gaps.inconclusive(count), findingIds });
  }
  return gaps;
}

function gapsOfCoverage(
  findings: readonly AnswerableFinding[],
  { countries, certainty }: ResearchLayer,
  language: InterfaceLanguage,
): AnswerGap[] {
  const { gaps: texts } = textsIn(language);
  const gaps: AnswerGap[] = [];
  const add = (code: AnswerGapCode, text: string, about = findings) =>
    gaps.push({ code, text, findingIds: idsOf(about).sort() });
  if (countries.length === 0) add('countries-unknown', texts.countriesUnknown);
  else if (!countries.some(({ code }) => code === 'DK')) add('no-danish-studies', texts.noDanish);
  const notRated = findings.filter(({ content }) => content.certainty === null);
  if (notRated.length > 0) add('certainty-not-rated', texts.notRated(certainty.notRated, findings.length), notRated);
  const most = mostParticipants(findings);
  if (most !== null && most < SMALL_STUDY) add('few-participants', texts.fewParticipants(most));
  return gaps;
}

/** The participants of the largest study; `null` as soon as one does not tell, for it may be the largest. */
function mostParticipants(findings: readonly AnswerableFinding[]): number | null {
  const numbers = findings.map(({ content }) => participantsOf(content));
  return numbers.includes(null) ? null : Math.max(...numbers.map(Number));
}

function participantsOf({ participants, effect }: FindingContent): number | null {
  if (participants !== null) return participants;
  return effect?.n == null ? null : effect.n + (effect.nComparison ?? 0);
}
