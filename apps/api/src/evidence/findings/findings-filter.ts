import {
  curatedNetworks,
  type Certainty,
  type Comparison,
  type Direction,
  type FindingState,
  type Intervention,
} from '@samspil/domain/evidence';
import type { Viewer } from '@samspil/domain/shared';
import { visibleFindings } from './finding-visibility.js';

/** What narrows a list of findings; null and undefined narrow nothing, an empty list leaves nothing. */
export interface FindingsWish {
  readonly networkId?: string | null;
  readonly sourceSlug?: string | null;
  readonly state?: FindingState | null;
  readonly activities?: readonly string[] | null;
  readonly targetGroups?: readonly string[] | null;
  readonly outcomes?: readonly string[] | null;
  readonly settings?: readonly string[] | null;
  readonly designs?: readonly string[] | null;
  readonly interventions?: readonly Intervention[] | null;
  readonly directions?: readonly Direction[] | null;
  readonly comparisons?: readonly Comparison[] | null;
  readonly certainties?: readonly Certainty[] | null;
  readonly notRated?: boolean | null;
  readonly ids?: readonly string[] | null;
  readonly sourceNotPublished?: boolean | null;
  readonly toRate?: boolean | null;
  readonly inDisagreement?: boolean | null;
}

export type AddParameter = (value: unknown) => string;

/** Published, and hidden all the same. */
export const SOURCE_NOT_PUBLISHED = `(f.state = 'published' AND s.state <> 'published')`;

/** Two or more have rated, not alike, and nothing is settled. */
export const IN_DISAGREEMENT = `(f.state <> 'withdrawn' AND f.consensus_at IS NULL AND f.id IN (
  SELECT r.finding_id FROM finding_rating r GROUP BY r.finding_id
  HAVING count(*) >= 2 AND (count(DISTINCT r.direction) > 1 OR count(DISTINCT r.certainty) > 1)))`;

/** Waits for a second rating by the viewer: `awaitsRatingOf` as a condition. */
export function toRateBy(viewer: Viewer, add: AddParameter): string {
  return `(f.state <> 'withdrawn' AND f.id IN (
    SELECT r.finding_id FROM finding_rating r GROUP BY r.finding_id
    HAVING count(*) = 1 AND bool_and(r.rater_id <> ${add(viewer.userId)}::uuid)))`;
}

/** All conditions of a list, what the viewer may see first. */
export function conditionsOf(viewer: Viewer, wish: FindingsWish, add: AddParameter): string[] {
  const conditions = [visibleFindings(viewer, add)];
  if (wish.networkId) conditions.push(`f.network_id = ${add(wish.networkId)}`);
  if (wish.sourceSlug) conditions.push(`s.slug = ${add(wish.sourceSlug)}`);
  if (wish.state) conditions.push(`f.state = ${add(wish.state)}`);
  if (wish.ids) conditions.push(`f.id = ANY(${add(wish.ids)}::uuid[])`);
  return [
    ...conditions,
    ...columnConditions(wish, add),
    ...codeConditions(viewer, wish, add),
    ...deskConditions(viewer, wish, add),
  ];
}

function columnConditions(wish: FindingsWish, add: AddParameter): string[] {
  const conditions: string[] = [];
  if (wish.interventions) conditions.push(`f.intervention = ANY(${add(wish.interventions)}::text[])`);
  if (wish.directions) conditions.push(`f.direction = ANY(${add(wish.directions)}::text[])`);
  if (wish.comparisons) conditions.push(`f.comparison = ANY(${add(wish.comparisons)}::text[])`);
  if (wish.certainties) {
    const rated = `f.certainty = ANY(${add(wish.certainties)}::text[])`;
    conditions.push(wish.notRated ? `(${rated} OR f.certainty IS NULL)` : rated);
  } else if (wish.notRated) conditions.push('f.certainty IS NULL');
  return conditions;
}

function codeConditions(viewer: Viewer, wish: FindingsWish, add: AddParameter): string[] {
  const asked: readonly (readonly [readonly string[] | null | undefined, string])[] = [
    [wish.activities, `('activity')`],
    [wish.targetGroups, `('condition', 'life-situation', 'income-support')`],
    [wish.outcomes, `('outcome')`],
    [wish.settings, `('setting')`],
    [wish.designs, `('design')`],
  ];
  return asked.flatMap(([terms, roles]) =>
    terms
      ? [
          `EXISTS (SELECT 1 FROM finding_code c WHERE c.finding_id = f.id AND c.role IN ${roles}
      AND c.term_id IN (${withNarrower(viewer, terms, add)}))`,
        ]
      : [],
  );
}

/** The terms and everything under them, as far as the viewer may know of them. */
function withNarrower(viewer: Viewer, terms: readonly string[], add: AddParameter): string {
  const known = `(t.network_id IS NULL OR t.network_id = ANY(${add(viewer.networks.map(({ networkId }) => networkId))}::text[]))`;
  return `WITH RECURSIVE covered (id) AS (
      SELECT t.id FROM term t WHERE t.id = ANY(${add(terms)}::text[]) AND ${known}
      UNION SELECT t.id FROM covered JOIN term t ON t.broader_id = covered.id WHERE ${known}
    ) SELECT id FROM covered`;
}

/** Lists of the coding desk are for those who curate, whatever else they may see. */
function deskConditions(viewer: Viewer, wish: FindingsWish, add: AddParameter): string[] {
  const conditions: string[] = [];
  if (wish.sourceNotPublished) conditions.push(SOURCE_NOT_PUBLISHED);
  if (wish.toRate) conditions.push(toRateBy(viewer, add));
  if (wish.inDisagreement) conditions.push(IN_DISAGREEMENT);
  if (conditions.length === 0) return [];
  return [...conditions, `f.network_id = ANY(${add(curatedNetworks(viewer))}::text[])`];
}
