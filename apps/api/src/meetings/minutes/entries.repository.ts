import { Injectable } from '@nestjs/common';
import {
  meetingNetworks,
  meetingPlannerNetworks,
  type ActionContent,
  type DecisionContent,
} from '@samspil/domain/meetings';
import { hasRole, isSignedIn, type Viewer } from '@samspil/domain/shared';
import { Database } from '../../shared/database/index.js';
import { VISIBLE_MEETING } from '../meeting-record.js';
import type { ActionRecord, CommentRecord, DecisionRecord } from './minutes-record.js';

const MEETING = `
  json_build_object('id', m.id, 'title', m.title, 'startsAt', to_char(m.starts_at, 'YYYY-MM-DD"T"HH24:MI'),
    'networkId', m.network_id, 'bodyId', m.body_id, 'state', m.state, 'sharing', m.sharing,
    'isClosed', coalesce(b.is_closed, false),
    'bodyName', CASE WHEN b.id IS NOT NULL THEN json_build_object('da', b.name_da, 'en', b.name_en) END) AS meeting`;

const SELECT_DECISION = `
  SELECT d.id, d.meeting_id AS "meetingId", d.agenda_item_id AS "agendaItemId", i.title AS "itemTitle", d.text,
    d.is_approved AS "isApproved", d.is_removed AS "isRemoved", d.author_id AS "authorId",
    d.is_demonstration AS "isDemonstration", ${MEETING}
  FROM decision d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN body b ON b.id = m.body_id
    LEFT JOIN agenda_item i ON i.id = d.agenda_item_id JOIN minutes mi ON mi.meeting_id = d.meeting_id`;

const SELECT_ACTION = `
  SELECT a.id, a.meeting_id AS "meetingId", a.agenda_item_id AS "agendaItemId", i.title AS "itemTitle", a.text,
    a.owner_person_id AS "ownerPersonId", p.name AS "ownerPersonName",
    a.owner_organisation_id AS "ownerOrganisationId",
    CASE WHEN o.id IS NOT NULL THEN json_build_object('da', o.name_da, 'en', o.name_en) END AS "ownerOrganisationName",
    a.due_on::text AS "dueOn", a.done_at AS "doneAt", a.is_removed AS "isRemoved", a.author_id AS "authorId",
    a.is_demonstration AS "isDemonstration", ${MEETING}
  FROM meeting_action a JOIN meeting m ON m.id = a.meeting_id LEFT JOIN body b ON b.id = m.body_id
    LEFT JOIN agenda_item i ON i.id = a.agenda_item_id JOIN minutes mi ON mi.meeting_id = a.meeting_id
    LEFT JOIN person p ON p.id = a.owner_person_id LEFT JOIN organisation o ON o.id = a.owner_organisation_id`;

/** `canSeeOutcomes` as a condition, with the parameters of `outcomesSeenBy`. */
const OUTCOME = `${VISIBLE_MEETING}
  AND (NOT coalesce(b.is_closed, false) OR m.network_id = ANY ($1::text[]) OR m.body_id::text = ANY ($3::text[]))
  AND (m.network_id = ANY ($2::text[]) OR m.body_id::text = ANY ($3::text[]))`;

/** `canTakeMinutes` as a condition. */
const TAKES = `(m.state NOT IN ('draft', 'cancelled') AND (m.network_id = ANY ($1::text[])
  OR m.body_id::text = ANY ($3::text[]) OR (m.body_id IS NULL AND m.network_id = ANY ($4::text[]))))`;

const OWN_ACTION = `(a.owner_person_id = $5::uuid OR EXISTS (SELECT 1
  FROM jsonb_to_recordset($6::jsonb) AS own (network text, organisation text)
  WHERE own.network = m.network_id AND own.organisation = a.owner_organisation_id))`;

/** Of the organisation, or of somebody who has a role there today. */
const OF_ORGANISATION = `EXISTS (SELECT 1 FROM jsonb_to_recordset($6::jsonb) AS own (network text, organisation text)
  WHERE own.network = m.network_id AND (own.organisation = a.owner_organisation_id OR EXISTS (
    SELECT 1 FROM position held WHERE held.person_id = a.owner_person_id AND held.network_id = own.network
      AND held.organisation_id = own.organisation AND held.valid_from <= $7::date
      AND (held.valid_to IS NULL OR held.valid_to >= $7::date))))`;

/** It stands in the version that was approved last, whatever a correction says. */
const APPROVED_ACTION = `EXISTS (SELECT 1 FROM minutes_version v WHERE v.meeting_id = a.meeting_id
  AND v.version = mi.version AND v.content -> 'actions' @> jsonb_build_array(jsonb_build_object('id', a.id)))`;

/** A draft is for those who write it; its actions also for those who own them. */
const VISIBLE_DECISION = `NOT d.is_removed AND ${OUTCOME} AND (mi.state = 'comments' OR d.is_approved OR ${TAKES})`;
const VISIBLE_ACTION = `NOT a.is_removed AND ${OUTCOME}
  AND (mi.state <> 'draft' OR ${TAKES} OR ${OWN_ACTION} OR ${APPROVED_ACTION})`;

