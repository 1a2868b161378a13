import { coversDay, type Period } from './period.js';

export interface Region extends Period {
  readonly id: string;
  /** Official code; `null` where none is confirmed yet. */
  readonly code: string | null;
  readonly name: string;
}

/** Which region a municipality belongs to changes with the law, so each membership has its days. */
export interface RegionMembership extends Period {
  readonly regionId: string;
}

export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly regions: readonly RegionMembership[];
}

/** The id of the region the municipality belongs to on the day (`yyyy-mm-dd`), or `undefined` when none is recorded. */
export function regionOn(municipality: Pick<Municipality, 'regions'>, day: string): string | undefined {
  return municipality.regions.find((membership) => coversDay(membership, day))?.regionId;
}
