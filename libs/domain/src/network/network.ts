import type { InBothLanguages } from '../shared/index.js';

/** A text of a programme may still be under negotiation (`draft`). */
export const NETWORK_STATUSES = ['draft', 'final', 'ended'] as const;
export type NetworkStatus = (typeof NETWORK_STATUSES)[number];

/** A programme that people and organisations take part in. Dates are `yyyy-mm-dd`, both inclusive. */
export interface Network {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly purpose: InBothLanguages;
  readonly status: NetworkStatus;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** What a programme wants: its subgoals, and the themes it works with. */
export const GOAL_KINDS = ['subgoal', 'theme'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export interface NetworkGoal {
  readonly id: string;
  readonly networkId: string;
  readonly kind: GoalKind;
  readonly label: InBothLanguages;
}
