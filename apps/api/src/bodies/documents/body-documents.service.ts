import { Injectable } from '@nestjs/common';
import {
  BODY_DOCUMENT_STEPS,
  bodyDocumentWithChanges,
  canEditBodyDocument,
  canReadBodyDocument,
  canWriteBodyDocument,
  canWriteForBody,
  changedBodyDocumentFields,
  mayTakeBodyDocumentStep,
  NO_BODY_DOCUMENT,
  problemsWithBodiesOfDocument,
  problemsWithBodyDocument,
  problemsWithBodyDocumentDecision,
  problemsWithBodyDocumentLock,
  problemsWithBodyDocumentProposal,
  problemsWithBodyDocumentReason,
  problemsWithBodyDocumentStep,
  type BodyDocumentContent,
  type BodyDocumentDecision,
  type BodyDocumentStep,
  type BodyProblemCode,
} from '@samspil/domain/bodies';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { SearchIndexer } from '../../search/search-indexer.service.js';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import { today } from '../../shared/today.js';
import { BodiesService } from '../bodies.service.js';
import { readable, subjectOf } from './body-document-access.js';
import { BodyDocumentNotices } from './body-document-notices.js';
import { BodyDocumentsRepository, type BodyDocumentRecord } from './body-documents.repository.js';

export interface BodyDocumentMove extends BodyDocumentDecision {
  /** The one that was seen. */
  readonly lock: number;
  readonly step: BodyDocumentStep;
  readonly reason: string;
}

/** Writing, proposing and approving what bodies work by. */
@Injectable()
export class BodyDocumentsService {
  constructor(
    private readonly repository: BodyDocumentsRepository,
    private readonly bodies: BodiesService,
    private readonly meetings: MeetingsService,
    private readonly notices: BodyDocumentNotices,
    private readonly indexer: SearchIndexer,
  ) {}

  /** NotFound for what the viewer may not read. */
  async byId(viewer: Viewer, id: string): Promise<BodyDocumentRecord> {
    return readable(viewer, validate(id) ? await this.repository.byId(id) : null);
  }

  /** By body: those that the viewer may read. */
  async ofBodies(viewer: Viewer, bodyIds: readonly string[]): Promise<ReadonlyMap<string, BodyDocumentRecord[]>> {
    const all = await this.repository.ofBodies(bodyIds);
    const read = all.filter((document) => canReadBodyDocument(viewer, subjectOf(document)));
    const ofBody = (bodyId: string): BodyDocumentRecord[] =>
      read.filter(({ bodies }) => bodies.some(({ id }) => id === bodyId));
    return new Map(bodyIds.map((id) => [id, ofBody(id)]));
  }

  /** Those of the bodies that the viewer writes documents for. */
  async writtenFor(viewer: Viewer, bodyIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const bodies = await this.repository.bodies(bodyIds);
    return new Map(bodies.map((body) => [body.id, canWriteForBody(viewer, body.networkId, body)]));
  }

  /** A new draft of one or several bodies. Sent twice with the same id, it is there once. */
  async write(
    viewer: Viewer,
    wantedId: string | null,
    wantedBodies: readonly string[],
    changes: Partial<BodyDocumentContent>,
  ): Promise<BodyDocumentRecord> {
    const isUsable = wantedId === null || validate(wantedId);
    ensure(isUsable ? [] : [problem<BodyProblemCode>('bodies.id-malformed', 'id')]);
    const bodyIds = [...new Set(wantedBodies.map((one) => one.toLowerCase()))];
    const networkId = await this.networkFor(viewer, bodyIds);
    const id = wantedId?.toLowerCase() ?? uuid();
    await this.repository.inTurn(id);
    const there = await this.repository.byId(id);
    if (there !== null) {
      const isOwn = viewer.userId !== null && there.writerIds.includes(viewer.userId);
      const isSame = isOwn && canWriteBodyDocument(viewer, subjectOf(there));
      ensure(isSame ? [] : [problem<BodyProblemCode>('bodies.id-taken', 'id')]);
      return there;
    }
    const content = bodyDocumentWithChanges(NO_BODY_DOCUMENT, changes);
    ensure(problemsWithBodyDocument(content));
    await this.repository.insert(id, { networkId, bodyIds }, content, viewer.userId);
    return found(await this.repository.byId(id));
  }

