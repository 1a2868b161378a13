import { Injectable } from '@nestjs/common';
import {
  conceptWithChanges,
  NO_CONCEPT_CONTENT,
  type Adaptation,
  type ConceptChanges,
  type ConceptSharing,
  type TrialStatus,
} from '@samspil/domain/concepts';
import { slugified, uniqueSlug } from '@samspil/domain/knowledge';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';
import { ConceptIndex } from './concept-index.js';
import { ConceptWritesRepository } from './concept-writes.repository.js';

/** An invented trial of the starting content. */
export interface TrialSeed {
  readonly key: string;
  /** An organisation of the network; null with a place. */
  readonly organisationId: string | null;
  readonly place?: string;
  readonly status: TrialStatus;
  readonly reason?: string;
  readonly adaptations?: readonly Adaptation[];
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  /** `content_key` of an activity. */
  readonly activityKey?: string | null;
  readonly result?: string;
  readonly learning?: string;
}

/** An invented concept of the starting content. */
export interface ConceptSeed {
  readonly key: string;
  readonly ownerId: string;
  readonly sharing: ConceptSharing;
  /** False leaves it a draft. */
  readonly isPublished: boolean;
  readonly content: Omit<ConceptChanges, 'activityIds' | 'findingIds'>;
  /** `content_key` of activities that are there already. */
  readonly activityKeys?: readonly string[];
  /** `content_key` of findings that are there already. */
  readonly findingKeys?: readonly string[];
  readonly note?: string;
  readonly trials?: readonly TrialSeed[];
}

/** Ids of what is there already, by its name in the content. */
interface SeedLinks {
  readonly activities: ReadonlyMap<string, string>;
  readonly findings: ReadonlyMap<string, string>;
}

/** Brings invented concepts and their trials in, and takes them out. */
@Injectable()
export class ConceptContentService {
  constructor(
    private readonly database: Database,
    private readonly writes: ConceptWritesRepository,
    private readonly index: ConceptIndex,
  ) {}

  /** Adds those that are not there; people may have worked with the others since. Plant activities before. */
  async plantInvented(networkId: string, seeds: readonly ConceptSeed[]): Promise<void> {
    const known = await this.database.query<{ key: string }>(
      `SELECT content_key AS key FROM concept WHERE content_key = ANY ($1::text[])`,
      [seeds.map(({ key }) => key)],
    );
    const there = new Set(known.map(({ key }) => key));
    const missing = seeds.filter(({ key }) => !there.has(key));
    const links = { activities: await this.activityIds(missing), findings: await this.findingIds(missing) };
    const planted: string[] = [];
    for (const seed of missing) planted.push(await this.plant(networkId, seed, links));
    await this.index.refresh(planted);
  }

  /** With the concepts go their trials; invented trials of other concepts go too. */
  async removeInvented(): Promise<void> {
    await this.database.query('DELETE FROM concept_trial WHERE is_demonstration');
    const gone = await this.database.query<{ id: string }>(
      `WITH gone AS (DELETE FROM concept WHERE is_demonstration RETURNING id) SELECT id FROM gone`,
    );
    await this.index.refresh(gone.map(({ id }) => id));
  }

  private async plant(networkId: string, seed: ConceptSeed, { activities, findings }: SeedLinks): Promise<string> {
    const id = uuid();
    const activityIds = (seed.activityKeys ?? []).flatMap((key) => activities.get(key) ?? []);
    const findingIds = (seed.findingKeys ?? []).flatMap((key) => findings.get(key) ?? []);
    const content = conceptWithChanges(NO_CONCEPT_CONTENT, { ...seed.content, activityIds, findingIds });
    const wanted = slugified(content.title) || 'koncept';
    const slug = uniqueSlug(wanted, await this.writes.takenSlugs(wanted));
    const { ownerId, sharing } = seed;
    await this.writes.insert({ id, slug, networkId, ownerId, sharing, createdById: null, content });
    await this.database.query(`UPDATE concept SET is_demonstration = true, content_key = $2 WHERE id = $1`, [
      id,
      seed.key,
    ]);
    if (!seed.isPublished) return id;
    await this.writes.publish(id, seed.note ?? '', null);
    for (const trial of seed.trials ?? []) await this.plantTrial(networkId, id, trial, activities);
    return id;
  }

  private async plantTrial(
    networkId: string,
    conceptId: string,
    trial: TrialSeed,
    activities: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { key, organisationId, place, status, reason, adaptations, startsOn, endsOn, result, learning } = trial;
    await this.database.query(
      `INSERT INTO concept_trial (id, concept_id, concept_version, network_id, organisation_id, place, status, reason,
         adaptations, starts_on, ends_on, activity_id, result, learning, is_demonstration, content_key)
       VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true, $14) ON CONFLICT DO NOTHING`,
      [
        ...[uuid(), conceptId, networkId, organisationId, place ?? '', status, reason ?? ''],
        ...[JSON.stringify(adaptations ?? []), startsOn ?? null, endsOn ?? null],
        ...[activities.get(trial.activityKey ?? '') ?? null, result ?? '', learning ?? '', key],
      ],
    );
  }

  private async activityIds(seeds: readonly ConceptSeed[]): Promise<ReadonlyMap<string, string>> {
    const keys = seeds.flatMap(({ activityKeys, trials }) => [
      ...(activityKeys ?? []),
      ...(trials ?? []).flatMap(({ activityKey }) => activityKey ?? []),
    ]);
    return this.idsByKey('activity', keys);
  }

  private findingIds(seeds: readonly ConceptSeed[]): Promise<ReadonlyMap<string, string>> {
    return this.idsByKey(
      'finding',
      seeds.flatMap(({ findingKeys }) => findingKeys ?? []),
    );
  }

  private async idsByKey(table: 'activity' | 'finding', keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ key: string; id: string }>(
      `SELECT content_key AS key, id FROM ${table} WHERE content_key = ANY ($1::text[])`,
      [keys],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }
}
