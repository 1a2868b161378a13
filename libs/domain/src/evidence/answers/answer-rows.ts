import type { Distributions } from '../synthesis/distributions.js';
import { CERTAINTIES, INTERVENTIONS, type FindingContent, type Intervention } from '../finding.js';
import { DESIGN_TIERS } from '../study-designs.js';
import { groupedBy, idsOf, type AnswerableFinding } from './answer-finding.js';
import { researchLayer, type ResearchLayer } from './answer-research.js';
import type { AnswerTerms } from './answer-terms.js';
import type { AnswerSort } from './answer-words.js';

export interface Span {
  readonly lowest: number;
  readonly highest: number;
  readonly findingIds: readonly string[];
}

export interface SourceRemark {
  readonly text: string;
  readonly findingIds: readonly string[];
}

/** What an activity took, as far as the sources tell. */
export interface RowResources {
  readonly weeks: Span | null;
  readonly sessions: Span | null;
  readonly staff: readonly SourceRemark[];
  readonly cost: readonly SourceRemark[];
  readonly transfer: readonly SourceRemark[];
}

/** One activity type; what is therapy stands apart from what is not. */
export interface ActivityRow<Item extends AnswerableFinding = AnswerableFinding> {
  readonly key: string;
  /** `null` where the viewer may not know of the activity. */
  readonly activityId: string | null;
  readonly intervention: Intervention;
  readonly research: ResearchLayer;
  readonly takes: RowResources;
  readonly findings: readonly Item[];
}

/** A finding on several activities stands in the row of each; a broader activity beside a narrower one is left out. */
export function activityRows<Item extends AnswerableFinding>(
  findings: readonly Item[],
  isAsked: (outcome: string) => boolean,
  sort: AnswerSort,
  context: { readonly terms: AnswerTerms; readonly distributions: Distributions },
): ActivityRow<Item>[] {
  const groups = groupedBy(findings, ({ content }) => rowKeys(content, context.terms));
  return [...groups]
    .map(([key, group]) => rowOf(key, group, isAsked, context.distributions))
    .sort((a, b) => compareRows(a, b, sort));
}

function rowKeys({ activities, intervention }: FindingContent, terms: AnswerTerms): string[] {
  const known = [...new Set(activities)].filter((id) => terms.term(id) !== null);
  const narrowest = known.filter((id) => !known.some((other) => other !== id && terms.covers(id, other)));
  return narrowest.length === 0 ? [`:${intervention}`] : narrowest.map((id) => `${id}:${intervention}`);
}

function rowOf<Item extends AnswerableFinding>(
  key: string,
  findings: readonly Item[],
  isAsked: (outcome: string) => boolean,
  distributions: Distributions,
): ActivityRow<Item> {
  const [activityId = '', intervention] = key.split(':');
  return {
    key,
    activityId: activityId === '' ? null : activityId,
    intervention: INTERVENTIONS.find((known) => known === intervention) ?? 'activity',
    research: researchLayer(findings, isAsked, distributions),
    takes: resourcesOf(findings),
    findings,
  };
}

function resourcesOf(findings: readonly AnswerableFinding[]): RowResources {
  return {
    weeks: spanOf(findings, ({ resources }) => resources.weeks),
    sessions: spanOf(findings, ({ resources }) => resources.sessions),
    staff: remarks(findings, ({ resources }) => resources.staff),
    cost: remarks(findings, ({ resources }) => resources.cost),
    transfer: remarks(findings, ({ transferNote }) => transferNote),
  };
}

function spanOf(
  findings: readonly AnswerableFinding[],
  valueOf: (content: FindingContent) => number | null,
): Span | null {
  const told = findings.filter(({ content }) => valueOf(content) !== null);
  if (told.length === 0) return null;
  const values = told.map(({ content }) => valueOf(content) ?? 0);
  return { lowest: Math.min(...values), highest: Math.max(...values), findingIds: idsOf(told).sort() };
}

/** The same words once, with everything that says them. */
function remarks(findings: readonly AnswerableFinding[], textOf: (content: FindingContent) => string): SourceRemark[] {
  const said = groupedBy(findings, ({ content }) => [textOf(content).trim()].filter((text) => text !== ''));
  return [...said]
    .map(([text, group]) => ({ text, findingIds: idsOf(group).sort() }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

type RowOrder = (a: ActivityRow, b: ActivityRow) => number;

const BY_CERTAINTY: readonly RowOrder[] = [
  (a, b) => certaintyRank(a) - certaintyRank(b),
  (a, b) => designRank(a) - designRank(b),
];
const BY_AMOUNT: readonly RowOrder[] = [
  (a, b) => b.research.studyCount - a.research.studyCount,
  (a, b) => b.research.findingCount - a.research.findingCount,
];
const BY_RECENCY: readonly RowOrder[] = [(a, b) => latestYear(b) - latestYear(a)];

const ORDERS: Readonly<Record<AnswerSort, readonly RowOrder[]>> = {
  certainty: [...BY_CERTAINTY, ...BY_AMOUNT, ...BY_RECENCY],
  amount: [...BY_AMOUNT, ...BY_CERTAINTY, ...BY_RECENCY],
  recency: [...BY_RECENCY, ...BY_CERTAINTY, ...BY_AMOUNT],
};

function compareRows(a: ActivityRow, b: ActivityRow, sort: AnswerSort): number {
  const difference = ORDERS[sort].map((order) => order(a, b)).find((result) => result !== 0);
  return difference ?? (a.key < b.key ? -1 : 1);
}

/** What nobody has rated comes after what is rated very low: it is not known to be sure. */
function certaintyRank({ research }: ActivityRow): number {
  const { highest } = research.certainty;
  return highest === null ? CERTAINTIES.length : CERTAINTIES.indexOf(highest);
}

function designRank({ research }: ActivityRow): number {
  return DESIGN_TIERS.indexOf(research.bestDesign);
}

function latestYear({ findings }: ActivityRow): number {
  return Math.max(...findings.map(({ year }) => year ?? 0));
}
