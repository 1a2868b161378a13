import {
  BODY_KINDS,
  bodyWithChanges,
  COMPOSITION_RULE_KINDS,
  emptySeat,
  NO_BODY,
  problemsWithBody,
  SEAT_ROLES,
  type BodyContent,
  type BodyKind,
  type CompositionRule,
  type CompositionRuleKind,
  type Seat,
  type SeatContent,
  type SeatRole,
} from '@samspil/domain/bodies';
import type { OrganisationKind } from '@samspil/domain/network';
import type { Problem } from '@samspil/domain/shared';
import type { BodyKindName, SeatRoleName, ShownBody, ShownRule, ShownSeat } from './body-queries';

/** `STEERING_GROUP` as the domain writes it. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** `steering-group` as the API writes it. */
function apiName<Name extends string>(value: string): Name {
  return value.toUpperCase().replaceAll('-', '_') as Name;
}

export const kindName = (kind: BodyKind): BodyKindName => apiName(kind);
export const roleName = (role: SeatRole): SeatRoleName => apiName(role);

export const kindOf = (name: BodyKindName): BodyKind =>
  BODY_KINDS.find((kind) => kind === plainName(name)) ?? 'thematic-network';
const roleOf = (name: SeatRoleName): SeatRole => SEAT_ROLES.find((role) => role === plainName(name)) ?? 'member';

/** A rule of its kind with nothing agreed yet. */
export const NEW_RULES: { readonly [Kind in CompositionRuleKind]: Extract<CompositionRule, { kind: Kind }> } = {
  'seats-of': {
    kind: 'seats-of',
    organisationKind: 'municipality',
    count: 1,
    coverSectors: [],
    countsExOfficio: false,
  },
  size: { kind: 'size', min: 5, max: 7, countsExOfficio: true },
  cover: { kind: 'cover', sectors: [] },
  chair: { kind: 'chair' },
  'project-owner': { kind: 'project-owner' },
  'chair-sits-in': { kind: 'chair-sits-in', bodyId: '' },
  'seats-chair-of': { kind: 'seats-chair-of', bodyId: '' },
  'longest-service': { kind: 'longest-service', years: 8 },
};

/** Only the fields of its kind are filled. */
export function ruleOf(shown: ShownRule): CompositionRule {
  const kind = COMPOSITION_RULE_KINDS.find((one) => one === plainName(shown.kind)) ?? 'chair';
  const { count, min, max, years, bodyId, countsExOfficio } = shown;
  const organisationKind = shown.organisationKind as OrganisationKind | null;
  const sectors = shown.sectors.map(({ id }) => id);
  const told = { organisationKind, count, min, max, years, bodyId, countsExOfficio, sectors, coverSectors: sectors };
  const fresh = NEW_RULES[kind];
  const filled = Object.entries(told).filter(([field, value]) => field in fresh && value !== null);
  return { ...fresh, ...Object.fromEntries(filled) };
}

export function valuesOf({ kind, name, purpose, isClosed, rules }: ShownBody): BodyContent {
  const both = ({ da, en }: { da: string; en: string }) => ({ da, en });
  return { kind: kindOf(kind), name: both(name), purpose: both(purpose), isClosed, rules: rules.map(ruleOf) };
}

export const NEW_BODY = NO_BODY;

/** As the API takes it. */
export function contentInput({ kind, name, purpose, isClosed, rules }: BodyContent) {
  return { kind: kindName(kind), name, purpose, isClosed, rules: rules.map(ruleInput) };
}

function ruleInput(rule: CompositionRule) {
  const kind = apiName<ShownRule['kind']>(rule.kind);
  if (rule.kind === 'seats-of') {
    const { organisationKind, count, coverSectors, countsExOfficio } = rule;
    return { kind, organisationKind, count, countsExOfficio, sectors: [...coverSectors] };
  }
  if (rule.kind === 'cover') return { kind, sectors: [...rule.sectors] };
  return { ...rule, kind };
}

/** The seat as the domain's rules read it. */
export function seatOf(shown: ShownSeat): Seat {
  const { id, person, organisation, role, isProjectOwner, sector, isExOfficio, becauseOfBodyId, ...days } = shown;
  return {
    ...emptySeat(days.startsOn, days.endsOn),
    id,
    personId: person?.id ?? null,
    organisationId: organisation?.id ?? null,
    role: roleOf(role),
    sector: sector?.id ?? null,
    ...{ isProjectOwner, isExOfficio, becauseOfBodyId },
  };
}

/** As the API takes it. */
export function seatInput({ role, ...seat }: SeatContent) {
  const { personId, organisationId, isProjectOwner, sector, isExOfficio, becauseOfBodyId, startsOn, endsOn } = seat;
  return {
    ...{ personId, organisationId, isProjectOwner, sector, isExOfficio, becauseOfBodyId, startsOn },
    endsOn: endsOn === '' ? null : endsOn,
    role: roleName(role),
  };
}

/** The roles with their names in the API. */
export const SEAT_ROLE_NAMES = SEAT_ROLES.map((role) => [role, roleName(role)] as const);

/** The server knows which fields and bodies there are. */
export function problemsWithValues(values: BodyContent): readonly Problem[] {
  const content = bodyWithChanges(NO_BODY, values);
  return problemsWithBody(content, { bodyId: null, isKnownSector: () => true, isKnownBody: (id) => id !== '' });
}
