import { FIELDS, type Field } from '../shared/ui';

/** Codes of the vocabulary of sectors by the field they are. */
export const SECTOR_OF: Readonly<Record<Field, string>> = {
  culture: 'se-culture',
  health: 'se-health',
  employment: 'se-employment',
};

/** The fields of a meeting in their order. */
export function fieldsOf(sectors: readonly string[]): Field[] {
  return FIELDS.filter((field) => sectors.includes(SECTOR_OF[field]));
}
