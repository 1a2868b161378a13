import type { Problem } from '../../shared/index.js';
import type { Distributions } from '../synthesis/distributions.js';
import type { PoolingProblemCode, SynthesisProblemCode } from '../evidence-problem.js';
import { CERTAINTIES, DIRECTIONS, type Certainty, type Direction } from '../finding.js';
import { COMPARISONS, type Comparison } from '../comparison.js';
import { DESIGN_TIERS, tierOfDesign, type DesignTier } from '../study-designs.js';
import { countStudies } from '../trial-identity.js';
import { effectRanges, poolFindings, type EffectRange, type PooledOrNot } from './answer-effects.js';
import { distinctSources, groupedBy, idsOf, type AnswerableFinding } from './answer-finding.js';

export interface DirectionCount {
  readonly direction: Direction;
  readonly count: number;
  readonly findingIds: readonly string[];
}

export interface DesignCount {
  readonly tier: DesignTier;
  readonly sources: number;
  readonly findingIds: readonly string[];
}

export interface OutcomeResearch {
  readonly outcomeId: string;
  readonly isAsked: boolean;
  readonly directions: readonly DirectionCount[];
  readonly contradicts: boolean;
  readonly ranges: readonly EffectRange[];
  readonly pooling: PooledOrNot;
  readonly findingIds: readonly string[];
}

/** The surest and the least sure rating, with the reason that was given. */
export interface CertaintyRange {
  readonly highest: Certainty | null;
  readonly highestReason: string;
  readonly lowest: Certainty | null;
  readonly lowestReason: string;
  readonly rated: number;
  readonly notRated: number;
}

/** What research says of one activity type. Directions add up to the findings, designs to the sources. */
export interface ResearchLayer {
  readonly findingCount: number;
  readonly sourceCount: number;
  /** Fewer than the sources where several report the same trial. */
  readonly studyCount: number;
  readonly sourcesByDesign: readonly DesignCount[];
  readonly bestDesign: DesignTier;
  readonly bestComparison: Comparison;
  readonly directions: readonly DirectionCount[];
  readonly contradicts: boolean;
  readonly outcomes: readonly OutcomeResearch[];
  readonly certainty: CertaintyRange;
  readonly countries: readonly { readonly code: string; readonly sources: number }[];
  readonly findingIds: readonly string[];
}

export type WhyNotPooled = Problem<PoolingProblemCode | SynthesisProblemCode>;

/** The research layer of findings, at least one. `isAsked` tells whether the question asks about an outcome. */
export function researchLayer(
  findings: readonly AnswerableFinding[],
  isAsked: (outcome: string) => boolean,
  distributions: Distributions,
): ResearchLayer {
  const outcomes = outcomesOf(findings, isAsked, distributions);
  const sourcesByDesign = countDesigns(findings);
  return {
    findingCount: findings.length,
    sourceCount: distinctSources(findings),
    studyCount: countStudies(findings),
    sourcesByDesign,
    bestDesign: sourcesByDesign[0]?.tier ?? 'descriptive',
    bestComparison:
      COMPARISONS.findLast((known) => findings.some(({ content }) => content.comparison === known)) ?? 'not-told',
    directions: countDirections(findings),
    contradicts: outcomes.some(({ contradicts }) => contradicts),
    outcomes,
    certainty: certaintyRange(findings),
    countries: countCountries(findings),
    findingIds: idsOf(findings).sort(),
  };
}

function outcomesOf(
  findings: readonly AnswerableFinding[],
  isAsked: (outcome: string) => boolean,
  distributions: Distributions,
): OutcomeResearch[] {
  return [...groupedBy(findings, ({ content }) => [content.outcome])]
    .map(([outcomeId, group]) => {
      const directions = countDirections(group);
      return {
        outcomeId,
        isAsked: isAsked(outcomeId),
        directions,
        contradicts: isContradiction(directions),
        ranges: effectRanges(group),
        pooling: poolFindings(group, distributions),
        findingIds: idsOf(group).sort(),
      };
    })
    .sort(
      (a, b) =>
        Number(b.isAsked) - Number(a.isAsked) ||
        b.findingIds.length - a.findingIds.length ||
        (a.outcomeId < b.outcomeId ? -1 : 1),
    );
}

/** Counts in the order of the directions; none is left out for being unwelcome. */
export function countDirections(findings: readonly AnswerableFinding[]): DirectionCount[] {
  return DIRECTIONS.flatMap((direction) => {
    const findingIds = idsOf(findings.filter(({ content }) => content.direction === direction)).sort();
    return findingIds.length === 0 ? [] : [{ direction, count: findingIds.length, findingIds }];
  });
}

/** Some improved and others did not: worsened, no difference, or mixed within a study. */
function isContradiction(directions: readonly DirectionCount[]): boolean {
  const found = new Set(directions.map(({ direction }) => direction));
  const isTold = (direction: Direction) => found.has(direction);
  return (isTold('improved') && (isTold('no-difference') || isTold('worsened'))) || isTold('mixed');
}

/** Every source once, under the strongest design it brings. */
function countDesigns(findings: readonly AnswerableFinding[]): DesignCount[] {
  const bySource = groupedBy(findings, ({ sourceId }) => [sourceId]);
  const strongest = [...bySource.values()].map((group) => {
    const tiers = new Set(group.map(({ content }) => tierOfDesign(content.design)));
    return { tier: DESIGN_TIERS.find((tier) => tiers.has(tier)) ?? 'descriptive', group };
  });
  return DESIGN_TIERS.flatMap((tier) => {
    const sources = strongest.filter((source) => source.tier === tier);
    if (sources.length === 0) return [];
    return [{ tier, sources: sources.length, findingIds: sources.flatMap(({ group }) => idsOf(group)).sort() }];
  });
}

export function certaintyRange(findings: readonly AnswerableFinding[]): CertaintyRange {
  const rated = findings.filter(({ content }) => content.certainty !== null);
  const reasonOf = (certainty: Certainty | undefined) =>
    rated
      .filter(({ content }) => content.certainty === certainty)
      .map(({ content }) => content.certaintyReason)
      .sort()
      .find((reason) => reason !== '') ?? '';
  const given = new Set(rated.map(({ content }) => content.certainty));
  const highest = CERTAINTIES.find((certainty) => given.has(certainty));
  const lowest = CERTAINTIES.findLast((certainty) => given.has(certainty));
  return {
    highest: highest ?? null,
    highestReason: reasonOf(highest),
    lowest: lowest ?? null,
    lowestReason: reasonOf(lowest),
    rated: rated.length,
    notRated: findings.length - rated.length,
  };
}

function countCountries(findings: readonly AnswerableFinding[]): { code: string; sources: number }[] {
  return [...groupedBy(findings, ({ content }) => [...new Set(content.countries)])]
    .map(([code, group]) => ({ code, sources: distinctSources(group) }))
    .sort((a, b) => b.sources - a.sources || (a.code < b.code ? -1 : 1));
}
