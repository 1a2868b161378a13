import { Injectable } from '@nestjs/common';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { GoalKind, MembershipKind, NetworkStatus, OrganisationKind } from '@samspil/domain/network';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { Database } from '../shared/database/index.js';

/** Days are `yyyy-mm-dd`, both inclusive. */
interface Valid {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface RegionSeed extends Valid {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  /** Key of the source document, as everywhere in seeds. */
  readonly source: string | null;
}

export interface MunicipalitySeed {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly nameEn?: string;
  readonly spellings: readonly string[];
  readonly regions: readonly (Valid & { readonly region: string })[];
}

export interface NetworkSeed {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly purpose: InBothLanguages;
  readonly status: NetworkStatus;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly source: string | null;
}

export interface GoalSeed {
  readonly id: string;
  readonly network: string;
  readonly kind: GoalKind;
  readonly label: InBothLanguages;
  readonly source: string | null;
}

export interface OrganisationSeed {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly sectors: readonly string[];
  readonly municipality: string | null;
  readonly note: InBothLanguages;
}

export interface MembershipSeed extends Valid {
  readonly network: string;
  readonly organisation: string;
  readonly kind: MembershipKind;
  readonly source: string | null;
}

/** Brings networks, organisations and places in, in one statement per table. What somebody has changed stays. */
@Injectable()
export class NetworkContentService {
  constructor(
    private readonly database: Database,
    private readonly indexer: SearchIndexer,
  ) {}

  async plantRegions(regions: readonly RegionSeed[]): Promise<number> {
    await this.database.query(PLANT_REGIONS, [JSON.stringify(regions)]);
    return regions.length;
  }

  /** Regions must be there. Official facts: they replace what was there. */
  async plantMunicipalities(municipalities: readonly MunicipalitySeed[]): Promise<number> {
    return this.database.inTransaction(async () => {
      await this.database.query(PLANT_MUNICIPALITIES, [JSON.stringify(municipalities)]);
      const periods = municipalities.flatMap(({ code, regions }) => regions.map((period) => ({ code, ...period })));
      await this.database.query('DELETE FROM municipality_region WHERE municipality_code = ANY ($1::text[])', [
        municipalities.map(({ code }) => code),
      ]);
      await this.database.query(PLANT_REGION_PERIODS, [JSON.stringify(periods)]);
      return municipalities.length;
    });
  }

  async plantNetworks(networks: readonly NetworkSeed[]): Promise<number> {
    const planted = await this.database.query(PLANT_NETWORKS, [JSON.stringify(networks)]);
    return planted.length;
  }

  /** In the order given; what is no longer there stays, for activities may point at it. */
  async plantGoals(goals: readonly GoalSeed[]): Promise<void> {
    await this.database.query(PLANT_GOALS, [JSON.stringify(goals)]);
  }

  async plantOrganisations(
    organisations: readonly OrganisationSeed[],
    memberships: readonly MembershipSeed[],
  ): Promise<number> {
    return this.database.inTransaction(async () => {
      const planted = await this.database.query<{ id: string }>(PLANT_ORGANISATIONS, [JSON.stringify(organisations)]);
      await this.database.query(PLANT_MEMBERSHIPS, [JSON.stringify(memberships)]);
      const ids = planted.map(({ id }) => id);
      if (ids.length > 0) await this.indexer.refresh('organisation', ids);
      return planted.length;
    });
  }
}

const PLANT_REGIONS = `
  INSERT INTO region (id, code, name, valid_from, valid_to, source)
  SELECT id, code, name, "validFrom", "validTo", source FROM jsonb_to_recordset($1::jsonb)
    AS r(id text, code text, name text, "validFrom" date, "validTo" date, source text)
  ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to, source = excluded.source`;

const PLANT_MUNICIPALITIES = `
  INSERT INTO municipality (code, name, official_name, name_en, spellings)
  SELECT code, name, "officialName", "nameEn", ARRAY(SELECT jsonb_array_elements_text(spellings))
  FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, "officialName" text, "nameEn" text, spellings jsonb)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, official_name = excluded.official_name,
    name_en = excluded.name_en, spellings = excluded.spellings`;

const PLANT_REGION_PERIODS = `
  INSERT INTO municipality_region (municipality_code, region_id, valid_from, valid_to)
  SELECT code, region, "validFrom", "validTo" FROM jsonb_to_recordset($1::jsonb)
    AS r(code text, region text, "validFrom" date, "validTo" date)`;

const PLANT_NETWORKS = `
  INSERT INTO network (id, name_da, name_en, purpose_da, purpose_en, status, starts_on, ends_on, source, content_hash)
  SELECT id, name ->> 'da', name ->> 'en', purpose ->> 'da', purpose ->> 'en', status, "startsOn", "endsOn", source,
    md5(r::text)
  FROM jsonb_to_recordset($1::jsonb)
    AS r(id text, name jsonb, purpose jsonb, status text, "startsOn" date, "endsOn" date, source text)
  ON CONFLICT (id) DO UPDATE SET name_da = excluded.name_da, name_en = excluded.name_en,
    purpose_da = excluded.purpose_da, purpose_en = excluded.purpose_en, status = excluded.status,
    starts_on = excluded.starts_on, ends_on = excluded.ends_on, source = excluded.source,
    content_hash = excluded.content_hash, version = network.version + 1
  WHERE NOT network.locally_edited AND network.content_hash IS DISTINCT FROM excluded.content_hash
  RETURNING id`;

const PLANT_GOALS = `
  INSERT INTO network_goal (id, network_id, kind, label_da, label_en, position, source)
  SELECT goal ->> 'id', goal ->> 'network', goal ->> 'kind', goal -> 'label' ->> 'da', goal -> 'label' ->> 'en', position,
    goal ->> 'source'
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS r (goal, position)
  ON CONFLICT (id) DO UPDATE SET label_da = excluded.label_da, label_en = excluded.label_en,
    position = excluded.position, source = excluded.source`;

const PLANT_ORGANISATIONS = `
  INSERT INTO organisation (id, name_da, name_en, other_names, kind, sectors, municipality_code, note_da, note_en,
    content_hash)
  SELECT id, name ->> 'da', name ->> 'en', ARRAY(SELECT jsonb_array_elements_text("otherNames")), kind,
    ARRAY(SELECT jsonb_array_elements_text(sectors)), municipality, note ->> 'da', note ->> 'en', md5(r::text)
  FROM jsonb_to_recordset($1::jsonb) AS r(id text, name jsonb, "otherNames" jsonb, kind text, sectors jsonb,
    municipality text, note jsonb)
  ON CONFLICT (id) DO UPDATE SET name_da = excluded.name_da, name_en = excluded.name_en,
    other_names = excluded.other_names, kind = excluded.kind, sectors = excluded.sectors,
    municipality_code = excluded.municipality_code, note_da = excluded.note_da, note_en = excluded.note_en,
    content_hash = excluded.content_hash, version = organisation.version + 1, changed_at = now()
  WHERE NOT organisation.locally_edited AND organisation.content_hash IS DISTINCT FROM excluded.content_hash
  RETURNING id`;

const PLANT_MEMBERSHIPS = `
  INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from, valid_to, source)
  SELECT network, organisation, kind, "validFrom", "validTo", source FROM jsonb_to_recordset($1::jsonb)
    AS r(network text, organisation text, kind text, "validFrom" date, "validTo" date, source text)
  ON CONFLICT DO NOTHING`;
