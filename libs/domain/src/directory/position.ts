import { coversDay, isDay, type Period } from '../network/index.js';
import { isReadable, problem, type Problem } from '../shared/index.js';
import type { DirectoryProblemCode } from './directory-problem.js';

/** What somebody does for an organisation in a network. `administration` speaks for one field of a municipality. */
export const POSITION_ROLES = [
  'liaison',
  'substitute',
  'administration',
  'coordinator',
  'project-manager',
  'researcher',
  'other',
] as const;
export type PositionRole = (typeof POSITION_ROLES)[number];

export const POSITION_LIMITS = { title: 120, positions: 20 } as const;

/** The three administrations of a municipality that take part (R37, R53). */
export const ADMINISTRATION_SECTORS = ['se-culture', 'se-health', 'se-employment'] as const;
export type AdministrationSector = (typeof ADMINISTRATION_SECTORS)[number];

export function isAdministrationSector(sector: string): sector is AdministrationSector {
  return ADMINISTRATION_SECTORS.some((one) => one === sector);
}

/** A role as it is written; days are `yyyy-mm-dd`, both inclusive. */
export interface PositionContent {
  readonly networkId: string;
  readonly organisationId: string;
  readonly role: PositionRole;
  /** Code of the vocabulary `sectors`; required for `administration`. */
  readonly sector: string | null;
  /** What the person is called at work. */
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface Position extends PositionContent {
  readonly id: string;
  /** Null where nobody holds it. */
  readonly personId: string | null;
}

type PositionPeriod = Pick<PositionContent, 'validFrom' | 'validTo'>;

export function isPositionOn(position: PositionPeriod, day: string): boolean {
  return coversDay(periodOf(position), day);
}

export function periodOf({ validFrom, validTo }: PositionPeriod): Period {
  return { from: validFrom, to: validTo };
}

/** What the rules must know from outside. */
export interface PositionRuleContext {
  /** The organisation takes part, or took part, in the network. */
  readonly isOfNetwork: (networkId: string, organisationId: string) => boolean;
  readonly isKnownSector: (sector: string) => boolean;
  /** Positions of other people at the same organisations. */
  readonly others: readonly PositionContent[];
}

/** Everything wrong with the positions of one person as they would be saved, at `positions.<place>.<field>`. */
export function problemsWithPositions(
  positions: readonly PositionContent[],
  context: PositionRuleContext,
): Problem<DirectoryProblemCode>[] {
  const { positions: max } = POSITION_LIMITS;
  if (positions.length > max) return [problem('directory.too-many-positions', 'positions', { max })];
  return positions.flatMap((position, place) => {
    const found = [...problemsWithTexts(position, place, context), ...problemsWithDays(position, place)];
    if (found.length > 0) return found;
    return problemsWithHolders(position, place, positions.slice(0, place), context.others);
  });
}

const problemOf = problem<DirectoryProblemCode>;

function problemsWithTexts(
  { networkId, organisationId, role, sector, title }: PositionContent,
  place: number,
  { isOfNetwork, isKnownSector }: PositionRuleContext,
): Problem<DirectoryProblemCode>[] {
  const at = `positions.${String(place)}`;
  const max = POSITION_LIMITS.title;
  return [
    ...(POSITION_ROLES.includes(role) ? [] : [problemOf('directory.role-unknown', `${at}.role`)]),
    ...(isOfNetwork(networkId, organisationId)
      ? []
      : [problemOf('directory.organisation-unknown', `${at}.organisationId`)]),
    ...(role === 'administration' && sector === null ? [problemOf('directory.sector-missing', `${at}.sector`)] : []),
    ...(sector === null || isKnownSector(sector) ? [] : [problemOf('directory.sector-unknown', `${at}.sector`)]),
    ...(title.length > max ? [problemOf('directory.text-too-long', `${at}.title`, { max })] : []),
    ...(isReadable(title) ? [] : [problemOf('directory.text-unreadable', `${at}.title`)]),
  ];
}

function problemsWithDays({ validFrom, validTo }: PositionContent, place: number): Problem<DirectoryProblemCode>[] {
  const at = `positions.${String(place)}`;
  const malformed = [
    ...(isDay(validFrom) ? [] : [problemOf('directory.date-invalid', `${at}.validFrom`)]),
    ...(validTo === null || isDay(validTo) ? [] : [problemOf('directory.date-invalid', `${at}.validTo`)]),
  ];
  if (malformed.length > 0) return malformed;
  return validTo !== null && validTo < validFrom ? [problemOf('directory.period-backwards', `${at}.validTo`)] : [];
}

/** One liaison for each organisation at a time (R52), and nobody has the same role twice at once. */
function problemsWithHolders(
  position: PositionContent,
  place: number,
  before: readonly PositionContent[],
  others: readonly PositionContent[],
): Problem<DirectoryProblemCode>[] {
  const isTwice = before.some((own) => isSameRole(own, position) && overlaps(own, position));
  if (isTwice) return [problemOf('directory.position-twice', `positions.${String(place)}.role`)];
  const isTaken =
    position.role === 'liaison' && others.some((other) => isSameRole(other, position) && overlaps(other, position));
  return isTaken ? [problemOf('directory.liaison-taken', `positions.${String(place)}.role`)] : [];
}

function isSameRole(a: PositionContent, b: PositionContent): boolean {
  const isSamePlace = a.networkId === b.networkId && a.organisationId === b.organisationId;
  return isSamePlace && a.role === b.role && (a.sector === b.sector || a.role === 'liaison');
}

function overlaps(a: PositionPeriod, b: PositionPeriod): boolean {
  const aStartsInTime = b.validTo === null || a.validFrom <= b.validTo;
  const bStartsInTime = a.validTo === null || b.validFrom <= a.validTo;
  return aStartsInTime && bStartsInTime;
}
