import type { MembershipKind, Network, NetworkGoal, OrganisationKind } from '@samspil/domain/network';
import type { InBothLanguages } from '@samspil/domain/shared';

/** A programme and where its facts come from. */
export interface NetworkRecord extends Network {
  readonly source: SourceRecord | null;
  readonly lock: number;
  readonly isDemonstration: boolean;
  /** Those that follow it, by their beginning. */
  readonly successorIds: readonly string[];
  readonly activeOrganisations: number;
  readonly changedAt: string;
}

export interface SourceRecord {
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
}

export interface GoalRecord extends NetworkGoal {
  readonly position: number;
}

/** An organisation that takes part in a network on a day. */
export interface MemberOrganisation {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly kind: OrganisationKind;
  /** Codes of the vocabulary `sectors`. */
  readonly sectors: readonly string[];
  readonly municipalityCode: string | null;
  readonly membership: MembershipKind;
}
