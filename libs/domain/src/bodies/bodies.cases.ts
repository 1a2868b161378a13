import type { OrganisationKind } from '../network/index.js';
import {
  emptySeat,
  THREE_FIELDS,
  type CompositionContext,
  type CompositionRule,
  type OtherBody,
  type Seat,
  type SeatContent,
} from './index.js';

export const DAY = '2026-11-22';
export const BEGAN = '2026-01-01';

const KINDS: Readonly<Record<string, OrganisationKind>> = { region: 'region', university: 'university' };

/** Organisations are municipalities, but for the region and the university. */
export const context = (bodies: Readonly<Record<string, OtherBody>> = {}): CompositionContext => ({
  day: DAY,
  organisationKindOf: (id) => KINDS[id] ?? 'municipality',
  bodies: new Map(Object.entries(bodies)),
});

export const other = (chairPersonId: string | null, ...memberPersonIds: string[]): OtherBody => ({
  name: { da: 'Arbejdsgruppen', en: 'The working group' },
  chairPersonId,
  memberPersonIds,
});

/** A seat of this year, named after who sits there. */
export const seat = (personId: string | null, more: Partial<SeatContent & { id: string }> = {}): Seat => ({
  ...emptySeat(BEGAN),
  id: `seat-${personId ?? 'vacant'}`,
  personId,
  ...more,
});

export const seatsOf = (count = 3, countsExOfficio = false): CompositionRule => ({
  kind: 'seats-of',
  organisationKind: 'municipality',
  count,
  coverSectors: THREE_FIELDS,
  countsExOfficio,
});

/** The steering group of Midtjylland as it was agreed. */
export const STEERING: readonly CompositionRule[] = [
  seatsOf(),
  { kind: 'seats-of', organisationKind: 'region', count: 1, coverSectors: [], countsExOfficio: false },
  { kind: 'seats-of', organisationKind: 'university', count: 1, coverSectors: [], countsExOfficio: false },
  { kind: 'chair' },
  { kind: 'project-owner' },
  { kind: 'seats-chair-of', bodyId: 'working' },
];

export const STEERING_SEATS: readonly Seat[] = [
  seat('anna', { organisationId: 'herning', sector: 'se-culture', role: 'chair' }),
  seat('bo', { organisationId: 'skive', sector: 'se-health', isProjectOwner: true }),
  seat('carl', { organisationId: 'viborg', sector: 'se-employment' }),
  seat('dorte', { organisationId: 'region' }),
  seat('emil', { organisationId: 'university' }),
  seat('freja', { organisationId: 'struer', sector: 'se-culture', isExOfficio: true, becauseOfBodyId: 'working' }),
];
