import { Injectable } from '@nestjs/common';
import { meetingNetworks, meetingPlannerNetworks } from '@samspil/domain/meetings';
import { hasRole, isSignedIn, type Viewer } from '@samspil/domain/shared';
import { Database } from '../../shared/database/index.js';
import { VISIBLE_MEETING } from '../meeting-record.js';
import type { ActionRecord, DecisionRecord } from './minutes-record.js';
import { KNOWN_ITEM_TITLE, SELECT_KNOWN_ACTION, SELECT_KNOWN_DECISION } from './outcome-statements.js';

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

/** A draft is for those who write it; its actions also for those who own them. */
const VISIBLE_DECISION = `NOT d.is_removed AND ${OUTCOME} AND (mi.state = 'comments' OR d.is_approved OR ${TAKES})`;
const VISIBLE_ACTION = `NOT a.is_removed AND ${OUTCOME}
  AND (mi.state <> 'draft' OR ${TAKES} OR a.is_approved OR ${OWN_ACTION})`;

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

/** Actions and decisions across meetings, as they are known. */
@Injectable()
export class OutcomesRepository {
  constructor(private readonly database: Database) {}

  /** What the viewer may see, what is due first; one row more than `size`. `today` is `yyyy-mm-dd`. */
  actions(
    viewer: Viewer,
    { scope, isDone, networkId }: ActionsWish,
    { size, after, today }: { readonly size: number; readonly after: ActionPlace | null; readonly today: string },
  ): Promise<ActionRecord[]> {
    return this.database.query<ActionRecord>(
      `${SELECT_KNOWN_ACTION} WHERE ${VISIBLE_ACTION} AND (a.done_at IS NOT NULL) = $8
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
      `${SELECT_KNOWN_ACTION} WHERE ${VISIBLE_ACTION} AND a.done_at IS NULL AND m.network_id = $7
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
      `${SELECT_KNOWN_DECISION} WHERE ${VISIBLE_DECISION}
         AND concat_ws(' ', d.text, ${KNOWN_ITEM_TITLE}, m.title, b.name_da, b.name_en) ILIKE ALL ($5::text[])
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
