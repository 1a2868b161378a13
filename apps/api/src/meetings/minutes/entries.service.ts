import { Injectable } from '@nestjs/common';
import {
  canCommentOnMinutes,
  canFinishAction,
  canSeeOutcomes,
  canWriteMinutes,
  MINUTES_LIMITS,
  problemsWithAction,
  problemsWithComment,
  problemsWithDecision,
  problemsWithWritingIn,
  type ActionContent,
  type DecisionContent,
  type EntryRuleContext,
  type MinutesProblemCode,
} from '@samspil/domain/meetings';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import { today } from '../../shared/today.js';
import { MeetingsService } from '../meetings.service.js';
import { ActionNotices } from './action-notices.js';
import { EntriesRepository } from './entries.repository.js';
import type { ActionRecord } from './minutes-record.js';
import { MinutesRepository } from './minutes.repository.js';
import { MinutesService, type OpenedMinutes } from './minutes.service.js';
import { OwnersRepository } from './owners.repository.js';

/** Something entered in the minutes of a meeting. Sent twice with the same id, it is there once. */
export interface SentEntry<Content> {
  readonly id: string | null;
  readonly meetingId: string;
  readonly content: Content;
}

/** Entering decisions, actions and comments in minutes, and concluding items of the agenda. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly minutes: MinutesService,
    private readonly minutesRows: MinutesRepository,
    private readonly repository: EntriesRepository,
    private readonly owners: OwnersRepository,
    private readonly meetings: MeetingsService,
    private readonly notices: ActionNotices,
  ) {}

  async recordDecision(viewer: Viewer, { id, meetingId, content }: SentEntry<DecisionContent>): Promise<void> {
    const opened = await this.openForWriting(viewer, meetingId);
    const written = { ...content, text: content.text.trim() };
    ensure(problemsWithDecision(written, await this.context(viewer, opened)));
    const entryId = usableId(id);
    belongsTo(await this.repository.decision(entryId), opened);
    this.withRoom(await this.repository.decisionsOf(opened.meeting.id), entryId);
    await this.repository.saveDecision(entryId, opened.meeting.id, written, viewer.userId);
    await this.minutesRows.touch(opened.meeting.id, viewer.userId);
  }

  async assignAction(viewer: Viewer, { id, meetingId, content }: SentEntry<ActionContent>): Promise<void> {
    const opened = await this.openForWriting(viewer, meetingId);
    const written = { ...content, text: content.text.trim(), dueOn: content.dueOn === '' ? null : content.dueOn };
    const entryId = usableId(id);
    const before = await this.repository.action(entryId);
    belongsTo(before, opened);
    ensure(problemsWithAction(written, await this.actionContext(viewer, opened, before)));
    this.withRoom(await this.repository.actionsOf(opened.meeting.id), entryId);
    const known = before === null ? null : await this.repository.knownAction(entryId);
    await this.repository.saveAction(entryId, opened.meeting.id, written, viewer.userId);
    // What stands in approved minutes is its owner's until the correction is approved.
    if (known !== null && !known.isApproved) await this.notices.settleChanged(known, written);
    await this.minutesRows.touch(opened.meeting.id, viewer.userId);
  }

  /** Takes a decision out, or puts it back. The meeting it is of. */
  async removeDecision(viewer: Viewer, id: string, isRemoved: boolean): Promise<string> {
    const { meetingId } = found(validate(id) ? await this.repository.decision(id) : null);
    await this.openForWriting(viewer, meetingId);
    await this.repository.setDecisionRemoved(id, isRemoved);
    await this.minutesRows.touch(meetingId, viewer.userId);
    return meetingId;
  }

  async removeAction(viewer: Viewer, id: string, isRemoved: boolean): Promise<string> {
    const { meetingId, isApproved } = found(validate(id) ? await this.repository.knownAction(id) : null);
    await this.openForWriting(viewer, meetingId);
    await this.repository.setActionRemoved(id, isRemoved);
    if (isRemoved && !isApproved) await this.notices.settle(id);
    await this.minutesRows.touch(meetingId, viewer.userId);
    return meetingId;
  }

  /** Marks an action done, or not done after all; also when the minutes are frozen. */
  async finishAction(viewer: Viewer, id: string, isDone: boolean): Promise<ActionRecord> {
    const action = found(validate(id) ? await this.repository.knownAction(id) : null);
    if (action.isRemoved || !canSeeOutcomes(viewer, action.meeting)) throw new NotFoundError();
    allow(canFinishAction(viewer, action));
    await this.repository.setActionDone(id, viewer.userId, isDone);
    await this.minutesRows.touch(action.meetingId, null);
    if (isDone) await this.notices.settle(id);
    return found(await this.repository.knownAction(id));
  }

  async comment(viewer: Viewer, { id, meetingId, content }: SentEntry<DecisionContent>): Promise<void> {
    const opened = await this.minutes.openForChange(viewer, meetingId);
    const isWanted = canCommentOnMinutes(viewer, opened.subject);
    ensure(isWanted ? [] : [problem<MinutesProblemCode>('meetings.minutes-state')]);
    const written = { ...content, text: content.text.trim() };
    ensure(problemsWithComment(written, await this.context(viewer, opened)));
    const entryId = usableId(id);
    const before = await this.repository.comment(entryId);
    belongsTo(before, opened);
    if (before !== null) return;
    this.withRoom(await this.repository.commentsOf(opened.meeting.id), entryId);
    await this.repository.saveComment(entryId, opened.meeting.id, written, viewer.userId);
    await this.minutesRows.touch(opened.meeting.id, null);
  }

  /** A comment has been seen to, or not after all. */
  async settleComment(viewer: Viewer, id: string, isSettled: boolean): Promise<string> {
    const { meetingId } = found(validate(id) ? await this.repository.comment(id) : null);
    await this.openForWriting(viewer, meetingId);
    await this.repository.setCommentSettled(id, isSettled);
    await this.minutesRows.touch(meetingId, null);
    return meetingId;
  }

  /** An item is finished, or goes on to the next meeting. */
  async concludeItem(viewer: Viewer, meetingId: string, itemId: string, isFinished: boolean): Promise<void> {
    const opened = await this.openForWriting(viewer, meetingId);
    const agenda = await this.meetings.agenda(viewer, opened.meeting);
    found(agenda.find(({ id }) => id === itemId));
    await this.meetings.setItemFinished(itemId, isFinished);
    await this.minutesRows.touch(opened.meeting.id, viewer.userId);
  }

  private async openForWriting(viewer: Viewer, meetingId: string): Promise<OpenedMinutes> {
    const opened = await this.minutes.openForChange(viewer, meetingId);
    allow(canWriteMinutes(viewer, { ...opened.subject, state: 'draft' }));
    ensure(problemsWithWritingIn(opened.row.state));
    return opened;
  }

  private async context(viewer: Viewer, { meeting }: OpenedMinutes): Promise<EntryRuleContext> {
    const items = new Set((await this.meetings.agenda(viewer, meeting)).map(({ id }) => id));
    return { isKnownItem: (id) => items.has(id) };
  }

  /** Who owned it before may stay, also where he or she has left since. */
  private async actionContext(viewer: Viewer, opened: OpenedMinutes, before: ActionRecord | null) {
    const day = today();
    const people = new Set((await this.owners.people(opened.meeting, day)).map(({ id }) => id));
    const organisations = new Set((await this.owners.organisations(opened.meeting, day)).map(({ id }) => id));
    return {
      ...(await this.context(viewer, opened)),
      isKnownPerson: (id: string) => people.has(id) || before?.ownerPersonId === id,
      isKnownOrganisation: (id: string) => organisations.has(id) || before?.ownerOrganisationId === id,
    };
  }

  private withRoom(entries: readonly { readonly id: string }[], id: string): void {
    const { entries: max } = MINUTES_LIMITS;
    const hasRoom = entries.length < max || entries.some((entry) => entry.id === id);
    ensure(hasRoom ? [] : [problem<MinutesProblemCode>('meetings.too-many-entries', 'text', { max })]);
  }
}

function usableId(id: string | null): string {
  ensure(id === null || validate(id) ? [] : [problem<MinutesProblemCode>('meetings.entry-id-malformed', 'id')]);
  return id?.toLowerCase() ?? uuid();
}

/** What has the id already is of the same meeting. */
function belongsTo(entry: { readonly meetingId: string } | null, { meeting }: OpenedMinutes): void {
  const isTaken = entry !== null && entry.meetingId !== meeting.id;
  ensure(isTaken ? [problem<MinutesProblemCode>('meetings.entry-id-taken', 'id')] : []);
}
