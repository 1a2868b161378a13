import type { PersonPlace, Position } from '@samspil/domain/directory';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { PersonEntity } from './person.entity.js';

/** A person as it is read. */
export interface PersonRecord extends Omit<
  PersonEntity,
  'contentKey' | 'createdAt' | 'forgottenOn' | 'language' | 'leftNotedOn'
> {
  readonly language: 'da' | 'en';
  readonly places: readonly PersonPlace[];
}

export interface NamedOrganisation {
  readonly id: string;
  readonly name: InBothLanguages;
}

/** A role as it is read; `person` is null where nobody holds it. */
export interface PositionRecord extends Position {
  readonly isDemonstration: boolean;
  readonly organisation: NamedOrganisation;
  readonly person: PersonRecord | null;
}

/** A person by the name that the viewer may see. */
export interface PersonName {
  readonly id: string;
  /** Null where the viewer may not know it. */
  readonly name: string | null;
}

/** Somebody who may be written to. */
export interface PersonAddressee {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'da' | 'en';
  /** The account, where the person signs in. */
  readonly userId: string | null;
}
