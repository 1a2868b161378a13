import type { OrganisationKind } from '../network/index.js';
import type { InBothLanguages } from '../shared/index.js';
import { canBeMember, isMemberSeat, seatsOn, type Seat } from './body.js';
import { yearsOnEnd } from './service-years.js';
import type {
  ChairSitsInRule,
  CompositionRule,
  CoverRule,
  LongestServiceRule,
  SeatsChairOfRule,
  SeatsOfRule,
  SizeRule,
} from './composition-rule.js';

/** What does not hold in a composition. */
export const BREACH_CODES = [
  'too-few-of',
  'too-many-of',
  'field-not-covered',
  'too-small',
  'too-large',
  'chair-missing',
  'more-chairs',
  'project-owner-missing',
  'more-project-owners',
  'project-owner-not-member',
  'chair-not-in',
  'chair-of-missing',
  'other-chair-missing',
  'served-too-long',
  'double-seat',
  'office-not-held',
] as const;
export type BreachCode = (typeof BREACH_CODES)[number];

/** What would mend it: `elsewhere` is another body, `seatId` of the breach is the seat that is meant. */
export const MENDS = ['fill-seat', 'appoint', 'replace', 'end-seat', 'elect', 'correct-seat', 'elsewhere'] as const;
export type Mend = (typeof MENDS)[number];

export interface Breach {
  /** The same breach has the same key as long as it stands. */
  readonly key: string;
  readonly code: BreachCode;
  readonly mend: Mend;
  readonly wanted: number | null;
  readonly found: number | null;
  readonly organisationKind: OrganisationKind | null;
  /** Code of the vocabulary `sectors`. */
  readonly sector: string | null;
  /** The other body that the rule speaks of. */
  readonly bodyId: string | null;
  readonly personId: string | null;
  readonly seatId: string | null;
}

/** What is known of another body that rules speak of. */
export interface OtherBody {
  readonly name: InBothLanguages;
  readonly chairPersonId: string | null;
  readonly memberPersonIds: readonly string[];
}

/** What the rules must know from outside. */
export interface CompositionContext {
  /** `yyyy-mm-dd` */
  readonly day: string;
  readonly organisationKindOf: (organisationId: string) => OrganisationKind | undefined;
  readonly bodies: ReadonlyMap<string, OtherBody>;
}

/** The seats of the day, read once for all rules. */
interface Composition extends CompositionContext {
  /** Every seat there ever was, for how long somebody has served. */
  readonly everySeat: readonly Seat[];
  readonly seats: readonly Seat[];
  readonly members: readonly Seat[];
  /** Members' seats without a person. */
  readonly vacant: readonly Seat[];
  readonly rules: readonly CompositionRule[];
}

/**
 * Everything in the composition of a body that does not hold on the day, each with what would mend it. `seats` are all
 * seats there ever were, in any order. Nobody has two seats, and who sits by office holds it, whatever the rules are.
 */
export function checkComposition(
  seats: readonly Seat[],
  rules: readonly CompositionRule[],
  context: CompositionContext,
): Breach[] {
  const sitting = seatsOn(context.day, seats);
  const composition: Composition = {
    ...context,
    everySeat: seats,
    seats: sitting,
    members: sitting.filter(isMemberSeat),
    vacant: sitting.filter(({ personId, role }) => personId === null && canBeMember(role)),
    rules,
  };
  const found = [
    ...rules.flatMap((rule) => breachesOf(rule, composition)),
    ...doubleSeats(composition),
    ...officesNotHeld(composition),
  ];
  return [...new Map(found.map((breach) => [breach.key, breach])).values()];
}

/** The chair and the members of a body on the day, as rules of other bodies ask for them. */
export function otherBodyOn(day: string, name: InBothLanguages, seats: readonly Seat[]): OtherBody {
  const members = seatsOn(day, seats).filter(isMemberSeat);
  return {
    name,
    chairPersonId: members.find(({ role }) => role === 'chair')?.personId ?? null,
    memberPersonIds: members.flatMap(({ personId }) => personId ?? []),
  };
}

