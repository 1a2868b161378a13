import { Injectable } from '@nestjs/common';
import type { GoalDraft, MembershipKind, NetworkContent, OrganisationDraft, Period } from '@samspil/domain/network';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';

/** A level as it is kept, or the day from which it is taken away. */
export interface LevelToKeep {
  readonly organisationId: string;
  /** The goal of an engagement, the sector of a maturity. */
  readonly about: string;
  readonly level: string | null;
  readonly note: string;
  readonly since: string;
  readonly recordedById: string | null;
}

/** Writing programmes, organisations, when they take part, and their levels. */
@Injectable()
export class NetworkWritingRepository {
  constructor(private readonly database: Database) {}

  /** Nobody else changes the programme until the transaction ends. */
  async holdNetwork(id: string): Promise<void> {
    await this.database.query('SELECT FROM network WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  /** Nobody else changes the organisation, its periods or its levels until the transaction ends. */
  async holdOrganisation(id: string): Promise<void> {
    await this.database.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  /** False when it is there already; then nothing changes. */
  async addNetwork(id: string, content: NetworkContent): Promise<boolean> {
    const added = await this.database.query(
      `INSERT INTO network (id, kind, name_da, name_en, purpose_da, purpose_en, status, status_note_da, status_note_en,
         starts_on, ends_on, extensions, predecessor_id, hours_per_network_meeting, network_meetings_per_year,
         locally_edited)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13, $14, $15, true)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, ...networkValues(content)],
    );
    return added.length === 1;
  }

  async saveNetwork(id: string, content: NetworkContent): Promise<void> {
    await this.database.query(
      `UPDATE network SET kind = $2, name_da = $3, name_en = $4, purpose_da = $5, purpose_en = $6, status = $7,
         status_note_da = $8, status_note_en = $9, starts_on = $10, ends_on = $11, extensions = $12::jsonb,
         predecessor_id = $13, hours_per_network_meeting = $14, network_meetings_per_year = $15,
         locally_edited = true, version = version + 1, changed_at = now()
       WHERE id = $1`,
      [id, ...networkValues(content)],
    );
  }

  /** In the order given; a new one gets its id here. */
  async saveGoals(networkId: string, goals: readonly GoalDraft[]): Promise<void> {
    const rows = goals.map((goal) => ({ ...goal, id: goal.id ?? `goal-${uuid()}` }));
    await this.database.query(
      `INSERT INTO network_goal (id, network_id, kind, label_da, label_en, position, earlier_goal_id, succession)
       SELECT goal ->> 'id', $1, goal ->> 'kind', trim(goal -> 'label' ->> 'da'), trim(goal -> 'label' ->> 'en'),
         position, goal ->> 'earlierGoalId', goal ->> 'succession'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS r (goal, position)
       ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label_da = excluded.label_da,
         label_en = excluded.label_en, position = excluded.position, earlier_goal_id = excluded.earlier_goal_id,
         succession = excluded.succession`,
      [networkId, JSON.stringify(rows)],
    );
  }

  /** Who gives an organisation a name does so one after the other until the transaction ends: no two get the same. */
  async namesInTurn(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('names of organisations', 0))`);
  }

  /** The id of another organisation of the same Danish name, however it is written. */
  async namesake(name: string, exceptId: string | null): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM organisation WHERE lower(name_da) = lower($1) AND id IS DISTINCT FROM $2 ORDER BY id LIMIT 1`,
      [name.trim(), exceptId],
    );
    return row?.id ?? null;
  }

  async isMunicipality(code: string): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM municipality WHERE code = $1', [code]);
    return rows.length > 0;
  }

  /** Sent twice, it is there once. */
  async addOrganisation(id: string, content: OrganisationDraft, homeId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO organisation (id, name_da, name_en, other_names, kind, sectors, municipality_code,
         culture_landscape, note_da, note_en, home_network_id, locally_edited)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, true) ON CONFLICT (id) DO NOTHING`,
      [id, ...organisationValues(content), homeId],
    );
  }

  async settleHome(id: string, homeId: string | null): Promise<void> {
    await this.database.query('UPDATE organisation SET home_network_id = $2 WHERE id = $1', [id, homeId]);
  }

  async saveOrganisation(id: string, content: OrganisationDraft): Promise<void> {
    await this.database.query(
      `UPDATE organisation SET name_da = $2, name_en = $3, other_names = $4, kind = $5, sectors = $6,
         municipality_code = $7, culture_landscape = $8, note_da = $9, note_en = $10, locally_edited = true,
         version = version + 1, changed_at = now()
       WHERE id = $1`,
      [id, ...organisationValues(content)],
    );
  }

  async addMembership(
    networkId: string,
    organisationId: string,
    { kind, from, to }: Period & { readonly kind: MembershipKind },
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO organisation_membership (id, network_id, organisation_id, kind, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuid(), networkId, organisationId, kind, from, to],
    );
    await this.markEdited(organisationId);
  }

