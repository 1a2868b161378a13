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
} from '@samspil/domain/evidence';
import { addressOf, authorsInShort, yearOf } from '@samspil/domain/knowledge';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { briefAddress, csvAddress } from './answer-address.js';
import type { AnswerFinding, AnswerSource, AnswerTerm } from './answer-finding.graphql.js';
import type { AnswerOutcome, AnswerPooled, AnswerResearch } from './answer-research.graphql.js';
import type { AnswerRow } from './answer-row.graphql.js';
import type { WhatWorksAnswer } from './answer.graphql.js';
import type { AnswerFindingRow } from './answers.repository.js';
import type { GivenAnswer } from './answers.service.js';

/** No page shows more: every figure still tells how many there are, and the table to take away holds them all. */
const MOST_FINDINGS = 100;
const MOST_ROWS = 40;
const MOST_SOURCES = 100;

/** The answer as GraphQL gives it; `started` is the moment of `performance.now()` at which it was asked. */
export function answerView(given: GivenAnswer, started: number): WhatWorksAnswer {
  const { asked, understanding, answer, terms, notCoded, isPartial } = given;
  const view = (row: Row) => rowView(row, terms, asked.language);
  return {
    question: asked.question,
    understanding: { ...understanding, chips: [...understanding.chips] },
    paragraph: [...answer.paragraph],
    totals: {
      directFindings: answer.direct.length,
      directSources: answer.directSources,
      indirectFindings: answer.indirect.length,
      indirectSources: answer.indirectSources,
      sources: new Set([...answer.direct, ...answer.indirect].map(({ sourceId }) => sourceId)).size,
      directRows: answer.rows.length,
      indirectRows: answer.indirectRows.length,
    },
    rows: answer.rows.slice(0, MOST_ROWS).map(view),
    indirectRows: answer.indirectRows.slice(0, MOST_ROWS).map(view),
    notKnown: [...answer.notKnown],
    findings: [...answer.direct, ...answer.indirect]
      .slice(0, MOST_FINDINGS)
      .map((finding) => findingView(finding, given)),
    sources: sourceViews(given),
    notCoded: notCoded.map(({ id, url, title, summary, year }) => ({ id, url, title, summary, year })),
    isPartial,
    requestQuestion: asked.question,
    csvUrl: csvAddress(asked),
    briefUrl: briefAddress(asked),
    tookMs: Math.round((performance.now() - started) * 10) / 10,
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
  const { id, sourceId, content, relevance } = finding;
  const inStorage = storedFacts(rows.byId.get(id));
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
    ...inStorage,
  };
}

function storedFacts(row: AnswerFindingRow | undefined) {
  return { certaintyRatedAt: row?.certaintyRatedAt ?? null, isDemonstration: row?.isDemonstration ?? false };
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
function sourceViews({ answer, rows }: GivenAnswer): AnswerSource[] {
  const bySource = new Map<string, RelevantFinding[]>();
  for (const finding of [...answer.direct, ...answer.indirect]) {
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
