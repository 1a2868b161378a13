import type { Participant } from './participant.js';

/** The three fields that each municipality is to be represented by (R53), as codes of the vocabulary of sectors. */
export const REPRESENTED_SECTORS = ['se-culture', 'se-health', 'se-employment'] as const;
export type RepresentedSector = (typeof REPRESENTED_SECTORS)[number];

/** How an administration stands: people, not administrations, are counted. */
export interface RepresentationCell {
  readonly sector: RepresentedSector;
  readonly invited: number;
  readonly registered: number;
  readonly waiting: number;
  readonly declined: number;
  readonly attended: number;
}

export interface RepresentationRow {
  readonly organisationId: string;
  readonly cells: readonly RepresentationCell[];
  /** Registered for the organisation, but for none of the three fields. */
  readonly otherRegistered: number;
  /** The fields nobody is registered for. */
  readonly notRegistered: readonly RepresentedSector[];
  /** The fields nobody came for; null until attendance has been taken. */
  readonly notAttended: readonly RepresentedSector[] | null;
}

export interface Representation {
  readonly rows: readonly RepresentationRow[];
  readonly isAttendanceTaken: boolean;
  /** Organisations of which all three are registered, or came once attendance has been taken. */
  readonly complete: readonly string[];
  /** For each field the organisations that lack it, registered or, once attendance has been taken, present. */
  readonly lacking: readonly { readonly sector: RepresentedSector; readonly organisationIds: readonly string[] }[];
}

type Represented = Omit<Participant, 'id' | 'personId'>;

/** Per organisation whether all three administrations are registered, and whether they came. Order as given. */
export function representationOf(
  organisationIds: readonly string[],
  participants: readonly Represented[],
): Representation {
  const isAttendanceTaken = participants.some(({ hasAttended }) => hasAttended !== null);
  const rows = organisationIds.map((organisationId) =>
    rowOf(
      organisationId,
      participants.filter((one) => one.organisationId === organisationId),
      isAttendanceTaken,
    ),
  );
  const missing = (row: RepresentationRow): readonly RepresentedSector[] => row.notAttended ?? row.notRegistered;
  return {
    rows,
    isAttendanceTaken,
    complete: rows.filter((row) => missing(row).length === 0).map(({ organisationId }) => organisationId),
    lacking: REPRESENTED_SECTORS.map((sector) => ({
      sector,
      organisationIds: rows.filter((row) => missing(row).includes(sector)).map(({ organisationId }) => organisationId),
    })).filter((lack) => lack.organisationIds.length > 0),
  };
}

function rowOf(organisationId: string, own: readonly Represented[], isAttendanceTaken: boolean): RepresentationRow {
  const cells = REPRESENTED_SECTORS.map((sector) => cellOf(sector, own));
  const isRepresented = (sector: string | null): boolean => REPRESENTED_SECTORS.some((one) => one === sector);
  const without = (figure: 'registered' | 'attended'): RepresentedSector[] =>
    cells.filter((cell) => cell[figure] === 0).map(({ sector }) => sector);
  return {
    organisationId,
    cells,
    otherRegistered: own.filter(({ sector, answer }) => answer === 'yes' && !isRepresented(sector)).length,
    notRegistered: without('registered'),
    notAttended: isAttendanceTaken ? without('attended') : null,
  };
}

function cellOf(sector: RepresentedSector, own: readonly Represented[]): RepresentationCell {
  const ofSector = own.filter((one) => one.sector === sector);
  const answering = (answer: string): number => ofSector.filter((one) => one.answer === answer).length;
  return {
    sector,
    invited: ofSector.length,
    registered: answering('yes'),
    waiting: answering('waiting'),
    declined: answering('no'),
    attended: ofSector.filter(({ hasAttended }) => hasAttended === true).length,
  };
}