  async saveMembership(
    id: string,
    organisationId: string,
    { kind, from, to }: Period & { readonly kind: MembershipKind },
  ): Promise<void> {
    await this.database.query(
      `UPDATE organisation_membership SET kind = $2, valid_from = $3, valid_to = $4, lock = lock + 1 WHERE id = $1`,
      [id, kind, from, to],
    );
    await this.markEdited(organisationId);
  }

  async removeMembership(id: string, organisationId: string): Promise<void> {
    await this.database.query('DELETE FROM organisation_membership WHERE id = $1', [id]);
    await this.markEdited(organisationId);
  }

  async keepEngagement(level: LevelToKeep): Promise<void> {
    await this.keepLevel('engagement', 'goal_id', level);
  }

  async keepMaturity(level: LevelToKeep): Promise<void> {
    await this.keepLevel('maturity', 'sector', level);
    if (level.level === null) return;
    await this.database.query(
      'UPDATE maturity SET note = $4 WHERE organisation_id = $1 AND sector = $2 AND since = $3',
      [level.organisationId, level.about, level.since, level.note.trim()],
    );
  }

  private async keepLevel(table: 'engagement' | 'maturity', column: 'goal_id' | 'sector', kept: LevelToKeep) {
    const { organisationId, about, level, since, recordedById } = kept;
    if (level === null) {
      await this.database.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND ${column} = $2 AND since = $3`, [
        organisationId,
        about,
        since,
      ]);
      return;
    }
    await this.database.query(
      `INSERT INTO ${table} (id, organisation_id, ${column}, level, since, recorded_by_id)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, ${column}, since) DO UPDATE SET level = excluded.level,
         recorded_by_id = excluded.recorded_by_id, recorded_at = now(), is_demonstration = false`,
      [uuid(), organisationId, about, level, since, recordedById],
    );
  }

  private async markEdited(organisationId: string): Promise<void> {
    await this.database.query('UPDATE organisation SET locally_edited = true, changed_at = now() WHERE id = $1', [
      organisationId,
    ]);
  }
}

function networkValues(content: NetworkContent): unknown[] {
  const { name, purpose, statusNote } = content;
  return [
    ...[content.kind, name.da.trim(), name.en.trim(), purpose.da.trim(), purpose.en.trim(), content.status],
    ...[statusNote.da.trim(), statusNote.en.trim(), content.startsOn, content.endsOn],
    ...[JSON.stringify(content.extensions), content.predecessorId],
    ...[content.hoursPerNetworkMeeting, content.networkMeetingsPerYear],
  ];
}

function organisationValues(content: OrganisationDraft): unknown[] {
  const { name, otherNames, kind, sectors, municipalityCode, cultureLandscape, note } = content;
  const names = [...new Set(otherNames.map((one) => one.trim()).filter((one) => one !== ''))];
  return [
    ...[name.da.trim(), name.en.trim(), names, kind, [...new Set(sectors)], municipalityCode, cultureLandscape],
    ...[note.da.trim(), note.en.trim()],
  ];
}
