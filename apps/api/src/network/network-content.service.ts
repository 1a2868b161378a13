import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { InBothLanguages } from '@samspil/domain/shared';
import type {
  CultureLandscape,
  EngagementLevel,
  Extension,
  GoalKind,
  MaturityLevel,
  MembershipKind,
  NetworkKind,
  NetworkStatus,
  OrganisationKind,
  Succession,
} from '@samspil/domain/network';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { Database } from '../shared/database/index.js';
import {
  PLANT_ENGAGEMENTS,
  PLANT_GOALS,
  PLANT_MATURITIES,
  PLANT_MEMBERSHIPS,
  PLANT_MUNICIPALITIES,
  PLANT_NETWORKS,
  PLANT_ORGANISATIONS,
  PLANT_REGION_PERIODS,
  PLANT_REGIONS,
} from './network-planting.js';

/** Days are `yyyy-mm-dd`, both inclusive. */
interface Valid<From extends string | null = string> {
  readonly validFrom: From;
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
  readonly kind?: NetworkKind;
  readonly name: InBothLanguages;
  readonly purpose: InBothLanguages;
  readonly status: NetworkStatus;
  readonly statusNote?: InBothLanguages;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly extensions?: readonly Extension[];
  /** Id of the programme it follows. */
  readonly predecessor?: string;
  readonly hoursPerNetworkMeeting?: number;
  readonly networkMeetingsPerYear?: number;
  readonly source: string | null;
}

export interface GoalSeed {
  readonly id: string;
  readonly network: string;
  readonly kind: GoalKind;
  readonly label: InBothLanguages;
  /** Id of the theme of the programme before that it inherits or replaces. */
  readonly earlier?: string;
  readonly succession?: Succession;
  readonly source: string | null;
}

export interface OrganisationSeed {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly sectors: readonly string[];
  readonly municipality: string | null;
  readonly cultureLandscape?: CultureLandscape;
  readonly note: InBothLanguages;
}

/** Without a first day where the source does not tell it. */
export interface MembershipSeed extends Valid<string | null> {
  readonly network: string;
  readonly organisation: string;
  readonly kind: MembershipKind;
  readonly source: string | null;
}

/** How much an organisation puts into a goal, from a day on. */
export interface EngagementSeed {
  readonly organisation: string;
  readonly goal: string;
  readonly level: EngagementLevel;
  readonly since: string;
}

/** How far an organisation has come in a field, from a day on. */
export interface MaturitySeed {
  readonly organisation: string;
  readonly sector: string;
  readonly level: MaturityLevel;
  readonly note: string;
  readonly since: string;
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

  /** What people have recorded stays. */
  async plantInventedLevels(
    engagements: readonly EngagementSeed[],
    maturities: readonly MaturitySeed[],
  ): Promise<void> {
    const withIds = <Seed extends object>(seeds: readonly Seed[]): string =>
      JSON.stringify(seeds.map((seed) => ({ ...seed, id: uuid() })));
    await this.database.query(PLANT_ENGAGEMENTS, [withIds(engagements)]);
    await this.database.query(PLANT_MATURITIES, [withIds(maturities)]);
  }

  async removeInventedLevels(): Promise<void> {
    await this.database.query('DELETE FROM engagement WHERE is_demonstration');
    await this.database.query('DELETE FROM maturity WHERE is_demonstration');
  }
}
