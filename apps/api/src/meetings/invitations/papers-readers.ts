import { Injectable } from '@nestjs/common';
import { canSeeMeetingPapers } from '@samspil/domain/meetings';
import { VISITOR } from '@samspil/domain/shared';
import { ViewerSourceService } from '../../identity/viewer-source.service.js';
import type { MeetingRecord } from '../meetings.service.js';
import type { ParticipantRecord } from './participant-record.js';

/**
 * Who on a list may hear what a meeting is now. An invitation is a right of its own; who registered uninvited may have
 * lost the seat or the membership since, and is asked for anew.
 */
@Injectable()
export class PapersReaders {
  constructor(private readonly viewers: ViewerSourceService) {}

  /** Their ids, with at most one statement. */
  async of(meeting: MeetingRecord, listed: readonly ParticipantRecord[]): Promise<ReadonlySet<string>> {
    const accounts = listed.flatMap(({ invitedAt, userId }) => (invitedAt === null ? (userId ?? []) : []));
    const viewers = await this.viewers.viewersOfPersons(accounts);
    const mayHear = ({ invitedAt, userId }: ParticipantRecord): boolean =>
      invitedAt !== null || canSeeMeetingPapers(viewers.get(userId ?? '') ?? VISITOR, meeting);
    return new Set(listed.filter(mayHear).map(({ id }) => id));
  }
}