/** The bodies that rules and seats point at: what `CompositionContext.bodies` must hold. */
export function bodiesNamedIn(rules: readonly CompositionRule[], seats: readonly Seat[]): string[] {
  const ofRules = rules.flatMap((rule) => ('bodyId' in rule ? [rule.bodyId] : []));
  return [...new Set([...ofRules, ...seats.flatMap(({ becauseOfBodyId }) => becauseOfBodyId ?? [])])];
}

type Check<Rule> = (rule: Rule, composition: Composition) => Breach[];

const CHECKS: { readonly [Kind in CompositionRule['kind']]: Check<Extract<CompositionRule, { kind: Kind }>> } = {
  'seats-of': seatsOf,
  size: sizeOf,
  cover: coverOf,
  chair: (_rule, composition) => chairOf(composition),
  'project-owner': (_rule, composition) => projectOwnerOf(composition),
  'chair-sits-in': chairSitsIn,
  'seats-chair-of': seatsChairOf,
  'longest-service': longestService,
};

function breachesOf(rule: CompositionRule, composition: Composition): Breach[] {
  const check = CHECKS[rule.kind] as Check<CompositionRule>;
  return check(rule, composition);
}

function breach(code: BreachCode, mend: Mend, more: Partial<Breach> = {}): Breach {
  const { organisationKind = null, sector = null, bodyId = null, personId = null, seatId = null } = more;
  const { wanted = null, found = null } = more;
  const about = [organisationKind, sector, bodyId, personId].filter((part) => part !== null);
  const key = [code, ...about].join(' ');
  return { key, code, mend, wanted, found, organisationKind, sector, bodyId, personId, seatId };
}

const counted = (seats: readonly Seat[], countsExOfficio: boolean): Seat[] =>
  seats.filter(({ isExOfficio }) => countsExOfficio || !isExOfficio);

/** A vacant seat that the wish fits in, or a new one. */
function whereTo(vacant: readonly Seat[], fits: (seat: Seat) => boolean): Pick<Breach, 'mend' | 'seatId'> {
  const seat = vacant.find((one) => !one.isExOfficio && fits(one));
  return seat === undefined ? { mend: 'appoint', seatId: null } : { mend: 'fill-seat', seatId: seat.id };
}

function seatsOf(rule: SeatsOfRule, { members, vacant, organisationKindOf }: Composition): Breach[] {
  const { organisationKind, count, coverSectors, countsExOfficio } = rule;
  const isOfKind = ({ organisationId }: Seat): boolean =>
    organisationId !== null && organisationKindOf(organisationId) === organisationKind;
  const theirs = counted(members, countsExOfficio).filter(isOfKind);
  const lacking = count - theirs.length;
  const open = vacant.filter((seat) => seat.organisationId === null || isOfKind(seat));
  const uncovered = uncoveredSectors(coverSectors, theirs);
  const fields = uncovered.map((sector) => {
    const place =
      lacking > 0
        ? whereTo(open, (seat) => seat.sector === null || seat.sector === sector)
        : { mend: 'replace' as const, seatId: spareSeat(theirs, coverSectors)?.id ?? null };
    return breach('field-not-covered', place.mend, { organisationKind, sector, seatId: place.seatId });
  });
  const numbers = { organisationKind, wanted: count, found: theirs.length };
  // A field that nobody speaks for is one of the seats that lack: it is not told twice.
  if (lacking > uncovered.length) {
    const { mend, seatId } = whereTo(open, () => true);
    return [breach('too-few-of', mend, { ...numbers, seatId }), ...fields];
  }
  if (lacking < 0) return [breach('too-many-of', 'end-seat', numbers), ...fields];
  return fields;
}

function uncoveredSectors(sectors: readonly string[], seats: readonly Seat[]): string[] {
  return [...new Set(sectors)].filter((sector) => !seats.some((seat) => seat.sector === sector));
}

/** The seat whose field others speak for as well, or none of the wanted ones. */
function spareSeat(seats: readonly Seat[], sectors: readonly string[]): Seat | undefined {
  return [...seats]
    .reverse()
    .find(
      ({ id, sector }) =>
        sector === null ||
        !sectors.includes(sector) ||
        seats.some((other) => other.id !== id && other.sector === sector),
    );
}

