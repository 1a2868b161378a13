import { MAP_WORDS, onNaturalScale, type AnswerRow, type OutcomeResearch } from '@samspil/domain/evidence';
import { addressOf, authorsInShort, yearOf } from '@samspil/domain/knowledge';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { PdfBlock, PdfContent } from '../../../shared/pdf/index.js';
import { answerParameters } from '../answer-address.js';
import type { GivenAnswer } from '../answers.service.js';
import { BRIEF_TEXTS, type BriefTexts } from './brief-texts.js';

/** How much of the answer a brief holds; what is left out is told, and stands on the page. */
export interface BriefLimits {
  readonly rows: number;
  readonly indirectRows: number;
  readonly gaps: number;
  readonly sources: number;
}

/** From the most to the least; the first that fits on two pages is taken. */
export const BRIEF_LIMITS: readonly BriefLimits[] = [
  { rows: 8, indirectRows: 4, gaps: 8, sources: 16 },
  { rows: 6, indirectRows: 3, gaps: 6, sources: 12 },
  { rows: 5, indirectRows: 2, gaps: 5, sources: 8 },
  { rows: 3, indirectRows: 2, gaps: 3, sources: 5 },
  { rows: 2, indirectRows: 1, gaps: 2, sources: 3 },
];

/** A question may be long; as a title it is cut. */
const LONGEST_TITLE = 140;

export function briefContent(given: GivenAnswer, limits: BriefLimits, publicUrl: string, today: Date): PdfContent {
  const { asked, understanding, answer } = given;
  const { language } = asked;
  const texts = BRIEF_TEXTS[language];
  const rows = answer.rows.slice(0, limits.rows);
  const indirect = answer.indirectRows.slice(0, limits.indirectRows);
  const sources = citedSources(given, [...rows, ...indirect]).slice(0, limits.sources);
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const topics = understanding.chips.map(({ label }) => label[language]).join(', ');
  const question = asked.question.trim().replaceAll(/\s+/gu, ' ');
  return {
    language,
    kicker: texts.kicker,
    title: question === '' ? topics || texts.fallbackTitle : shortened(question),
    footer: texts.footer,
    blocks: [
      { kind: 'note', text: texts.drawnUp(dateIn(language, today)) },
      ...(topics === '' ? [] : [{ kind: 'note' as const, text: texts.understood(topics) }]),
      { kind: 'link', text: texts.onThePage, url: `${publicUrl}/hvad-virker?${answerParameters(asked).toString()}` },
      { kind: 'heading', text: texts.inShort },
      { kind: 'paragraph', text: answer.paragraph.map(({ text }) => text).join(' ') },
      ...rowBlocks(texts.direct, answer.rows.length, rows, given, numbers),
      ...rowBlocks(texts.indirect, answer.indirectRows.length, indirect, given, numbers),
      ...gapBlocks(given, limits.gaps, texts),
      ...sourceBlocks(given, sources, texts),
      ...(answer.invented.length === 0
        ? []
        : [{ kind: 'note' as const, text: texts.inventedLeftOut(answer.invented.length) }]),
    ],
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

function dateIn(language: InterfaceLanguage, today: Date): string {
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Copenhagen' },
  }).format(today);
}

function rowBlocks(
  heading: string,
  all: number,
  rows: readonly AnswerRow[],
  given: GivenAnswer,
  numbers: ReadonlyMap<string, number>,
): PdfBlock[] {
  if (rows.length === 0) return [];
  const texts = BRIEF_TEXTS[given.asked.language];
  const items = rows.map((row) => ({ ...rowItem(row, given, numbers), url: null }));
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', items, isNumbered: false },
    ...moreThan(rows.length, all, texts),
  ];
}