/** Where an action without a day stands in lists: last. */
const NO_DAY = '9999-12-31';

export const ACTION_SCOPES = ['mine', 'organisation', 'all'] as const;
export type ActionScope = (typeof ACTION_SCOPES)[number];

export interface ActionsWish {
  readonly scope: ActionScope;
  readonly isDone: boolean;
  readonly networkId: string | null;
}

/** Where a list of actions goes on: the day it is due, `9999-12-31` for none. */
export interface ActionPlace {
  readonly dueOn: string;
  readonly id: string;
}

/** What narrows the register of decisions; null narrows nothing. Days are `yyyy-mm-dd`. */
export interface DecisionsWish {
  readonly words: readonly string[];
  readonly networkId: string | null;
  readonly bodyId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Where the register goes on. */
export interface DecisionPlace {
  readonly startsAt: string;
  readonly id: string;
}

/** Reading and writing decisions, actions and comments. */
@Injectable()
export class EntriesRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they were entered, also those taken out. */
  decisionsOf(meetingId: string): Promise<DecisionRecord[]> {
    const sql = `${SELECT_DECISION} WHERE d.meeting_id = $1 ORDER BY d.created_at, d.id`;
    return this.database.query<DecisionRecord>(sql, [meetingId]);
  }

  actionsOf(meetingId: string): Promise<ActionRecord[]> {
    const sql = `${SELECT_ACTION} WHERE a.meeting_id = $1 ORDER BY a.created_at, a.id`;
    return this.database.query<ActionRecord>(sql, [meetingId]);
  }

  commentsOf(meetingId: string): Promise<CommentRecord[]> {
    return this.database.query<CommentRecord>(
      `SELECT c.id, c.meeting_id AS "meetingId", c.agenda_item_id AS "agendaItemId", c.author_id AS "authorId",
         u.name AS "authorName", c.text, c.is_settled AS "isSettled", c.created_at AS "createdAt"
       FROM minutes_comment c LEFT JOIN app_user u ON u.id = c.author_id
       WHERE c.meeting_id = $1 ORDER BY c.created_at, c.id`,
      [meetingId],
    );
  }

  async decision(id: string): Promise<DecisionRecord | null> {
    return (await this.database.query<DecisionRecord>(`${SELECT_DECISION} WHERE d.id = $1`, [id]))[0] ?? null;
  }

  async action(id: string): Promise<ActionRecord | null> {
    return (await this.database.query<ActionRecord>(`${SELECT_ACTION} WHERE a.id = $1`, [id]))[0] ?? null;
  }

  async comment(id: string): Promise<Pick<CommentRecord, 'id' | 'meetingId' | 'authorId'> | null> {
    const sql = `SELECT id, meeting_id AS "meetingId", author_id AS "authorId" FROM minutes_comment WHERE id = $1`;
    return (await this.database.query<CommentRecord>(sql, [id]))[0] ?? null;
  }

