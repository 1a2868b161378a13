import type { InBothLanguages } from '../shared/index.js';
import { coversDay } from '../network/index.js';
import type { CompositionRule } from './composition-rule.js';

/** What a body is in its network. */
export const BODY_KINDS = [
  'steering-group',
  'working-group',
  'political-steering-group',
  'thematic-network',
  'forum',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** A draft is for those who set it up; what has ended is history, and stays. */
export const BODY_STATES = ['draft', 'active', 'ended'] as const;
export type BodyState = (typeof BODY_STATES)[number];

/** Secretaries and observers take part; they are no members. */
export const SEAT_ROLES = ['member', 'chair', 'deputy-chair', 'secretary', 'observer'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export interface BodyContent {
  readonly kind: BodyKind;
  readonly name: InBothLanguages;
  readonly purpose: InBothLanguages;
  /** Papers, minutes and threads are for those who sit in it. */
  readonly isClosed: boolean;
  readonly rules: readonly CompositionRule[];
}

/** The years a body is appointed for; days are `yyyy-mm-dd`, both inclusive. */
export interface TermContent {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface SeatContent extends TermContent {
  /** Without a person the seat is vacant. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly role: SeatRole;
  /** Elected from among the members (R42). */
  readonly isProjectOwner: boolean;
  /** Code of the vocabulary `sectors` that the seat speaks for. */
  readonly sector: string | null;
  /** Sits here because of another office (R45). */
  readonly isExOfficio: boolean;
  /** The body whose chair the seat is for. */
  readonly becauseOfBodyId: string | null;
}

export interface Seat extends SeatContent {
  readonly id: string;
}

export function isSeatOn(day: string, { startsOn, endsOn }: TermContent): boolean {
  return coversDay({ from: startsOn, to: endsOn }, day);
}

/** The seats of a day, chair first; the order they are given in does not matter. */
export function seatsOn<Each extends Seat>(day: string, seats: readonly Each[]): Each[] {
  return seats.filter((seat) => isSeatOn(day, seat)).sort(bySeatOrder);
}

/** A seat that counts in the composition: somebody sits there as a member. */
export function isMemberSeat({ personId, role }: Pick<Seat, 'personId' | 'role'>): boolean {
  return personId !== null && canBeMember(role);
}

/** Members, also where nobody is appointed yet. */
export function canBeMember(role: SeatRole): boolean {
  return role !== 'secretary' && role !== 'observer';
}

const ORDER: Readonly<Record<SeatRole, number>> = {
  chair: 0,
  'deputy-chair': 1,
  member: 2,
  secretary: 3,
  observer: 4,
};

function bySeatOrder(a: Seat, b: Seat): number {
  return ORDER[a.role] - ORDER[b.role] || (a.startsOn + a.id).localeCompare(b.startsOn + b.id, 'en');
}
