import { Injectable } from '@nestjs/common';
import { meetingNetworks, meetingPlannerNetworks } from '@samspil/domain/meetings';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { Database } from '../../shared/database/index.js';
import { SELECT_MEETING, VISIBLE_MEETING } from '../meeting-record.js';
import type { MeetingRecord } from '../meetings.service.js';

export interface CalendarFeedRecord {
  readonly userId: string;
  readonly language: InterfaceLanguage;
  readonly createdAt: Date;
}

const SELECT = 'SELECT user_id AS "userId", language, created_at AS "createdAt" FROM calendar_feed';

/** That the person `$4` is on the list of a meeting. */
const isOnList = (how: string): string =>
  `EXISTS (SELECT 1 FROM meeting_participant p WHERE p.meeting_id = m.id AND p.person_id = $4::uuid AND ${how})`;

/** The secret addresses of personal calendars; one for each person. */
@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly database: Database) {}

  async ofUser(userId: string): Promise<CalendarFeedRecord | null> {
    const [feed] = await this.database.query<CalendarFeedRecord>(`${SELECT} WHERE user_id = $1`, [userId]);
    return feed ?? null;
  }

  async bySecret(secretHash: string): Promise<CalendarFeedRecord | null> {
    const [feed] = await this.database.query<CalendarFeedRecord>(`${SELECT} WHERE secret_hash = $1`, [secretHash]);
    return feed ?? null;
  }

  /** The address before stops working. */
  async renew(userId: string, secretHash: string, language: InterfaceLanguage): Promise<void> {
    await this.database.query(
      `INSERT INTO calendar_feed (user_id, secret_hash, language) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET secret_hash = $2, language = $3, created_at = now()`,
      [userId, secretHash, language],
    );
  }

  async revoke(userId: string): Promise<void> {
    await this.database.query('DELETE FROM calendar_feed WHERE user_id = $1', [userId]);
  }

  /**
   * At most `most` of the viewer's own meetings, those nearest to `now` (the clock of Denmark): of the own networks and
   * bodies and those the viewer is invited to, without what was declined. Guests are invited to what is shared with a body
   * only, too; who came uninvited keeps what he or she may read the papers of.
   */
  ownMeetings(
    viewer: Viewer,
    { when, most, now }: { readonly when: 'coming' | 'past'; readonly most: number; readonly now: string },
  ): Promise<MeetingRecord[]> {
    const [ended, order] = when === 'coming' ? ['>', 'ASC'] : ['<=', 'DESC'];
    return this.database.query<MeetingRecord>(
      `${SELECT_MEETING} AND m.state <> 'draft' AND m.ends_at ${ended} $5::timestamp
         AND (${isOnList('p.invited_at IS NOT NULL')} OR (${VISIBLE_MEETING} AND (m.body_id::text = ANY ($3::text[])
           OR (m.body_id IS NULL AND m.network_id = ANY ($2::text[]))
           OR ((b.is_closed IS NOT TRUE OR m.network_id = ANY ($1::text[])) AND ${isOnList('true')}))))
         AND NOT ${isOnList(`p.answer = 'no'`)}
       ORDER BY m.starts_at ${order}, m.id ${order} LIMIT $6`,
      [
        ...[meetingPlannerNetworks(viewer), meetingNetworks(viewer), viewer.bodyIds ?? []],
        ...[viewer.personId ?? null, now, most],
      ],
    );
  }
}