  /** Writes it, or writes it anew. */
  async saveDecision(id: string, meetingId: string, content: DecisionContent, authorId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO decision (id, meeting_id, agenda_item_id, text, author_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET agenda_item_id = excluded.agenda_item_id, text = excluded.text`,
      [id, meetingId, content.agendaItemId, content.text, authorId],
    );
  }

  /** Writes it, or writes it anew; another owner is told, another day is reminded of. */
  async saveAction(id: string, meetingId: string, content: ActionContent, authorId: string | null): Promise<void> {
    const { agendaItemId, text, ownerPersonId, ownerOrganisationId, dueOn } = content;
    await this.database.query(
      `INSERT INTO meeting_action AS a (id, meeting_id, agenda_item_id, text, owner_person_id, owner_organisation_id,
         due_on, author_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET agenda_item_id = excluded.agenda_item_id, text = excluded.text,
         owner_person_id = excluded.owner_person_id, owner_organisation_id = excluded.owner_organisation_id,
         due_on = excluded.due_on,
         told_at = CASE WHEN (a.owner_person_id, a.owner_organisation_id) IS NOT DISTINCT FROM
           (excluded.owner_person_id, excluded.owner_organisation_id) THEN a.told_at END,
         reminded_at = CASE WHEN a.due_on IS NOT DISTINCT FROM excluded.due_on THEN a.reminded_at END`,
      [id, meetingId, agendaItemId, text, ownerPersonId, ownerOrganisationId, dueOn, authorId],
    );
  }

  async saveComment(id: string, meetingId: string, content: DecisionContent, authorId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO minutes_comment (id, meeting_id, agenda_item_id, text, author_id) VALUES ($1, $2, $3, $4, $5)`,
      [id, meetingId, content.agendaItemId, content.text, authorId],
    );
  }

  async setDecisionRemoved(id: string, isRemoved: boolean): Promise<void> {
    await this.database.query('UPDATE decision SET is_removed = $2 WHERE id = $1', [id, isRemoved]);
  }

  async setActionRemoved(id: string, isRemoved: boolean): Promise<void> {
    await this.database.query('UPDATE meeting_action SET is_removed = $2 WHERE id = $1', [id, isRemoved]);
  }

  async setActionDone(id: string, byId: string | null, isDone: boolean): Promise<void> {
    await this.database.query(
      `UPDATE meeting_action SET done_at = CASE WHEN $3 THEN coalesce(done_at, now()) END,
         done_by_id = CASE WHEN $3 THEN $2::uuid END WHERE id = $1`,
      [id, byId, isDone],
    );
  }

  async setCommentSettled(id: string, isSettled: boolean): Promise<void> {
    await this.database.query('UPDATE minutes_comment SET is_settled = $2 WHERE id = $1', [id, isSettled]);
  }

  /** What the viewer may see, what is due first; one row more than `size`. `today` is `yyyy-mm-dd`. */
  actions(
    viewer: Viewer,
    { scope, isDone, networkId }: ActionsWish,
    { size, after, today }: { readonly size: number; readonly after: ActionPlace | null; readonly today: string },
  ): Promise<ActionRecord[]> {
    return this.database.query<ActionRecord>(
      `${SELECT_ACTION} WHERE ${VISIBLE_ACTION} AND (a.done_at IS NOT NULL) = $8
         AND ($9::text IS NULL OR m.network_id = $9)
         AND CASE $10 WHEN 'mine' THEN a.owner_person_id = $5::uuid WHEN 'organisation' THEN ${OF_ORGANISATION}
           ELSE $7::date IS NOT NULL END
         AND ($11::date IS NULL OR (coalesce(a.due_on, '${NO_DAY}'::date), a.id) > ($11::date, $12::uuid))
       ORDER BY coalesce(a.due_on, '${NO_DAY}'::date), a.id LIMIT $13`,
      [
        ...[...outcomesSeenBy(viewer), ...ownership(viewer), today, isDone, networkId, scope],
        ...[after?.dueOn ?? null, after?.id ?? null, size + 1],
      ],
    );
  }

  /** Open actions of meetings before this one, of the same body or, without one, of the network. */
  openBefore(
    viewer: Viewer,
    meeting: {
      readonly id: string;
      readonly networkId: string;
      readonly bodyId: string | null;
      readonly startsAt: string;
    },
    most: number,
  ): Promise<ActionRecord[]> {
    return this.database.query<ActionRecord>(
      `${SELECT_ACTION} WHERE ${VISIBLE_ACTION} AND a.done_at IS NULL AND m.network_id = $7
         AND m.body_id IS NOT DISTINCT FROM $8::uuid AND (m.starts_at, m.id) < ($9::timestamp, $10::uuid)
       ORDER BY coalesce(a.due_on, '${NO_DAY}'::date), a.id LIMIT $11`,
      [
        ...[...outcomesSeenBy(viewer), ...ownership(viewer)],
        ...[meeting.networkId, meeting.bodyId, meeting.startsAt, meeting.id, most],
      ],
    );
  }

  /** What the viewer may see, latest meeting first; one row more than `size`. */
  decisions(
    viewer: Viewer,
    { words, networkId, bodyId, from, to }: DecisionsWish,
    size: number,
    after: DecisionPlace | null,
  ): Promise<DecisionRecord[]> {
    return this.database.query<DecisionRecord>(
      `${SELECT_DECISION} WHERE ${VISIBLE_DECISION}
         AND concat_ws(' ', d.text, i.title, m.title, b.name_da, b.name_en) ILIKE ALL ($5::text[])
         AND ($6::text IS NULL OR m.network_id = $6) AND ($7::text IS NULL OR m.body_id::text = $7)
         AND ($8::date IS NULL OR m.starts_at >= $8::date) AND ($9::date IS NULL OR m.starts_at < $9::date + 1)
         AND ($10::timestamp IS NULL OR (m.starts_at, d.id) < ($10::timestamp, $11::uuid))
       ORDER BY m.starts_at DESC, d.id DESC LIMIT $12`,
      [
        ...[...outcomesSeenBy(viewer), words.map(pattern), networkId, bodyId, from, to],
        ...[after?.startsAt ?? null, after?.id ?? null, size + 1],
      ],
    );
  }
}

/** Of an action without a day: the day it is sorted by. */
export function dayOfAction(dueOn: string | null): string {
  return dueOn ?? NO_DAY;
}

/** `$1` networks the viewer plans in, `$2` belongs to, `$3` bodies, `$4` networks whose minutes the viewer takes. */
function outcomesSeenBy(viewer: Viewer): readonly (readonly string[])[] {
  if (!isSignedIn(viewer)) return [[], [], [], []];
  const networks = meetingNetworks(viewer);
  const steering = networks.filter((id) => hasRole(viewer, ['steering'], id));
  return [meetingPlannerNetworks(viewer), networks, viewer.bodyIds ?? [], steering];
}

/** `$5` the viewer's person, `$6` what the viewer speaks for. */
function ownership(viewer: Viewer): [string | null, string] {
  const own = viewer.networks.flatMap(({ networkId, organisationId }) =>
    organisationId ? [{ network: networkId, organisation: organisationId }] : [],
  );
  return [viewer.personId ?? null, JSON.stringify(own)];
}

function pattern(word: string): string {
  return `%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
}
