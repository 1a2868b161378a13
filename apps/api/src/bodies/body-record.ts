import type { BodyKind, BodyState, CompositionRule, Seat, TermContent } from '@samspil/domain/bodies';
import type { OrganisationKind } from '@samspil/domain/network';
import type { InBothLanguages } from '@samspil/domain/shared';

/** A body as it is read. */
export interface BodyRecord {
  readonly id: string;
  readonly networkId: string;
  readonly kind: BodyKind;
  readonly name: InBothLanguages;
  readonly purpose: InBothLanguages;
  readonly state: BodyState;
  readonly isClosed: boolean;
  readonly rules: readonly CompositionRule[];
  readonly lock: number;
  readonly source: string | null;
  readonly isDemonstration: boolean;
  readonly changedAt: Date;
}

/** A seat with what the rules and the screens want to know of its organisation. */
export interface SeatRecord extends Seat {
  readonly organisation: {
    readonly id: string;
    readonly name: InBothLanguages;
    readonly kind: OrganisationKind;
  } | null;
  readonly isDemonstration: boolean;
}

/** What is known of one body's seats; `networkId` tells apart who may manage it. */
export interface SeatedBody {
  readonly id: string;
  readonly networkId: string;
  readonly state: BodyState;
  readonly name: InBothLanguages;
  /** All seats there ever were. */
  readonly seats: readonly SeatRecord[];
}

/** Who sits there, for those who invite and notify. */
export interface SeatHolder {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly sector: string | null;
  readonly role: Seat['role'];
}

/** A term as it is read. */
export interface TermRecord extends TermContent {
  readonly id: string;
}