function sizeOf({ min, max, countsExOfficio }: SizeRule, { members, vacant }: Composition): Breach[] {
  const found = counted(members, countsExOfficio).length;
  if (found < min) {
    const { mend, seatId } = whereTo(vacant, () => true);
    return [breach('too-small', mend, { wanted: min, found, seatId })];
  }
  return found > max ? [breach('too-large', 'end-seat', { wanted: max, found })] : [];
}

function coverOf({ sectors }: CoverRule, { members, vacant, rules }: Composition): Breach[] {
  const isFull = rules.some(
    (rule) => rule.kind === 'size' && counted(members, rule.countsExOfficio).length >= rule.max,
  );
  return uncoveredSectors(sectors, members).map((sector) => {
    const place = isFull
      ? { mend: 'replace' as const, seatId: spareSeat(members, sectors)?.id ?? null }
      : whereTo(vacant, (seat) => seat.sector === null || seat.sector === sector);
    return breach('field-not-covered', place.mend, { sector, seatId: place.seatId });
  });
}

function chairOf({ members, vacant }: Composition): Breach[] {
  const chairs = members.filter(({ role }) => role === 'chair');
  if (chairs.length === 1) return [];
  if (chairs.length > 1) return [breach('more-chairs', 'correct-seat', { found: chairs.length })];
  const empty = vacant.find(({ role }) => role === 'chair');
  return [breach('chair-missing', empty ? 'fill-seat' : 'elect', { seatId: empty?.id ?? null })];
}

function projectOwnerOf({ seats }: Composition): Breach[] {
  const owners = seats.filter(({ isProjectOwner, personId }) => isProjectOwner && personId !== null);
  const outside = owners.filter((seat) => !isMemberSeat(seat));
  if (owners.length > 1) return [breach('more-project-owners', 'correct-seat', { found: owners.length })];
  if (outside[0]) return [breach('project-owner-not-member', 'elect', { seatId: outside[0].id })];
  return owners.length === 0 ? [breach('project-owner-missing', 'elect')] : [];
}

function chairSitsIn({ bodyId }: ChairSitsInRule, { members, bodies }: Composition): Breach[] {
  const chair = members.find(({ role }) => role === 'chair');
  const other = bodies.get(bodyId);
  if (chair?.personId == null || other === undefined || other.memberPersonIds.includes(chair.personId)) return [];
  return [breach('chair-not-in', 'elsewhere', { bodyId, personId: chair.personId })];
}

function seatsChairOf({ bodyId }: SeatsChairOfRule, { members, seats, bodies }: Composition): Breach[] {
  const other = bodies.get(bodyId);
  if (other === undefined) return [];
  const { chairPersonId } = other;
  if (chairPersonId === null) return [breach('other-chair-missing', 'elsewhere', { bodyId })];
  if (members.some(({ personId }) => personId === chairPersonId)) return [];
  const kept = seats.find(({ isExOfficio, personId, becauseOfBodyId }) => {
    return isExOfficio && personId === null && becauseOfBodyId === bodyId;
  });
  const place = { bodyId, personId: chairPersonId, seatId: kept?.id ?? null };
  return [breach('chair-of-missing', kept ? 'fill-seat' : 'appoint', place)];
}

function longestService({ years }: LongestServiceRule, { members, everySeat, day }: Composition): Breach[] {
  return members.flatMap(({ id, personId }) => {
    const served = personId === null ? 0 : yearsOnEnd(everySeat, personId, day);
    if (served < years) return [];
    return [breach('served-too-long', 'replace', { personId, seatId: id, wanted: years, found: served })];
  });
}

function doubleSeats({ seats }: Composition): Breach[] {
  return seats.flatMap(({ id, personId }, index) => {
    const isSecond = personId !== null && seats.slice(0, index).some((other) => other.personId === personId);
    return isSecond ? [breach('double-seat', 'end-seat', { personId, seatId: id })] : [];
  });
}

function officesNotHeld({ seats, bodies }: Composition): Breach[] {
  return seats.flatMap(({ id, personId, isExOfficio, becauseOfBodyId }) => {
    const office = isExOfficio && becauseOfBodyId !== null ? bodies.get(becauseOfBodyId) : undefined;
    if (office === undefined || personId === null || office.chairPersonId === personId) return [];
    return [breach('office-not-held', 'replace', { bodyId: becauseOfBodyId, personId, seatId: id })];
  });
}
