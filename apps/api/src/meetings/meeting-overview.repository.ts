import { Injectable } from '@nestjs/common';
import type { MeetingKind, MeetingState } from '@samspil/domain/meetings';
import { Database } from '../shared/database/index.js';

/** A network meeting as it is counted. */
export interface CountedMeeting {
  readonly networkId: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly startsAt: string;
}

/** What is counted over many meetings. */
@Injectable()
export class MeetingOverviewRepository {
  constructor(private readonly database: Database) {}

  /** The network meetings of the networks; drafts among them only where they are ahead of `now`. */
  networkMeetings(networkIds: readonly string[], now: string): Promise<CountedMeeting[]> {
    return this.database.query<CountedMeeting>(
      `SELECT network_id AS "networkId", kind, state, to_char(starts_at, 'YYYY-MM-DD"T"HH24:MI') AS "startsAt"
       FROM meeting
       WHERE deleted_at IS NULL AND network_id = ANY ($1::text[]) AND kind = 'network-meeting'
         AND (state <> 'draft' OR starts_at > $2::timestamp)
       ORDER BY starts_at, id`,
      [networkIds, now],
    );
  }

  /** When each of the organisations last hosted a meeting of the network, or is to; those who never did are left out. */
  async lastHosted(networkId: string, organisationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ organisationId: string; lastHostedAt: string }>(
      `SELECT host_organisation_id AS "organisationId",
         to_char(max(starts_at), 'YYYY-MM-DD"T"HH24:MI') AS "lastHostedAt"
       FROM meeting
       WHERE network_id = $1 AND host_organisation_id = ANY ($2::text[]) AND state <> 'cancelled' AND deleted_at IS NULL
       GROUP BY host_organisation_id`,
      [networkId, organisationIds],
    );
    return new Map(rows.map(({ organisationId, lastHostedAt }) => [organisationId, lastHostedAt]));
  }
}
