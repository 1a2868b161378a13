import type { AgendaItem, Meeting, MeetingKind } from '@samspil/domain/meetings';
import type { InBothLanguages } from '@samspil/domain/shared';

/** A meeting as it is read. */
export interface MeetingRecord extends Meeting {
  readonly fieldLocks: Readonly<Record<string, number>>;
  readonly body: { readonly id: string; readonly name: InBothLanguages } | null;
  readonly host: { readonly id: string; readonly name: InBothLanguages } | null;
  readonly createdById: string | null;
  readonly changedAt: Date;
}

/** An item of an agenda as it is read. */
export interface AgendaItemRecord extends AgendaItem {
  readonly meetingId: string;
}

/** What narrows a list of meetings; null narrows nothing. */
export interface MeetingsWish {
  /** Coming ones first to come first; past ones latest first. */
  readonly when: 'coming' | 'past';
  readonly networkId: string | null;
  readonly kind: MeetingKind | null;
  readonly bodyId: string | null;
  /** Code of the vocabulary of sectors; a meeting without any is for all. */
  readonly sector: string | null;
  /** Where the host is. */
  readonly municipalityCode: string | null;
}

/** Where a list of meetings goes on. */
export interface MeetingCursor {
  readonly startsAt: string;
  readonly id: string;
}

const CLOCK = `'YYYY-MM-DD"T"HH24:MI'`;

const SELECT_ANY_MEETING = `
  SELECT m.id, m.network_id AS "networkId", m.body_id AS "bodyId", m.kind, m.title, m.summary,
    to_char(m.starts_at, ${CLOCK}) AS "startsAt", to_char(m.ends_at, ${CLOCK}) AS "endsAt", m.place,
    m.online_url AS "onlineUrl", m.host_organisation_id AS "hostOrganisationId", m.sectors, m.state,
    m.cancel_reason AS "cancelReason", m.sharing, m.series_id AS "seriesId", m.capacity,
    to_char(m.respond_by, ${CLOCK}) AS "respondBy", m.calendar_sequence AS "calendarSequence",
    m.field_locks AS "fieldLocks", m.lock, m.is_demonstration AS "isDemonstration", m.created_by_id AS "createdById",
    m.changed_at AS "changedAt", coalesce(b.is_closed, false) AS "isClosed",
    CASE WHEN b.id IS NOT NULL THEN
      json_build_object('id', b.id, 'name', json_build_object('da', b.name_da, 'en', b.name_en)) END AS body,
    CASE WHEN o.id IS NOT NULL THEN
      json_build_object('id', o.id, 'name', json_build_object('da', o.name_da, 'en', o.name_en)) END AS host
  FROM meeting m LEFT JOIN body b ON b.id = m.body_id LEFT JOIN organisation o ON o.id = m.host_organisation_id`;

/** Those that were not deleted; conditions go on with AND. */
export const SELECT_MEETING = `${SELECT_ANY_MEETING} WHERE m.deleted_at IS NULL`;

/** Drafts that were deleted; conditions go on with AND. */
export const SELECT_DELETED_MEETING = `${SELECT_ANY_MEETING} WHERE m.deleted_at IS NOT NULL`;

/**
 * `canSeeMeeting` as a condition. `$1` are the networks in which the viewer plans, `$2` those the viewer belongs to,
 * `$3` the bodies with a seat.
 */
export const VISIBLE_MEETING = `(m.network_id = ANY ($1::text[]) OR (m.state <> 'draft' AND (m.sharing = 'public'
  OR m.body_id::text = ANY ($3::text[]) OR (m.sharing = 'network' AND m.network_id = ANY ($2::text[])))))`;
