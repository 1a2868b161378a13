import type { InterfaceLanguage } from '../../shared/index.js';
import { idsOf, distinctSources, type AnswerableFinding } from './answer-finding.js';
import { outcomeLabels, type AnswerGap } from './answer-gaps.js';
import { countDirections, type ResearchLayer } from './answer-research.js';
import type { ActivityRow } from './answer-rows.js';
import { sharedTrials } from '../trial-identity.js';
import type { AnswerTerms } from './answer-terms.js';
import type { AnswerTexts } from './answer-texts.js';
import { closenessOf, type RelevantFinding } from './sorted-findings.js';
import { textsIn } from './texts-in.js';
import type { Understanding } from './understanding.js';

/** A sentence with the findings it rests on; one without any says what is absent. */
export interface AnswerSentence {
  readonly text: string;
  readonly findingIds: readonly string[];
}

/** What the first paragraph is made from. */
export interface ParagraphFacts {
  readonly understanding: Understanding;
  readonly direct: readonly AnswerableFinding[];
  readonly indirect: readonly RelevantFinding[];
  readonly research: ResearchLayer | null;
  readonly rows: readonly ActivityRow[];
  readonly indirectRows: readonly ActivityRow<RelevantFinding>[];
  readonly gaps: readonly AnswerGap[];
}

interface Writing {
  readonly texts: AnswerTexts;
  readonly terms: AnswerTerms;
  readonly language: InterfaceLanguage;
}

const MOST_ROWS = 3;
const MOST_NEAREST_ROWS = 2;
const MOST_OUTCOMES = 3;
const absence = (text: string): AnswerSentence => ({ text, findingIds: [] });

/** First how much is known, then in which directions, then how sure it is and from which studies, then what is not known. */
export function answerParagraph(
  facts: ParagraphFacts,
  terms: AnswerTerms,
  language: InterfaceLanguage,
): AnswerSentence[] {
  const writing = { texts: textsIn(language), terms, language };
  const { understanding, research } = facts;
  if (understanding.chips.length === 0 && understanding.anyActivity === null) {
    return [absence(writing.texts.nothingUnderstood)];
  }
  const known = research === null ? nothingKnown(facts, writing) : whatIsKnown(facts, research, writing);
  return [...known, absence(writing.texts.noPractice)];
}

function whatIsKnown(facts: ParagraphFacts, research: ResearchLayer, writing: Writing): AnswerSentence[] {
  const { direct, rows, indirect } = facts;
  const { texts } = writing;
  const all = idsOf(direct).sort();
  const therapy = direct.filter(({ content }) => content.intervention !== 'activity');
  const more = rows.slice(MOST_ROWS);
  return [
    { text: howMany(facts, texts), findingIds: all },
    ...sharedTrialSentences(direct, research, texts),
    ...rows.slice(0, MOST_ROWS).map((row) => ({
      text: texts.row(rowName(row, writing), directionsInWords(row.findings, texts)),
      findingIds: row.research.findingIds,
    })),
    ...(more.length === 0 ? [] : [{ text: texts.moreRows(more.length), findingIds: idsOfRows(more) }]),
    ...contradictions(rows, writing),
    ...certaintySentences(direct, research, texts),
    { text: texts.strongestDesign(research.bestDesign), findingIds: research.sourcesByDesign[0]?.findingIds ?? all },
    ...comparisonSentences(direct, texts),
    ...(therapy.length === 0 ? [] : [{ text: texts.therapyApart(therapy.length), findingIds: idsOf(therapy).sort() }]),
    ...told(facts.gaps, ['outcome-without-findings', 'no-danish-studies', 'few-participants']),
    ...(indirect.length === 0
      ? []
      : [{ text: texts.alsoIndirect(indirect.length), findingIds: idsOf(indirect).sort() }]),
  ];
}

/** Words that nobody knows are said first: without them it may be another question. */
function howMany({ direct, understanding: { notUnderstood } }: ParagraphFacts, texts: AnswerTexts): string {
  const from = distinctSources(direct);
  if (notUnderstood.length === 0) return texts.direct(direct.length, from);
  return texts.directWithout(notUnderstood, direct.length, from);
}

/** A trial that several sources report is one study, and everybody is told so before anything is counted up. */
function sharedTrialSentences(
  direct: readonly AnswerableFinding[],
  { studyCount }: ResearchLayer,
  texts: AnswerTexts,
): AnswerSentence[] {
  const shared = sharedTrials(direct);
  if (shared.length === 0) return [];
  const findingIds = shared.flatMap(({ findings }) => idsOf(findings)).sort();
  return [
    {
      text: texts.sharedTrials(
        shared.map(({ trial }) => trial),
        studyCount,
      ),
      findingIds,
    },
  ];
}

