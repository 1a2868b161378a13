import {
  bestTier,
  onNaturalScale,
  reasonsInWords,
  remarksInWords,
  targetGroupsOf,
  tierOfDesign,
  type AnswerRow as Row,
  type AnswerTerms,
  type FindingContent,
  type OutcomeResearch,
  type RelevantFinding,
  type ResearchLayer,
  type WhatWorks,
} from '@samspil/domain/evidence';
import { addressOf, authorsInShort, yearOf } from '@samspil/domain/knowledge';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { briefAddress, csvAddress } from './answer-address.js';
import type { AnswerFinding, AnswerSource, AnswerTerm } from './answer-finding.graphql.js';
import type { AnswerOutcome, AnswerPooled, AnswerResearch } from './answer-research.graphql.js';
import type { AnswerRow } from './answer-row.graphql.js';
import type { AnswerTotals, WhatWorksAnswer } from './answer.graphql.js';
import type { GivenAnswer } from './answers.service.js';

/** No page shows more: every figure still tells how many there are, and the table to take away holds them all. */
const MOST_FINDINGS = 100;
const MOST_ROWS = 40;
const MOST_SOURCES = 100;
/** Examples, not evidence: a few show how it would look. */
const MOST_INVENTED = 20;

/** The answer as GraphQL gives it; `started` is the moment of `performance.now()` at which it was asked. */
export function answerView(given: GivenAnswer, started: number): WhatWorksAnswer {
  const { asked, understanding, answer, terms, notCoded, isPartial } = given;
  const view = (row: Row) => rowView(row, terms, asked.language);
  const findings = [...answer.direct, ...answer.indirect];
  const totals = totalsOf(answer);
  const shown = {
    rows: answer.rows.slice(0, MOST_ROWS).map(view),
    indirectRows: answer.indirectRows.slice(0, MOST_ROWS).map(view),
    findings: findings.slice(0, MOST_FINDINGS).map((finding) => findingView(finding, given)),
    sources: sourceViews(findings, given),
    invented: answer.invented.slice(0, MOST_INVENTED).map((finding) => findingView(finding, given)),
  };
  return {
    ...shown,
    question: asked.question,
    understanding: { ...understanding, chips: [...understanding.chips] },
    paragraph: [...answer.paragraph],
    totals,
    cut: {
      findings: findings.length - shown.findings.length,
      directRows: totals.directRows - shown.rows.length,
      indirectRows: totals.indirectRows - shown.indirectRows.length,
      sources: totals.sources - shown.sources.length,
      indirectFindings: answer.indirectLeftOut,
      invented: answer.invented.length - shown.invented.length,
    },
    notKnown: [...answer.notKnown],
    inventedSources: sourceViews(answer.invented.slice(0, MOST_INVENTED), given),
    notCoded: notCoded.map(({ id, url, title, summary, year, isDemonstration }) => {
      return { id, url, title, summary, year, isDemonstration };
    }),
    isPartial,
    requestQuestion: asked.question,
    csvUrl: csvAddress(asked),
    briefUrl: briefAddress(asked),
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

function totalsOf(answer: WhatWorks): AnswerTotals {
  const { direct, indirect, directSources, directStudies, indirectSources, rows, indirectRows } = answer;
  return {
    directFindings: direct.length,
    directSources,
    directStudies,
    indirectFindings: indirect.length,
    indirectSources,
    sources: new Set([...direct, ...indirect].map(({ sourceId }) => sourceId)).size,
    directRows: rows.length,
    indirectRows: indirectRows.length,
  };
}

function rowView(row: Row, terms: AnswerTerms, language: InterfaceLanguage): AnswerRow {
  const { key, activityId, intervention, takes } = row;
  return {
    key,
    activityId,
    intervention,
    label: terms.label(activityId ?? ''),
    whyIndirect: [...row.whyIndirect],
    research: researchView(row.research, terms),
    practice: { activityCount: 0, text: NO_PRACTICE[language] },
    takes: {
      ...takes,
      staff: [...takes.staff],
      cost: [...takes.cost],
      transfer: [...takes.transfer],
    },
    notKnown: [...row.notKnown],
  };
}

const NO_PRACTICE = {
  da: 'Ingen evaluerede aktiviteter fra kommunerne endnu.',
  en: 'No evaluated activities from municipalities yet.',
} as const;

function researchView(research: ResearchLayer, terms: AnswerTerms): AnswerResearch {
  return {
    ...research,
    sourcesByDesign: [...research.sourcesByDesign],
    directions: [...research.directions],
    countries: [...research.countries],
    outcomes: research.outcomes.map((outcome) => outcomeView(outcome, terms)),
  };
}

function outcomeView(outcome: OutcomeResearch, terms: AnswerTerms): AnswerOutcome {
  const { pooling } = outcome;
  return {
    outcomeId: knownId(outcome.outcomeId, terms),
    label: terms.label(outcome.outcomeId),
    isAsked: outcome.isAsked,
    contradicts: outcome.contradicts,
    findingIds: outcome.findingIds,
    directions: [...outcome.directions],
    ranges: outcome.ranges.map(({ betterWhen, ...range }) => ({
      ...range,
      instrumentId: knownId(range.instrumentId ?? '', terms),
      higherIsBetter: betterWhen === 'higher',
      count: range.findingIds.length,
    })),
    pooled: pooledView(pooling),
    whyNotPooled: pooling.pooled === null ? codesOnce(pooling.problems) : [],
  };
}

function pooledView(pooling: OutcomeResearch['pooling']): AnswerPooled | null {
  if (pooling.pooled === null) return null;
  const { pooled, measure, comparison, betterWhen, findingIds } = pooling;
  const natural = (value: number) => onNaturalScale(measure, value);
  return {
    measure,
    comparison,
    higherIsBetter: betterWhen === 'higher',
    estimate: natural(pooled.estimate),
    ciLower: natural(pooled.ciLower),
    ciUpper: natural(pooled.ciUpper),
    piLower: pooled.piLower === null ? null : natural(pooled.piLower),
    piUpper: pooled.piUpper === null ? null : natural(pooled.piUpper),
    i2: pooled.i2,
    tau2: pooled.tau2,
    findingIds,
  };
}

function codesOnce(problems: readonly { readonly code: string }[]): { code: string }[] {
  return [...new Set(problems.map(({ code }) => code))].map((code) => ({ code }));
}

function findingView(finding: RelevantFinding, { rows, terms, asked: { language } }: GivenAnswer): AnswerFinding {
  const { id, sourceId, content, relevance, isDemonstration } = finding;
  return {
    ...content,
    id,
    sourceId,
    url: `/viden/${rows.sources.get(sourceId)?.slug ?? ''}#fund-${id}`,
    isDirect: relevance.isDirect,
    whyIndirect: reasonsInWords(relevance, terms, language),
    remarks: remarksInWords(relevance, terms, language),
    page: content.place.page,
    quote: content.place.quote,
    activities: knownTerms(content.activities, terms),
    targetGroups: knownTerms(targetGroupsOf(content), terms),
    outcome: knownTerms([content.outcome], terms)[0] ?? null,
    instrument: instrumentName(content, terms, language),
    designTier: tierOfDesign(content.design),
    design: terms.label(content.design),
    certaintyRatedAt: rows.byId.get(id)?.certaintyRatedAt ?? null,
    isDemonstration,
  };
}

function instrumentName(
  { instrument, instrumentNote }: FindingContent,
  terms: AnswerTerms,
  language: InterfaceLanguage,
): string {
  const term = instrument === null ? null : terms.term(instrument);
  return term?.label[language] ?? instrumentNote;
}

function knownTerms(ids: readonly string[], terms: AnswerTerms): AnswerTerm[] {
  return ids.flatMap((id) => {
    const term = terms.term(id);
    return term === null ? [] : [{ id, label: term.label }];
  });
}

/** Null for a term that the viewer may not know of: ids of a network's own terms tell whose they are. */
function knownId(id: string, terms: AnswerTerms): string | null {
  return terms.term(id) === null ? null : id;
}

/** Every source once: what answers directly first, then the newest. */
function sourceViews(of: readonly RelevantFinding[], { rows }: GivenAnswer): AnswerSource[] {
  const bySource = new Map<string, RelevantFinding[]>();
  for (const finding of of) {
    const group = bySource.get(finding.sourceId);
    if (group === undefined) bySource.set(finding.sourceId, [finding]);
    else group.push(finding);
  }
  return [...bySource]
    .flatMap(([sourceId, findings]) => {
      const source = rows.sources.get(sourceId);
      if (source === undefined) return [];
      const isDirect = findings.some(({ relevance }) => relevance.isDirect);
      return [{ source, findings, isDirect, year: yearOf(source.bibliography) }];
    })
    .sort(
      (a, b) =>
        Number(b.isDirect) - Number(a.isDirect) ||
        (b.year ?? 0) - (a.year ?? 0) ||
        (a.source.slug < b.source.slug ? -1 : 1),
    )
    .slice(0, MOST_SOURCES)
    .map(({ source: { id, slug, bibliography, isDemonstration }, findings, isDirect, year }) => ({
      ...{ id, slug, isDemonstration, isDirect, year },
      title: bibliography.title,
      authors: authorsInShort(bibliography),
      address: addressOf(bibliography),
      bestDesign: bestTier(findings.map(({ content }) => content.design)) ?? 'descriptive',
      findingIds: findings.map((finding) => finding.id),
    }));
}
