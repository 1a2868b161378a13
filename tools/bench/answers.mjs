/** How fast a question is answered from many findings, in milliseconds through GraphQL. */
import { percentile, rounded } from '../evaluation/scratch-server.mjs';
import { latencies } from './rounds.mjs';

const LABEL = 'label { da en }';
const COUNTS = 'directions { direction count findingIds }';
const REMARK = '{ text findingIds }';
const ROW = `{ key activityId ${LABEL} intervention whyIndirect ${REMARK}
  research { findingCount sourceCount sourcesByDesign { tier sources findingIds } ${COUNTS} contradicts findingIds
    outcomes { outcomeId ${LABEL} isAsked ${COUNTS} contradicts findingIds
      ranges { measure comparison higherIsBetter lowest highest count findingIds }
      pooled { measure comparison higherIsBetter estimate ciLower ciUpper piLower piUpper i2 findingIds }
      whyNotPooled { code } }
    certainty { highest lowest rated notRated } countries { code sources } }
  practice { activityCount text }
  takes { weeks { lowest highest findingIds } sessions { lowest highest findingIds }
    staff ${REMARK} cost ${REMARK} transfer ${REMARK} }
  notKnown { code text findingIds } }`;
const TERM = `{ id ${LABEL} }`;
const FINDING = `{ id url sourceId isDirect whyIndirect remarks statement page quote intervention activities ${TERM}
  targetGroups ${TERM} outcome ${TERM} instrument comparison designTier design { da en } direction
  effect { measure estimate ciLower ciUpper level betterWhen } certainty certaintyReason certaintyRatedAt
  studies participants countries transferNote isDemonstration }`;
/** What the answer page asks for. */
const ANSWER = `query ($input: WhatWorksInput!) { whatWorks(input: $input) {
  question understanding { chips { axis termId ${LABEL} isFilter } notUnderstood anyActivity }
  paragraph ${REMARK} totals { directFindings directSources indirectFindings indirectSources }
  rows ${ROW} indirectRows ${ROW} notKnown { code text findingIds } findings ${FINDING}
  sources { id slug title authors year address bestDesign isDirect isDemonstration findingIds }
  notCoded { id url title summary year } isPartial requestQuestion csvUrl tookMs } }`;

/** Each about a group, an activity or an outcome with another: some tens of findings answer directly. */
const NARROW = [
  { targetGroups: ['tg-b1'], artForms: ['af-b1'] },
  { targetGroups: ['tg-b4'], outcomes: ['oc-b4'] },
  { artForms: ['af-b7'], outcomes: ['oc-b10'] },
  { targetGroups: ['tg-b3'], artForms: ['af-b3'], outcomes: ['oc-b3'] },
  { targetGroups: ['tg-b8'], artForms: ['af-b2'], country: ['DK'] },
];
/** Each about one thing alone with all that is narrower: thousands of findings answer directly. */
const BROAD = [
  { targetGroups: ['tg-b0'] },
  { artForms: ['af-b0'] },
  { outcomes: ['oc-b0', 'oc-b3'] },
  { targetGroups: ['tg-b0', 'tg-b3', 'tg-b6'] },
  { artForms: ['af-b3', 'af-b6', 'af-b9'], yearFrom: 2000 },
];
const TIMES = 10;
const BARS = { narrow: 150, broad: 300 };

const bodiesOf = (asked) =>
  asked.map((filters) => JSON.stringify({ query: ANSWER, variables: { input: { question: 'kultur', filters } } }));

async function measure(graphql, asked) {
  const times = await latencies(graphql, bodiesOf(asked), TIMES);
  return { p50Ms: rounded(percentile(times, 0.5), 1), p95Ms: rounded(percentile(times, 0.95), 1) };
}

/** Narrow questions and broad ones, as the answer page asks them. */
export async function measureAnswers(graphql, findings) {
  return { findings, narrow: await measure(graphql, NARROW), broad: await measure(graphql, BROAD) };
}

export function printAnswers({ findings, ...measured }) {
  for (const [kind, bar] of Object.entries(BARS)) {
    const { p50Ms, p95Ms } = measured[kind];
    const met = p95Ms <= bar ? 'met' : 'NOT met';
    console.log(
      `answer, ${kind} question, ${findings} findings: p50 ${p50Ms} ms, p95 ${p95Ms} ms   bar ${bar} ms: ${met}`,
    );
  }
}
