import { Injectable } from '@nestjs/common';
import type { ParticipantAnswer } from '@samspil/domain/meetings';
import { v7 as uuid } from 'uuid';
import { Database } from '../../shared/database/index.js';

/** An invented participant; organisation and field are those of the person's role in the meeting's network. */
export interface ParticipantSeed {
  /** Keys of a meeting and a person. */
  readonly meeting: string;
  readonly person: string;
  readonly answer: Exclude<ParticipantAnswer, 'waiting'>;
  readonly hasAttended: boolean | null;
}

/** Brings invented participants in; they go with their meetings. */
@Injectable()
export class InvitationContentService {
  constructor(private readonly database: Database) {}

  /** Adds those that are not there; people may have worked with the others since. Plant meetings and people before. */
  async plantInvented(seeds: readonly ParticipantSeed[]): Promise<void> {
    await this.database.query(
      `INSERT INTO meeting_participant (id, meeting_id, person_id, organisation_id, sector, answer, answered_at,
         invited_at, has_attended, told_sequence, is_demonstration)
       SELECT seed.id, meeting.id, person.id, place.organisation_id, place.sector, seed.answer,
         CASE WHEN seed.answer <> 'none' THEN now() END, now(), seed.has_attended, meeting.calendar_sequence, true
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::boolean[])
         AS seed (id, meeting, person, answer, has_attended)
       JOIN meeting ON meeting.content_key = seed.meeting AND meeting.is_demonstration
       JOIN person ON person.content_key = seed.person
       LEFT JOIN LATERAL (
         SELECT organisation_id, sector FROM position
         WHERE position.person_id = person.id AND position.network_id = meeting.network_id
         ORDER BY sector NULLS LAST, position.id LIMIT 1) place ON true
       ON CONFLICT (meeting_id, person_id) DO NOTHING`,
      [
        seeds.map(() => uuid()),
        seeds.map(({ meeting }) => meeting),
        seeds.map(({ person }) => person),
        seeds.map(({ answer }) => answer),
        seeds.map(({ hasAttended }) => hasAttended),
      ],
    );
  }
}
