import type { InBothLanguages } from '../shared/index.js';
import type { Succession } from './succession.js';

/** What sort of programme people and organisations take part in. */
export const NETWORK_KINDS = ['network', 'culture-agreement', 'plan', 'cooperation', 'pilot'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** A text is drafted, then negotiated, then final; a programme that is over is ended. */
export const NETWORK_STATUSES = ['draft', 'negotiated', 'final', 'ended'] as const;
export type NetworkStatus = (typeof NETWORK_STATUSES)[number];

/** A programme goes on for longer than agreed; days are `yyyy-mm-dd`, inclusive. */
export interface Extension {
  readonly until: string;
  readonly note: InBothLanguages;
}

/** What a programme has agreed on for its meetings; `null` where it has not. */
export interface NetworkSettings {
  /** Hours that one participant's part in one network meeting counts for. */
  readonly hoursPerNetworkMeeting: number | null;
  readonly networkMeetingsPerYear: number | null;
}

/** What is written of a programme. Dates are `yyyy-mm-dd`, both inclusive; `endsOn` is as agreed at the start. */
export interface NetworkContent extends NetworkSettings {
  readonly kind: NetworkKind;
  readonly name: InBothLanguages;
  readonly purpose: InBothLanguages;
  readonly status: NetworkStatus;
  /** What the status means here, such as what is still missing. */
  readonly statusNote: InBothLanguages;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly extensions: readonly Extension[];
  /** The programme it follows. */
  readonly predecessorId: string | null;
}

/** A programme that people and organisations take part in. */
export interface Network extends NetworkContent {
  readonly id: string;
}

/** What a programme wants (ambitions and subgoals), and the themes or focus areas it works with. */
export const GOAL_KINDS = ['ambition', 'subgoal', 'theme'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export interface NetworkGoal {
  readonly id: string;
  readonly networkId: string;
  readonly kind: GoalKind;
  readonly label: InBothLanguages;
  /** The theme of the programme before that this one carries on or takes the place of. */
  readonly earlierGoalId: string | null;
  readonly succession: Succession | null;
}

/** The last day with all extensions (`yyyy-mm-dd`), or `null` where the end is open. */
export function lastDayOf({ endsOn, extensions }: Pick<NetworkContent, 'endsOn' | 'extensions'>): string | null {
  return extensions.reduce<string | null>((last, { until }) => (last === null || until > last ? until : last), endsOn);
}

/** How the programme stands in time; a period without a beginning has begun. */
export const NETWORK_TIMES = ['ahead', 'running', 'over'] as const;
export type NetworkTime = (typeof NETWORK_TIMES)[number];

/** Where the day (`yyyy-mm-dd`) lies in the programme's period. What has been ended is over whatever its days say. */
export function timeOf(
  network: Pick<NetworkContent, 'startsOn' | 'endsOn' | 'extensions' | 'status'>,
  day: string,
): NetworkTime {
  const last = lastDayOf(network);
  if (network.status === 'ended' || (last !== null && last < day)) return 'over';
  return network.startsOn !== null && day < network.startsOn ? 'ahead' : 'running';
}