function nothingKnown({ indirect, indirectRows, gaps }: ParagraphFacts, writing: Writing): AnswerSentence[] {
  const { texts } = writing;
  return [
    absence(texts.nothingDirect),
    ...told(gaps, ['outcome-without-findings']),
    ...(indirect.length === 0
      ? [absence(texts.nothingNear)]
      : [{ text: texts.nearest(indirect.length), findingIds: idsOf(indirect).sort() }]),
    ...nearestSentences(indirectRows, closenessOf(indirect), writing),
  ];
}

/** Only the nearest findings are told: the rest stand in the table. */
function nearestSentences(
  rows: readonly ActivityRow<RelevantFinding>[],
  closeness: number,
  writing: Writing,
): AnswerSentence[] {
  const { texts, terms, language } = writing;
  const nearest = rows.map((row) => ({
    row,
    findings: row.findings.filter(({ relevance }) => relevance.closeness === closeness),
  }));
  return nearest
    .filter(({ findings }) => findings.length > 0)
    .slice(0, MOST_NEAREST_ROWS)
    .map(({ row, findings }, index) => {
      const tell = index === 0 ? texts.nearestRow : texts.nextNearestRow;
      const outcomes = [...new Set(findings.map(({ content }) => content.outcome))].sort().slice(0, MOST_OUTCOMES);
      const labels = outcomeLabels(outcomes, terms, texts, language);
      return {
        text: tell(rowName(row, writing), directionsInWords(findings, texts), labels),
        findingIds: idsOf(findings).sort(),
      };
    });
}

function comparisonSentences(direct: readonly AnswerableFinding[], texts: AnswerTexts): AnswerSentence[] {
  const compared = direct.filter(
    ({ content: { comparison } }) => comparison === 'controlled' || comparison === 'randomised',
  );
  if (compared.length > 0) {
    return [{ text: texts.compared(compared.length, direct.length), findingIds: idsOf(compared).sort() }];
  }
  const improved = direct.filter(({ content }) => content.direction === 'improved');
  return [
    { text: texts.noneCompared, findingIds: idsOf(direct).sort() },
    ...(improved.length === 0 ? [] : [{ text: texts.otherReasons, findingIds: idsOf(improved).sort() }]),
  ];
}

function certaintySentences(
  direct: readonly AnswerableFinding[],
  { certainty: { highest, lowest, notRated } }: ResearchLayer,
  texts: AnswerTexts,
): AnswerSentence[] {
  if (highest === null || lowest === null) return [{ text: texts.noneRated, findingIds: idsOf(direct).sort() }];
  const rated = direct.filter(({ content }) => content.certainty !== null);
  const text = highest === lowest ? texts.certaintyUpTo(highest) : texts.certaintyBetween(lowest, highest);
  const others = direct.filter(({ content }) => content.certainty === null);
  return [
    { text, findingIds: idsOf(rated).sort() },
    ...(notRated === 0 ? [] : [{ text: texts.someNotRated(notRated), findingIds: idsOf(others).sort() }]),
  ];
}

function contradictions(rows: readonly ActivityRow[], { texts, terms, language }: Writing): AnswerSentence[] {
  const disputed = rows.flatMap(({ research }) => research.outcomes.filter(({ contradicts }) => contradicts));
  if (disputed.length === 0) return [];
  const outcomes = [...new Set(disputed.map(({ outcomeId }) => outcomeId))];
  const findingIds = [...new Set(disputed.flatMap((outcome) => outcome.findingIds))].sort();
  return [{ text: texts.contradiction(outcomeLabels(outcomes, terms, texts, language)), findingIds }];
}

function told(gaps: readonly AnswerGap[], codes: readonly AnswerGap['code'][]): AnswerSentence[] {
  return gaps.filter(({ code }) => codes.includes(code)).map(({ text, findingIds }) => ({ text, findingIds }));
}

function directionsInWords(findings: readonly AnswerableFinding[], texts: AnswerTexts): string {
  return texts.list(countDirections(findings).map(({ direction, count }) => texts.directions[direction](count)));
}

function rowName({ activityId, intervention }: ActivityRow, { texts, terms, language }: Writing): string {
  const name = texts.quoted(terms.label(activityId ?? '')[language]);
  if (intervention === 'activity') return name;
  return `${name} (${intervention === 'therapy' ? texts.therapy : texts.both})`;
}

function idsOfRows(rows: readonly ActivityRow[]): string[] {
  return [...new Set(rows.flatMap(({ research }) => research.findingIds))].sort();
}
