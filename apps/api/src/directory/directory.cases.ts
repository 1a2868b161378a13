import { randomUUID } from 'node:crypto';
import type { TestApi } from '../testing/start-test-api.js';

export const PERSON = `id name email phone language contactPurpose consentOn deleteOn forgetOn isNamePublic isAddressOpen isOwn
  lock viewerCan { edit confirmAddress remove seeContact }
  positions { id networkId organisation { id name { da } } role sector { id label { da } } title validFrom validTo isCurrent
    viewerCan { keep } }`;

export const REGISTER = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ${PERSON} } }`;
export const SAVE = `mutation ($input: SavePersonInput!) { savePerson(input: $input) { ${PERSON} } }`;

export const NEW_ROLE = {
  ...{ networkId: 'midtjylland', organisationId: 'org-skive', role: 'OTHER', validFrom: '2025-01-01' },
};
export const CONTACT = {
  ...{ email: 'ny@kommune.example', contactPurpose: 'Mødeindkaldelser' },
  ...{ consentOn: '2025-01-01', deleteOn: '2999-01-01' },
};

export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly lock: number;
  readonly contactPurpose: string;
  readonly isOwn: boolean;
  readonly isAddressOpen: boolean;
  readonly forgetOn: string | null;
  readonly viewerCan: {
    readonly edit: boolean;
    readonly confirmAddress: boolean;
    readonly remove: boolean;
    readonly seeContact: boolean;
  };
  readonly positions: readonly { readonly id: string; readonly organisation: { readonly id: string } }[];
}

export interface PlantedPerson {
  readonly name?: string;
  readonly email?: string | null;
  readonly isNamePublic?: boolean;
  readonly deleteOn?: string;
  readonly userId?: string | null;
  readonly isDemonstration?: boolean;
}

export interface PlantedPosition {
  readonly organisationId?: string;
  readonly networkId?: string;
  readonly role?: string;
  readonly sector?: string | null;
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

/** Three municipalities and a university in one network, a municipality in another. */
export async function plantOrganisations({ database }: TestApi): Promise<void> {
  await database.query(`INSERT INTO network (id, name_da, name_en, purpose_da, purpose_en, status)
    VALUES ('midtjylland', 'Midt', 'Mid', '', '', 'final'), ('nord', 'Nord', 'North', '', '', 'final')
    ON CONFLICT DO NOTHING`);
  await database.query(`INSERT INTO organisation (id, name_da, name_en, kind) VALUES
    ('org-skive', 'Skive Kommune', 'Skive Municipality', 'municipality'),
    ('org-viborg', 'Viborg Kommune', 'Viborg Municipality', 'municipality'),
    ('org-former', 'Randers Kommune', 'Randers Municipality', 'municipality'),
    ('org-university', 'Aarhus Universitet', 'Aarhus University', 'university'),
    ('org-north', 'Aalborg Kommune', 'Aalborg Municipality', 'municipality')`);
  await database.query(`INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from, valid_to) VALUES
    ('midtjylland', 'org-skive', 'active', '2020-01-01', NULL), ('midtjylland', 'org-viborg', 'active', '2020-01-01', NULL),
    ('midtjylland', 'org-former', 'active', '2020-01-01', '2021-01-01'),
    ('midtjylland', 'org-university', 'active', '2020-01-01', NULL), ('nord', 'org-north', 'active', '2020-01-01', NULL)`);
  await database.query(`INSERT INTO vocabulary (id, position, title_da, title_en)
    VALUES ('sectors', 1, 'Fagområder', 'Sectors') ON CONFLICT DO NOTHING`);
  await database.query(`INSERT INTO term (id, vocabulary_id, label_da, label_en, position) VALUES
    ('se-culture', 'sectors', 'Kultur', 'Culture', 1), ('se-health', 'sectors', 'Sundhed', 'Health', 2),
    ('se-employment', 'sectors', 'Beskæftigelse', 'Employment', 3) ON CONFLICT DO NOTHING`);
}

const SOMEBODY = { isNamePublic: false, deleteOn: '2999-01-01', userId: null, isDemonstration: false };
const SOME_ROLE = {
  ...{ networkId: 'midtjylland', organisationId: 'org-skive', role: 'other', sector: null },
  ...{ validFrom: '2024-01-01', validTo: null },
};

/** A person with roles, as they would be after having been written. */
export async function plantPerson(
  { database }: TestApi,
  planted: PlantedPerson = {},
  positions: readonly PlantedPosition[] = [{}],
): Promise<string> {
  const id = randomUUID();
  const person = { ...SOMEBODY, name: `Person ${id}`, email: `${id}@kommune.example`, ...planted };
  await database.query(
    `INSERT INTO person (id, name, email, contact_purpose, consent_on, delete_on, is_name_public, user_id, is_demonstration)
     VALUES ($1, $2, $3, 'Netværket', '2024-01-01', $4, $5, $6, $7)`,
    [id, person.name, person.email, person.deleteOn, person.isNamePublic, person.userId, person.isDemonstration],
  );
  for (const changes of positions) {
    const position = { ...SOME_ROLE, ...changes };
    await database.query(
      `INSERT INTO position (id, network_id, organisation_id, person_id, role, sector, valid_from, valid_to)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[position.networkId, position.organisationId, id, position.role],
        ...[position.sector, position.validFrom, position.validTo],
      ],
    );
  }
  return id;
}
