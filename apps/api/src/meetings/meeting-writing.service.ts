import { Injectable } from '@nestjs/common';
import {
  canPlanMeeting,
  changedMeetingFields,
  concernsCalendars,
  contentOfMeeting,
  MEETING_STEPS,
  meetingWithChanges,
  NO_MEETING,
  problemsWithAnnouncement,
  problemsWithMeeting,
  problemsWithMeetingLock,
  problemsWithMeetingStep,
  problemsWithSeries,
  seriesContents,
  type MeetingContent,
  type MeetingProblemCode,
  type MeetingStep,
  type SeriesRhythm,
} from '@samspil/domain/meetings';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import { danishClock } from '../shared/today.js';
import { AgendaRepository } from './agenda.repository.js';
import type { MeetingRecord } from './meeting-record.js';
import { MeetingReferences } from './meeting-references.js';
import { MeetingTemplatesRepository } from './meeting-templates.repository.js';
import { MeetingWatchers } from './meeting-watchers.js';
import { MeetingsRepository, type NewMeeting } from './meetings.repository.js';
import { visibleMeeting } from './meetings.service.js';

/** A meeting to be, or the first of a series. */
export interface MeetingPlan {
  /** A UUID of the sender's own, if any: sent twice, it is there once. */
  readonly id: string | null;
  readonly networkId: string;
  readonly changes: Partial<MeetingContent>;
  /** The template whose agenda it begins with. */
  readonly templateId: string | null;
}

/** Planning meetings, changing them, and taking them through their states. */
@Injectable()
export class MeetingWritingService {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly agendas: AgendaRepository,
    private readonly templates: MeetingTemplatesRepository,
    private readonly references: MeetingReferences,
    private readonly watchers: MeetingWatchers,
    private readonly indexer: SearchIndexer,
  ) {}

  /** A new draft, with the agenda of its template. Sent twice with the same id, it is there once. */
  async plan(viewer: Viewer, plan: MeetingPlan): Promise<MeetingRecord> {
    const { id, there } = await this.begun(viewer, plan);
    if (there !== null) return there;
    const content = await this.checked(plan);
    await this.add(viewer, plan, [{ id, seriesId: null, content }]);
    return found(await this.repository.byId(id));
  }

  /** As many drafts as wanted, the first as planned, the others in the rhythm at the same time of day. */
  async planSeries(viewer: Viewer, plan: MeetingPlan, rhythm: SeriesRhythm, count: number): Promise<MeetingRecord[]> {
    const { id, there } = await this.begun(viewer, plan);
    if (there !== null) return there.seriesId === null ? [there] : this.repository.ofSeries(viewer, [there.seriesId]);
    const content = await this.checked(plan);
    ensure(problemsWithSeries(content.startsAt, rhythm, count));
    const seriesId = uuid();
    await this.repository.insertSeries(seriesId, plan.networkId, rhythm, viewer.userId);
    const contents = seriesContents(content, rhythm, count);
    await this.add(
      viewer,
      plan,
      contents.map((each, place) => ({ id: place === 0 ? id : uuid(), seriesId, content: each })),
    );
    return this.repository.ofSeries(viewer, [seriesId]);
  }

  /**
   * Saves changes. `lock` is the one the writer saw: when somebody else changed one of the same fields since, nothing is
   * saved and the problem says which; changes to other fields go together.
   */
  async save(viewer: Viewer, id: string, lock: number, changes: Partial<MeetingContent>): Promise<MeetingRecord> {
    const record = visibleMeeting(viewer, await this.repository.held(id));
    allow(canPlanMeeting(viewer, record));
    const before = contentOfMeeting(record);
    const content = meetingWithChanges(before, changes);
    const fields = changedMeetingFields(before, content);
    ensure(problemsWithMeetingLock(record, lock, fields));
    ensure(record.state === 'cancelled' ? [problem<MeetingProblemCode>('meetings.state')] : []);
    if (fields.length === 0) return record;
    const context = await this.references.check(record.networkId, content);
    const isDraft = record.state === 'draft';
    ensure(isDraft ? problemsWithMeeting(content, context) : problemsWithAnnouncement(content, context));
    const next = record.lock + 1;
    const fieldLocks = { ...record.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, next])) };
    await this.repository.save(record.id, content, fieldLocks, !isDraft && concernsCalendars(fields));
    return this.changed(record);
  }

  /** Announces, cancels, reopens, or says that it was held. Who follows the meeting is told. */
  async move(viewer: Viewer, id: string, lock: number, step: MeetingStep, reason: string): Promise<MeetingRecord> {
    const record = visibleMeeting(viewer, await this.repository.held(id));
    allow(canPlanMeeting(viewer, record));
    ensure(problemsWithMeetingLock(record, lock, Object.keys(record.fieldLocks)));
    ensure(problemsWithMeetingStep(step, record, { reason, now: danishClock() }));
    if (step === 'announce' || step === 'reopen') {
      ensure(problemsWithAnnouncement(record, await this.references.check(record.networkId, record)));
    }
    const isTold = step === 'cancel' || record.state === 'cancelled';
    const kept = step === 'cancel' ? reason.trim() : '';
    await this.repository.setState(record.id, MEETING_STEPS[step].to, kept, isTold);
    return this.changed(record);
  }

  private async begun(viewer: Viewer, plan: MeetingPlan): Promise<{ id: string; there: MeetingRecord | null }> {
    allow(canPlanMeeting(viewer, plan));
    const isUsable = plan.id === null || validate(plan.id);
    ensure(isUsable ? [] : [problem<MeetingProblemCode>('meetings.id-malformed', 'id')]);
    const id = plan.id?.toLowerCase() ?? uuid();
    await this.repository.inTurn(id);
    const there = await this.repository.byId(id);
    const isOwn = there === null || (there.createdById === viewer.userId && there.networkId === plan.networkId);
    const isGone = there === null && (await this.repository.heldDeleted(id)) !== null;
    ensure(isOwn && !isGone ? [] : [problem<MeetingProblemCode>('meetings.id-taken', 'id')]);
    return { id, there };
  }

  private async checked({ networkId, changes }: MeetingPlan): Promise<MeetingContent> {
    const content = meetingWithChanges(NO_MEETING, changes);
    ensure(problemsWithMeeting(content, await this.references.check(networkId, content)));
    return content;
  }

  private async add(
    viewer: Viewer,
    { networkId, templateId }: MeetingPlan,
    meetings: readonly Pick<NewMeeting, 'id' | 'seriesId' | 'content'>[],
  ): Promise<void> {
    const template = templateId === null ? null : await this.templates.byId(templateId);
    const isTheirs = templateId === null || template?.networkId === networkId;
    ensure(isTheirs ? [] : [problem<MeetingProblemCode>('meetings.template-unknown', 'templateId')]);
    await this.repository.insert(meetings.map((meeting) => ({ ...meeting, networkId, createdById: viewer.userId })));
    const blank = { ownerPersonId: null, carriedFromId: null };
    for (const { id } of template === null ? [] : meetings) {
      const items = template?.items ?? [];
      await this.agendas.replace(
        id,
        items.map((item) => ({ ...item, ...blank, id: uuid() })),
      );
    }
    await this.indexer.refresh(
      'meeting',
      meetings.map(({ id }) => id),
    );
  }

  private async changed(before: MeetingRecord): Promise<MeetingRecord> {
    const after = found(await this.repository.byId(before.id));
    await this.indexer.refresh('meeting', [after.id]);
    await this.watchers.tell(before, after);
    return after;
  }
}
