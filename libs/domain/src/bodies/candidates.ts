import { isMemberSeat, seatsOn, type Seat, type SeatContent } from './body.js';
import type { Breach, BreachCode, CompositionContext } from './composition.js';

/** Why somebody is suggested. */
export const CANDIDATE_REASONS = [
  /** Speaks for the field that lacks, at such an organisation. */
  'speaks-for-field',
  /** Comes from such an organisation, and nobody from there sits in the body yet. */
  'organisation-without-seat',
  'organisation-of-kind',
  /** Has a role in the network. */
  'has-role',
  /** Is a member already, and can be elected. */
  'is-member',
  /** Is the chair that the seat is for. */
  'is-chair',
] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

/** A role of somebody at an organisation, today. */
export interface CandidatePosition {
  readonly personId: string | null;
  readonly organisationId: string;
  readonly sector: string | null;
}

export interface Candidate {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly sector: string | null;
  readonly reason: CandidateReason;
}

/** So many are suggested for each breach. */
export const MOST_CANDIDATES = 5;

/** Breaches that somebody new in a seat of this body would mend. */
const SOMEBODY_NEW: readonly BreachCode[] = ['too-few-of', 'field-not-covered', 'too-small'];
const SOMEBODY_ELECTED: readonly BreachCode[] = ['chair-missing', 'project-owner-missing', 'project-owner-not-member'];

/**
 * Who could mend the breach, best first: members for what is elected, the chair for a seat by office, and for the others
 * people with a role in the network who have no seat here. Those whose organisation has no seat yet come first.
 */
export function candidatesFor(
  breach: Breach,
  positions: readonly CandidatePosition[],
  seats: readonly Seat[],
  context: CompositionContext,
): Candidate[] {
  const sitting = seatsOn(context.day, seats);
  if (SOMEBODY_ELECTED.includes(breach.code)) return members(sitting);
  if (breach.code === 'chair-of-missing' && breach.personId !== null) return [chair(breach.personId, positions)];
  return SOMEBODY_NEW.includes(breach.code) ? newcomers(breach, positions, sitting, context) : [];
}

/** The seat as it would stand with the candidate in it; `empty` is the vacant seat that is filled, if there is one. */
export function mendingSeat(
  breach: Pick<Breach, 'code' | 'sector' | 'bodyId'>,
  { personId, organisationId, sector }: Omit<Candidate, 'reason'>,
  empty: SeatContent | null,
  startsOn: string,
): SeatContent {
  const isByOffice = breach.code === 'chair-of-missing';
  return {
    role: empty?.role ?? 'member',
    isProjectOwner: false,
    // The seat was vacant until now: nobody has sat there since it began.
    startsOn: empty !== null && empty.startsOn > startsOn ? empty.startsOn : startsOn,
    endsOn: empty?.endsOn ?? null,
    personId,
    organisationId,
    sector: breach.sector ?? sector,
    isExOfficio: isByOffice,
    becauseOfBodyId: isByOffice ? breach.bodyId : null,
  };
}

function members(sitting: readonly Seat[]): Candidate[] {
  return sitting
    .filter((seat) => isMemberSeat(seat) && !seat.isExOfficio)
    .flatMap(({ personId, organisationId, sector }) =>
      personId === null ? [] : [{ personId, organisationId, sector, reason: 'is-member' as const }],
    );
}

function chair(personId: string, positions: readonly CandidatePosition[]): Candidate {
  const own = positions.find((position) => position.personId === personId);
  return { personId, organisationId: own?.organisationId ?? null, sector: own?.sector ?? null, reason: 'is-chair' };
}

function newcomers(
  breach: Breach,
  positions: readonly CandidatePosition[],
  sitting: readonly Seat[],
  { organisationKindOf }: CompositionContext,
): Candidate[] {
  const seated = new Set(sitting.map(({ personId }) => personId));
  const represented = new Set(sitting.filter(isMemberSeat).map(({ organisationId }) => organisationId));
  const fitting = positions.flatMap(({ personId, organisationId, sector }): Candidate[] => {
    if (personId === null || seated.has(personId)) return [];
    if (breach.organisationKind !== null && organisationKindOf(organisationId) !== breach.organisationKind) return [];
    if (breach.sector !== null && sector !== breach.sector) return [];
    const reason = reasonFor(breach, represented.has(organisationId));
    return [{ personId, organisationId, sector, reason }];
  });
  const once = new Map(fitting.reverse().map((candidate) => [candidate.personId, candidate]));
  return [...once.values()]
    .sort((a, b) => {
      const byPlace = Number(represented.has(a.organisationId)) - Number(represented.has(b.organisationId));
      return byPlace || `${a.organisationId} ${a.personId}`.localeCompare(`${b.organisationId} ${b.personId}`, 'en');
    })
    .slice(0, MOST_CANDIDATES);
}

function reasonFor(breach: Breach, isRepresented: boolean): CandidateReason {
  if (breach.sector !== null) return 'speaks-for-field';
  if (!isRepresented) return 'organisation-without-seat';
  return breach.organisationKind === null ? 'has-role' : 'organisation-of-kind';
}
