import { POSITION_ROLES } from '@samspil/domain/directory';
import { validate } from 'uuid';
import { decodeCursor } from '../shared/pagination/index.js';
import type { PositionPlaceInList } from './directory.repository.js';
import type { PositionRecord } from './person-record.js';

/** Where a role stands in the list. */
export function placeOfPosition({ organisation, role, sector, id }: PositionRecord): PositionPlaceInList {
  return [organisation.name.da, POSITION_ROLES.indexOf(role) + 1, sector ?? '', id];
}

/** A cursor somebody made up leads nowhere, but is no error of ours. */
export function positionPlace(cursor: string | null): PositionPlaceInList | null {
  if (cursor === null) return null;
  const [name, role, sector, id] = decodeCursor(cursor, 4);
  const isUsable = Number.isSafeInteger(role) && Math.abs(Number(role)) < 1_000 && validate(id);
  return isUsable ? [String(name), Number(role), String(sector), String(id)] : null;
}
