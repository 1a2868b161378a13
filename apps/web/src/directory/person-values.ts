import {
  NO_PERSON,
  personWithChanges,
  problemsWithPerson,
  problemsWithPositions,
  type PersonContent,
  type PositionContent,
} from '@samspil/domain/directory';
import { problem, type Problem } from '@samspil/domain/shared';
import { roleName, roleOf } from './directory-address';
import type { ShownPerson } from './directory-queries';
import { today } from '../shared/today';

/** A role in the form; a new one has no id. */
export interface PositionValues extends PositionContent {
  readonly id: string | null;
}

export interface PersonValues extends PersonContent {
  /** Those the writer keeps. */
  readonly positions: readonly PositionValues[];
}

export const PERSON_FIELDS = [
  'name',
  'email',
  'phone',
  'language',
  'contactPurpose',
  'consentOn',
  'deleteOn',
  'isNamePublic',
  'positions',
];

/** A role as it begins: today. */
export function freshPosition(networkId: string, begun: Partial<PositionValues> = {}): PositionValues {
  return {
    ...{ id: null, networkId, organisationId: '', role: 'administration', sector: null, title: '' },
    ...{ validFrom: today(), validTo: null },
    ...begun,
  };
}

export function valuesOf(person: ShownPerson): PersonValues {
  const { name, email, phone, language, contactPurpose, consentOn, deleteOn, isNamePublic, positions } = person;
  return {
    ...{ name, email, phone, contactPurpose, consentOn, deleteOn, isNamePublic },
    language: language === 'en' ? 'en' : 'da',
    positions: positions
      .filter(({ viewerCan }) => viewerCan.keep)
      .map(({ id, networkId, organisation, role, sector, title, validFrom, validTo }) => ({
        ...{ id, networkId, title, validFrom, validTo },
        organisationId: organisation.id,
        role: roleOf(role),
        sector: sector?.id ?? null,
      })),
  };
}

/** The server knows who else is liaison. `hasOthers`: there are roles that somebody else keeps. */
export function problemsWithValues({ positions, ...person }: PersonValues, hasOthers: boolean): Problem[] {
  const isMissing = positions.length === 0 && !hasOthers;
  return [
    ...problemsWithPerson(personWithChanges(NO_PERSON, person), today()),
    ...(isMissing ? [problem('directory.positions-missing', 'positions')] : []),
    ...problemsWithPositions(positions, {
      isOfNetwork: (_networkId, organisationId) => organisationId !== '',
      isKnownSector: () => true,
      others: [],
    }),
  ];
}

/** As the API takes it. */
export function contentInput(values: PersonValues) {
  const { name, email, phone, language, contactPurpose, consentOn, deleteOn, isNamePublic } = values;
  return {
    ...{ name, language, contactPurpose, isNamePublic },
    ...{ email: email || null, phone: phone || null, consentOn: consentOn || null, deleteOn: deleteOn || null },
  };
}

export function positionInputs(values: PersonValues) {
  return values.positions.map(({ id, networkId, organisationId, role, sector, title, validFrom, validTo }) => ({
    ...{ id, networkId, organisationId, title, validFrom },
    role: roleName(role),
    sector: sector || null,
    validTo: validTo || null,
  }));
}
