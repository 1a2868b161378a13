import { isDay, periodsOverlap } from '../network/index.js';
import { problem, withChanges, type Problem } from '../shared/index.js';
import type { BodyProblemCode } from './body-problem.js';
import { canBeMember, isSeatOn, SEAT_ROLES, type Seat, type SeatContent, type TermContent } from './body.js';
import { dayBefore } from './service-years.js';

type BodyProblem = Problem<BodyProblemCode>;
const problemOf = problem<BodyProblemCode>;

/** What the rules must know from outside. */
export interface SeatRuleContext {
  readonly bodyId: string;
  readonly isKnownPerson: (id: string) => boolean;
  readonly isKnownOrganisation: (id: string) => boolean;
  readonly isKnownSector: (code: string) => boolean;
  readonly isKnownBody: (id: string) => boolean;
  /** The other seats of the body, whenever they are held. */
  readonly others: readonly SeatContent[];
}

export function emptySeat(startsOn: string, endsOn: string | null = null): SeatContent {
  return {
    personId: null,
    organisationId: null,
    role: 'member',
    isProjectOwner: false,
    sector: null,
    isExOfficio: false,
    becauseOfBodyId: null,
    startsOn,
    endsOn,
  };
}

/**
 * The seat after a partial update: undefined leaves alone. A seat that is not by office is for no other body. The project
 * owner is elected (R42): somebody else in the seat is it only when that is said, too.
 */
export function seatWithChanges(seat: SeatContent, changes: Partial<SeatContent>): SeatContent {
  const merged = withChanges(seat, changes);
  const isElected = merged.personId === seat.personId || changes.isProjectOwner === true;
  return {
    ...merged,
    endsOn: merged.endsOn === '' ? null : merged.endsOn,
    becauseOfBodyId: merged.isExOfficio ? merged.becauseOfBodyId : null,
    isProjectOwner: merged.personId !== null && isElected && merged.isProjectOwner,
  };
}

/** Everything wrong with a seat as it would be saved. Nobody has two seats of one body at once. */
export function problemsWithSeat(seat: SeatContent, context: SeatRuleContext): BodyProblem[] {
  const { personId, role, isProjectOwner } = seat;
  const found = [
    ...problemsWithSeatLinks(seat, context),
    ...(SEAT_ROLES.includes(role) ? [] : [problemOf('bodies.role-unknown', 'role')]),
    ...(isProjectOwner && !canBeMember(role) ? [problemOf('bodies.project-owner-not-member', 'isProjectOwner')] : []),
    ...problemsWithDays(seat),
  ];
  if (found.length > 0 || personId === null) return found;
  const isDouble = context.others.some((other) => other.personId === personId && overlap(other, seat));
  return isDouble ? [problemOf('bodies.double-seat', 'personId')] : [];
}

/** Everything wrong with the days of a term; `others` are the other terms of the body. */
export function problemsWithTerm(term: TermContent, others: readonly TermContent[]): BodyProblem[] {
  const found = problemsWithDays(term);
  if (found.length > 0) return found;
  return others.some((other) => overlap(other, term)) ? [problemOf('bodies.term-overlaps', 'startsOn')] : [];
}

/** A new term begins after the days on which the one before it began. */
export function problemsWithNewTerm(term: TermContent, before: readonly TermContent[]): BodyProblem[] {
  const found = problemsWithDays(term);
  if (found.length > 0) return found;
  const isEarly = before.some(({ startsOn }) => startsOn >= term.startsOn);
  return isEarly ? [problemOf('bodies.term-before-last', 'startsOn')] : [];
}

/**
 * What a change of the seat does to history. Somebody new in a seat that was held sits there from `day` on, and the one
 * before until the day before: `ended` is what stays of it. Who fills a vacant seat has not sat there since it began.
 */
export function seatAfterChange(
  before: SeatContent,
  after: SeatContent,
  day: string,
): { readonly ended: SeatContent | null; readonly seat: SeatContent } {
  if (before.personId === after.personId || before.startsOn >= day) return { ended: null, seat: after };
  const seat = after.startsOn < day ? { ...after, startsOn: day } : after;
  return { ended: before.personId === null ? null : endedBefore(seat.startsOn, before), seat };
}

/** Terms and seats that go on end the day before the new term begins. */
export function endedBefore<Each extends TermContent>(startsOn: string, each: Each): Each {
  const runsInto = each.startsOn < startsOn && (each.endsOn === null || each.endsOn >= startsOn);
  return runsInto ? { ...each, endsOn: dayBefore(startsOn) } : each;
}

/** The seats that sit on the day before go on in the new term; a project owner is elected anew. */
export function seatsOfNewTerm(seats: readonly Seat[], { startsOn, endsOn }: TermContent): SeatContent[] {
  const last = dayBefore(startsOn);
  return seats
    .filter((seat) => isSeatOn(last, seat))
    .map(({ personId, organisationId, role, sector, isExOfficio, becauseOfBodyId }) => ({
      ...{ personId, organisationId, role, sector, isExOfficio, becauseOfBodyId },
      isProjectOwner: false,
      startsOn,
      endsOn,
    }));
}

function overlap(a: TermContent, b: TermContent): boolean {
  return periodsOverlap({ from: a.startsOn, to: a.endsOn }, { from: b.startsOn, to: b.endsOn });
}

function problemsWithDays({ startsOn, endsOn }: TermContent): BodyProblem[] {
  const malformed = [
    ...(isDay(startsOn) ? [] : [problemOf('bodies.date-invalid', 'startsOn')]),
    ...(endsOn === null || isDay(endsOn) ? [] : [problemOf('bodies.date-invalid', 'endsOn')]),
  ];
  if (malformed.length > 0) return malformed;
  return endsOn !== null && endsOn < startsOn ? [problemOf('bodies.period-backwards', 'endsOn')] : [];
}

function problemsWithSeatLinks(seat: SeatContent, context: SeatRuleContext): BodyProblem[] {
  const { personId, organisationId, sector, becauseOfBodyId } = seat;
  const unknown = (
    id: string | null,
    isKnown: (id: string) => boolean,
    code: BodyProblemCode,
    field: string,
  ): BodyProblem[] => (id === null || isKnown(id) ? [] : [problemOf(code, field)]);
  return [
    ...unknown(personId, context.isKnownPerson, 'bodies.person-unknown', 'personId'),
    ...unknown(organisationId, context.isKnownOrganisation, 'bodies.organisation-unknown', 'organisationId'),
    ...unknown(sector, context.isKnownSector, 'bodies.field-unknown', 'sector'),
    ...(becauseOfBodyId === context.bodyId
      ? [problemOf('bodies.own-body', 'becauseOfBodyId')]
      : unknown(becauseOfBodyId, context.isKnownBody, 'bodies.body-unknown', 'becauseOfBodyId')),
  ];
}