  /**
   * Saves what is worked on; what was approved stays in force meanwhile. `lock` is the one the writer saw: when somebody
   * else saved since, nothing is saved and the problem says what changed.
   */
  async save(
    viewer: Viewer,
    id: string,
    lock: number,
    changes: Partial<BodyDocumentContent>,
  ): Promise<BodyDocumentRecord> {
    const record = await this.held(viewer, id);
    allow(canWriteBodyDocument(viewer, subjectOf(record)));
    ensure(problemsWithBodyDocumentLock(record, lock));
    const isOpen = canEditBodyDocument(viewer, subjectOf(record));
    ensure(isOpen ? [] : [problem<BodyProblemCode>('bodies.document-state')]);
    const content = bodyDocumentWithChanges(record, changes);
    const fields = changedBodyDocumentFields(record, content);
    if (fields.length === 0) return record;
    ensure(problemsWithBodyDocument(content));
    const fieldLocks = { ...record.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, lock + 1])) };
    await this.repository.save(id, content, viewer.userId, fieldLocks);
    return found(await this.repository.byId(id));
  }

  /** Takes a step; approving freezes a version that never changes. */
  async move(viewer: Viewer, id: string, move: BodyDocumentMove): Promise<BodyDocumentRecord> {
    const { lock, step, reason } = move;
    const record = await this.held(viewer, id);
    allow(mayTakeBodyDocumentStep(viewer, subjectOf(record), step));
    ensure(problemsWithBodyDocumentLock(record, lock));
    ensure([...problemsWithBodyDocumentStep(step, record.state), ...problemsWithBodyDocumentReason(step, reason)]);
    if (step === 'propose' || step === 'approve') ensure(problemsWithBodyDocumentProposal(record));
    if (step === 'approve') await this.freeze(viewer, record, move);
    await this.repository.setState(id, BODY_DOCUMENT_STEPS[step].to, reason.trim());
    if (step === 'approve') await this.indexer.refresh('document', [id]);
    await this.notices.tell(viewer, record, step);
    return found(await this.repository.byId(id));
  }

  private async freeze(
    viewer: Viewer,
    { id, networkId, versions }: BodyDocumentRecord,
    { decidedOn, meetingId }: BodyDocumentDecision,
  ): Promise<void> {
    const asked = meetingId !== null && validate(meetingId) ? [meetingId] : [];
    const meetings = asked.length === 0 ? [] : await this.meetings.byIds(viewer, asked);
    ensure(
      problemsWithBodyDocumentDecision(
        { decidedOn, meetingId },
        {
          today: today(),
          lastDecidedOn: versions[0]?.decidedOn ?? null,
          isKnownMeeting: (one) => meetings.some((meeting) => meeting.id === one && meeting.networkId === networkId),
        },
      ),
    );
    await this.repository.freeze(id, { decidedOn, meetingId }, viewer.userId);
  }

  /** The network of the bodies, when the viewer writes for all of them. */
  private async networkFor(viewer: Viewer, bodyIds: readonly string[]): Promise<string> {
    const [first] = bodyIds;
    if (first === undefined) {
      ensure(problemsWithBodiesOfDocument(bodyIds, new Set()));
      throw new NotFoundError();
    }
    const { networkId } = await this.bodies.byId(viewer, first);
    const bodies = await this.repository.bodies(bodyIds.filter((id) => validate(id)));
    const own = bodies.filter((body) => body.networkId === networkId && canWriteForBody(viewer, networkId, body));
    allow(own.some(({ id }) => id === first));
    ensure(problemsWithBodiesOfDocument(bodyIds, new Set(own.map(({ id }) => id))));
    return networkId;
  }

  private async held(viewer: Viewer, id: string): Promise<BodyDocumentRecord> {
    return readable(viewer, validate(id) ? await this.repository.held(id) : null);
  }
}
