import type { RepresentedSector } from '@samspil/domain/meetings';
import type { Field } from '../../shared/ui';
import { useFormat, useMessages } from '../../shared/i18n';
import type { ShownParticipant } from './invitation-queries';
import { invitationMessages } from './messages';

/** Answers of the server carry the whole list: there is nothing else to ask for anew. */
export function nothingToForget(): void {
  // What a mutation answers takes the place of what was known.
}

const FIELDS: Readonly<Record<RepresentedSector, Field>> = {
  'se-culture': 'culture',
  'se-health': 'health',
  'se-employment': 'employment',
};

/** One of the three fields, or undefined. */
export function fieldOf(sector: string | null): Field | undefined {
  return FIELDS[sector as RepresentedSector] as Field | undefined;
}

/** How people and fields are called in the reader's language. */
export function useNames() {
  const t = useMessages(invitationMessages);
  return {
    nameOf: ({ person }: Pick<ShownParticipant, 'person'>) => person.name ?? t.unknownPerson,
    fieldName: (sector: string) => t.fields[sector as RepresentedSector] as string,
  };
}

/** So many are named; the others are counted. */
const NAMED = 6;

/** People by name in one line. */
export function useNamed(): (people: readonly ShownParticipant[]) => string {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const { nameOf } = useNames();
  return (people) => {
    const shown = people.slice(0, NAMED).map(nameOf);
    return format.list(people.length > NAMED ? [...shown, t.andOthers(people.length - NAMED)] : shown);
  };
}