function rowItem(row: AnswerRow, { terms, asked: { language } }: GivenAnswer, numbers: ReadonlyMap<string, number>) {
  const texts = BRIEF_TEXTS[language];
  const words = MAP_WORDS[language];
  const { research, takes } = row;
  const name = terms.label(row.activityId ?? '')[language];
  const cited = [...new Set(row.findings.flatMap(({ sourceId }) => numbers.get(sourceId) ?? []))].sort((a, b) => a - b);
  const parts = [
    ...row.whyIndirect.slice(0, 2).map(({ text }) => text),
    `${words.amount(research.findingCount, research.sourceCount)}: ${directionsOf(row, language)}.`,
    texts.bestDesign(withinSentence(words.tiers[research.bestDesign], language)),
    certaintyOf(row, language),
    ...research.outcomes.flatMap((outcome) => pooledIn(outcome, language)),
    ...(takes.weeks === null ? [] : [texts.takes(spanOf(takes.weeks.lowest, takes.weeks.highest))]),
    ...(cited.length === 0 ? [] : [texts.cites(cited.join(', '))]),
  ];
  const kind =
    row.intervention === 'activity' ? '' : ` (${words.interventions[row.intervention].toLocaleLowerCase(language)})`;
  return { lead: `${name}${kind}. `, text: parts.join(' ') };
}

function directionsOf({ research }: AnswerRow, language: InterfaceLanguage): string {
  const words = MAP_WORDS[language].directionCounts;
  return research.directions.map(({ direction, count }) => `${count} ${words[direction]}`).join(', ');
}

function certaintyOf({ research: { certainty } }: AnswerRow, language: InterfaceLanguage): string {
  const texts = BRIEF_TEXTS[language];
  const { highest, lowest } = certainty;
  if (highest === null || lowest === null) return texts.notRated;
  const words = MAP_WORDS[language].certainties;
  const named = [...new Set([lowest, highest])].map((certain) => words[certain].toLocaleLowerCase(language));
  return texts.certainty(named.join(' – '));
}

function pooledIn({ pooling }: OutcomeResearch, language: InterfaceLanguage): string[] {
  if (pooling.pooled === null) return [];
  const { pooled, measure, findingIds } = pooling;
  const written = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 });
  const shown = (value: number) => written.format(onNaturalScale(measure, value));
  const { estimate, ciLower, ciUpper } = pooled;
  return [BRIEF_TEXTS[language].pooled(measure, shown(estimate), shown(ciLower), shown(ciUpper), findingIds.length)];
}

function spanOf(lowest: number, highest: number): string {
  return lowest === highest ? String(lowest) : `${lowest}–${highest}`;
}

function gapBlocks({ answer }: GivenAnswer, most: number, texts: BriefTexts): PdfBlock[] {
  const shown = answer.notKnown.slice(0, most);
  const items = [...shown.map(({ text }) => ({ lead: '', text, url: null }))];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: texts.notKnown },
    { kind: 'list', items, isNumbered: false },
    ...moreThan(shown.length, answer.notKnown.length, texts),
  ];
}

type Source = GivenAnswer['rows']['sources'] extends ReadonlyMap<string, infer Row> ? Row : never;

/** The sources of the rows that are shown, in the order in which they come. */
function citedSources({ rows }: GivenAnswer, shown: readonly AnswerRow[]): Source[] {
  const ids = new Set(shown.flatMap((row) => row.findings.map(({ sourceId }) => sourceId)));
  return [...ids].flatMap((id) => rows.sources.get(id) ?? []);
}

function sourceBlocks({ answer }: GivenAnswer, sources: readonly Source[], texts: BriefTexts): PdfBlock[] {
  if (sources.length === 0) return [];
  const items = sources.map(({ bibliography, isDemonstration }) => {
    const year = yearOf(bibliography);
    const head = [authorsInShort(bibliography), year === null ? '' : `(${year})`].filter(Boolean).join(' ');
    const mark = isDemonstration ? ` [${texts.invented}]` : '';
    return { lead: '', text: `${head}. ${bibliography.title}${mark}.`, url: addressOf(bibliography) };
  });
  const all = new Set([...answer.direct, ...answer.indirect].map(({ sourceId }) => sourceId)).size;
  return [
    { kind: 'heading', text: texts.sources },
    { kind: 'list', items, isNumbered: true },
    ...moreThan(sources.length, all, texts),
  ];
}

function moreThan(shown: number, all: number, texts: BriefTexts): PdfBlock[] {
  return shown < all ? [{ kind: 'note', text: texts.more(all - shown) }] : [];
}

/** A name in the middle of a sentence: abbreviations in it stay as they are. */
function withinSentence(name: string, language: InterfaceLanguage): string {
  return name.slice(0, 1).toLocaleLowerCase(language) + name.slice(1);
}
