import { Injectable } from '@nestjs/common';
import {
  canPlanMeeting,
  canReadMinutesBeingWritten,
  canSeeMinutes,
  canSeeOutcomes,
  canWriteMinutes,
  problemsWithNotes,
  problemsWithWritingIn,
  type MinutesPolicySubject,
} from '@samspil/domain/meetings';
import type { Viewer } from '@samspil/domain/shared';
import { BodiesService } from '../../bodies/bodies.service.js';
import { allow, ensure, NotFoundError } from '../../shared/errors/index.js';
import { today } from '../../shared/today.js';
import { MeetingsService, type MeetingRecord } from '../meetings.service.js';
import { EntriesRepository } from './entries.repository.js';
import { bytesFrom, missingFor, stateVectorOf, withUpdate } from './minutes-document.js';
import type { CommentRecord, MinutesRow, VersionRecord, WriterRecord } from './minutes-record.js';
import { shownAsFrozen, shownWhileWritten, type ShownContent } from './minutes-shown.js';
import { MinutesRepository } from './minutes.repository.js';
import { OwnersRepository, type OrganisationOption, type OwnerOption } from './owners.repository.js';

/** The minutes of a meeting with what policies ask about them. */
export interface OpenedMinutes {
  readonly meeting: MeetingRecord;
  readonly row: MinutesRow;
  readonly subject: MinutesPolicySubject;
}

/** Everything on the page of minutes. */
export interface ReadMinutes extends OpenedMinutes, ShownContent {
  readonly comments: readonly CommentRecord[];
  /** The latest first. */
  readonly versions: readonly VersionRecord[];
  /** The viewer reads what is being written, not only what was approved. */
  readonly isBeingWritten: boolean;
}

/** What one writer sends, and knows. Bytes are base64. */
export interface SentWriting {
  readonly update: string | null;
  readonly stateVector: string;
  /** The count of what was written that the sender has. */
  readonly seen: number;
  /** Where the sender writes now: the id of an item, or `general`. */
  readonly place: string | null;
}

export interface Exchanged {
  /** What the sender lacks; null for nothing. */
  readonly update: string | null;
  readonly stateVector: string | null;
  readonly row: Pick<MinutesRow, 'written' | 'state' | 'lock' | 'revision'>;
  readonly others: readonly WriterRecord[];
}

