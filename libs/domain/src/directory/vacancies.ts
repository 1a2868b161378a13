import { ADMINISTRATION_SECTORS, isPositionOn, type Position, type PositionRole } from './position.js';

/** A role that nobody holds. */
export interface Vacancy {
  readonly organisationId: string;
  readonly role: PositionRole;
  readonly sector: string | null;
}

/**
 * The roles of a network that nobody holds on the day (`yyyy-mm-dd`), municipality by municipality: each that takes part
 * has one liaison (R52) and somebody from each of the three administrations (R53); after these the roles that were set
 * up without a holder. `positions` may hold past and coming ones; `municipalityIds` are those that take part actively.
 */
export function vacanciesOn(
  day: string,
  municipalityIds: readonly string[],
  positions: readonly Omit<Position, 'id' | 'networkId' | 'title'>[],
): Vacancy[] {
  const current = positions.filter((position) => isPositionOn(position, day));
  const held = new Set(current.filter(({ personId }) => personId !== null).map(keyOf));
  const required = municipalityIds.flatMap((organisationId) => [
    { organisationId, role: 'liaison' as const, sector: null },
    ...ADMINISTRATION_SECTORS.map((sector) => ({ organisationId, role: 'administration' as const, sector })),
  ]);
  const setUp = current
    .filter(({ personId }) => personId === null)
    .map(({ organisationId, role, sector }) => ({ organisationId, role, sector }));
  const vacant = new Map([...required, ...setUp].map((vacancy) => [keyOf(vacancy), vacancy]));
  return [...vacant].filter(([key]) => !held.has(key)).map(([, vacancy]) => vacancy);
}

/** The role that takes over while nobody holds this one; null where nobody does. */
export function standInFor(role: PositionRole): PositionRole | null {
  return role === 'liaison' ? 'substitute' : null;
}

/** A liaison is one whatever the field. */
function keyOf({ organisationId, role, sector }: Vacancy): string {
  return [organisationId, role, role === 'liaison' ? '' : (sector ?? '')].join(' ');
}
