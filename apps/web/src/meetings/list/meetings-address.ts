import { SECTOR_OF } from '../sector-fields';
import type { MeetingKindName } from '../meeting-queries';
import { FIELDS } from '../../shared/ui';
import { MEETING_KINDS } from '@samspil/domain/meetings';
import { nameOf } from '../meeting-values';

/** What narrows the list, as the address has it: `?liste=afholdte&slags=seminar&felt=culture`. */
export const FILTER_NAMES = ['slags', 'program', 'gruppe', 'felt', 'kommune'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type MeetingFilters = Readonly<Record<FilterName, string>>;

export function readFilters(parameters: URLSearchParams): MeetingFilters {
  const read = (name: FilterName) => parameters.get(name) ?? '';
  return {
    slags: read('slags'),
    program: read('program'),
    gruppe: read('gruppe'),
    felt: read('felt'),
    kommune: read('kommune'),
  };
}

/** The address of a list with its filters; `change` takes part in it. */
export function listAddress(list: 'coming' | 'past', filters: MeetingFilters): string {
  const entries = FILTER_NAMES.flatMap((name) => (filters[name] === '' ? [] : [[name, filters[name]]]));
  const query = new URLSearchParams([...(list === 'past' ? [['liste', 'afholdte']] : []), ...entries]).toString();
  return query === '' ? '/moeder' : `/moeder?${query}`;
}

/** As the API takes it; what nobody could choose narrows nothing. */
export function listInput(list: 'coming' | 'past', { slags, program, gruppe, felt, kommune }: MeetingFilters) {
  const kind = MEETING_KINDS.find((one) => one === slags);
  const field = FIELDS.find((one) => one === felt);
  return {
    when: list === 'past' ? ('PAST' as const) : ('COMING' as const),
    kind: kind === undefined ? null : nameOf<MeetingKindName>(kind),
    networkId: program || null,
    bodyId: gruppe || null,
    sector: field === undefined ? null : SECTOR_OF[field],
    municipalityCode: kommune || null,
  };
}