/** Reading minutes, and writing their document: two at once lose nothing. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly repository: MinutesRepository,
    private readonly entries: EntriesRepository,
    private readonly owners: OwnersRepository,
    private readonly meetings: MeetingsService,
    private readonly bodies: BodiesService,
  ) {}

  /** NotFound for what the viewer may not see. */
  async open(viewer: Viewer, meetingId: string): Promise<OpenedMinutes> {
    const meeting = await this.outcomesOf(viewer, meetingId);
    return this.opened(meeting, await this.repository.of(meeting.id));
  }

  /** The same, held against other writers until the transaction ends. */
  async openForChange(viewer: Viewer, meetingId: string): Promise<OpenedMinutes> {
    const meeting = await this.outcomesOf(viewer, meetingId);
    return this.opened(meeting, await this.repository.held(meeting.id));
  }

  /** NotFound before anything may be read. */
  async read(viewer: Viewer, meetingId: string): Promise<ReadMinutes> {
    return this.completed(viewer, await this.open(viewer, meetingId));
  }

  async completed(viewer: Viewer, minutes: OpenedMinutes): Promise<ReadMinutes> {
    const { meeting, subject, row } = minutes;
    if (!canSeeMinutes(viewer, subject)) throw new NotFoundError();
    const isBeingWritten = canReadMinutesBeingWritten(viewer, subject) && subject.state !== 'approved';
    const versions = subject.version > 0 ? await this.repository.versions(meeting.id) : [];
    const frozen = versions[0];
    if (frozen !== undefined && !isBeingWritten) {
      const approved = await this.entries.approvedDecisionsOf(meeting.id);
      const shown = shownAsFrozen(frozen.content, approved, await this.entries.approvedActionsOf(meeting.id));
      return { ...minutes, ...shown, comments: [], versions, isBeingWritten };
    }
    const decisions = await this.entries.decisionsOf(meeting.id);
    const actions = await this.entries.actionsOf(meeting.id);
    const agenda = await this.meetings.agenda(viewer, meeting);
    const comments = await this.entries.commentsOf(meeting.id);
    const shown = shownWhileWritten(row, agenda, decisions, actions);
    return { ...minutes, ...shown, comments, versions, isBeingWritten };
  }

  /**
   * Takes in what one writer wrote, and gives what he or she lacks. The same change sent again does nothing. Refused when
   * the minutes are frozen; without a change it only asks.
   */
  async exchange(viewer: Viewer, meetingId: string, sent: SentWriting): Promise<Exchanged> {
    const meeting = await this.outcomesOf(viewer, meetingId);
    const vector = bytesFrom(sent.stateVector, 'stateVector');
    const before = sent.update === null ? await this.repository.of(meeting.id) : await this.repository.held(meeting.id);
    const { subject } = await this.opened(meeting, before, []);
    allow(canWriteMinutes(viewer, { ...subject, state: 'draft' }));
    const row = sent.update === null ? before : await this.write(viewer, before, bytesFrom(sent.update, 'update'));
    const others = viewer.userId === null ? [] : await this.presence(meeting.id, viewer.userId, sent.place);
    const document = row.written === sent.seen ? null : await this.repository.documentOf(meeting.id);
    if (document === null) return { update: null, stateVector: null, row, others };
    return {
      update: missingFor(document, vector).toString('base64'),
      stateVector: stateVectorOf(document).toString('base64'),
      row,
      others,
    };
  }

  /** Those who can be given an action, or an item of the agenda, of this meeting. */
  async ownersOf(
    viewer: Viewer,
    meetingId: string,
  ): Promise<{ readonly people: OwnerOption[]; readonly organisations: OrganisationOption[] }> {
    const { meeting, subject } = await this.open(viewer, meetingId);
    allow(canPlanMeeting(viewer, meeting) || canWriteMinutes(viewer, { ...subject, state: 'draft' }));
    const day = today();
    const people = await this.owners.people(meeting, day);
    return { people, organisations: await this.owners.organisations(meeting, day) };
  }

  private async write(viewer: Viewer, before: MinutesRow, update: Buffer): Promise<MinutesRow> {
    ensure(problemsWithWritingIn(before.state));
    const document = await this.repository.documentOf(before.meetingId);
    const written = withUpdate(document ?? Buffer.from([0, 0]), update);
    if (!written.isChanged) return before;
    ensure(problemsWithNotes(Object.values(written.texts)));
    await this.repository.write(before.meetingId, written, viewer.userId);
    return { ...before, written: before.written + 1 };
  }

  private async presence(meetingId: string, userId: string, place: string | null): Promise<WriterRecord[]> {
    await this.repository.begin(meetingId);
    await this.repository.see(meetingId, userId, place?.slice(0, LONGEST_PLACE) ?? null);
    return this.repository.others(meetingId, userId);
  }

  private async outcomesOf(viewer: Viewer, meetingId: string): Promise<MeetingRecord> {
    const meeting = await this.meetings.byId(viewer, meetingId);
    if (!canSeeOutcomes(viewer, meeting)) throw new NotFoundError();
    return meeting;
  }

  private async opened(meeting: MeetingRecord, row: MinutesRow, chairs?: readonly string[]): Promise<OpenedMinutes> {
    const chairPersonIds = chairs ?? (await this.chairsOf(meeting.bodyId));
    const { state, version, writerIds } = row;
    return { meeting, row, subject: { meeting, state, version, writerIds, chairPersonIds } };
  }

  private async chairsOf(bodyId: string | null): Promise<string[]> {
    const seats = bodyId === null ? [] : await this.bodies.seats(bodyId, today());
    return seats.filter(({ role }) => role === 'chair').map(({ personId }) => personId);
  }
}

/** Ids and `general` are shorter. */
const LONGEST_PLACE = 40;
