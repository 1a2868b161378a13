import type { InBothLanguages } from '@samspil/domain/shared';
import type { NoticeEntity } from './notice.entity.js';

export interface NamedOrganisation {
  readonly id: string;
  readonly name: InBothLanguages;
  /** Null for an organisation that belongs to no municipality. */
  readonly municipalityCode: string | null;
}

/** An offer or a need as it is read. */
export interface NoticeRecord extends Omit<NoticeEntity, 'contentKey'> {
  readonly organisation: NamedOrganisation;
}

/** An organisation by name, as JSON; `alias` is its table. */
export const namedOrganisation = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', json_build_object('da', ${alias}.name_da, 'en', ${alias}.name_en),
    'municipalityCode', ${alias}.municipality_code)`;
