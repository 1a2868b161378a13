import { problem, type Problem } from '../shared/index.js';
import { coversDay, isDay, periodsOverlap, type Period } from './period.js';

/**
 * Active actors take part and finance; secondary actors follow, are invited and can be asked; applicants have applied
 * and are not yet decided on; partners are named as those to work with, without being members.
 */
export const MEMBERSHIP_KINDS = ['active', 'secondary', 'applicant', 'partner'] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

/** How an organisation stands in a network on a given day. */
export const STANDINGS = ['active', 'secondary', 'applicant', 'partner', 'former', 'upcoming'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface OrganisationMembership extends Period {
  readonly networkId: string;
  readonly organisationId: string;
  readonly kind: MembershipKind;
}

export type MembershipProblemCode =
  'network.date-malformed' | 'network.period-backwards' | 'network.membership-overlaps' | 'network.changed';

/** Everything wrong with a period of membership; `others` are the same organisation's other periods in the network. */
export function problemsWithMembership(period: Period, others: readonly Period[]): Problem<MembershipProblemCode>[] {
  const found: Problem<MembershipProblemCode>[] = [];
  for (const field of ['from', 'to'] as const) {
    const day = period[field];
    if (day !== null && !isDay(day)) found.push(problem('network.date-malformed', field));
  }
  if (found.length > 0) return found;
  if (period.from !== null && period.to !== null && period.to < period.from) {
    return [problem('network.period-backwards', 'to')];
  }
  const overlaps = others.some((other) => periodsOverlap(period, other));
  return overlaps ? [problem('network.membership-overlaps', 'from')] : [];
}

/**
 * The standing on a day (`yyyy-mm-dd`) from all periods of one organisation in one network; `undefined` without any.
 * Someone who left and has a later period coming counts as former until it begins.
 */
export function standingOn(
  day: string,
  periods: readonly Pick<OrganisationMembership, 'kind' | 'from' | 'to'>[],
): Standing | undefined {
  const current = periods.find((period) => coversDay(period, day));
  if (current !== undefined) return current.kind;
  if (periods.length === 0) return undefined;
  return periods.some((period) => period.to !== null && period.to < day) ? 'former' : 'upcoming';
}
