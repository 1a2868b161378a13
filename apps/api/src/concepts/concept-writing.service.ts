import { Injectable } from '@nestjs/common';
import {
  canDraftConcept,
  canEditConcept,
  canPublishConcept,
  canSeeConcept,
  changedConceptFields,
  CONCEPT_LIMITS,
  conceptFromActivities,
  conceptWithChanges,
  NO_CONCEPT_CONTENT,
  problemsWithConcept,
  problemsWithConceptLock,
  problemsWithPublishing,
  problemsWithVersionNote,
  type ConceptChanges,
  type ConceptContent,
  type ConceptProblemCode,
  type ConceptSharing,
  type ConceptState,
} from '@samspil/domain/concepts';
import { slugified, uniqueSlug } from '@samspil/domain/knowledge';
import { problem, type InterfaceLanguage, type Problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { allow, ensure, found } from '../shared/errors/index.js';
import { ConceptIndex } from './concept-index.js';
import { ConceptLinks } from './concept-links.js';
import type { ConceptRecord } from './concept-record.js';
import { ConceptWritesRepository } from './concept-writes.repository.js';
import { ConceptsRepository } from './concepts.repository.js';
import { visibleConcept } from './concepts.service.js';

/** Addresses of the interface below /koncepter/ that no concept can have. */
const RESERVED_SLUGS = ['nyt'];

export interface ConceptDraft {
  /** A UUID of the sender's own. */
  readonly id: string | null;
  readonly networkId: string;
  readonly ownerId: string;
  readonly sharing: ConceptSharing;
  readonly content: ConceptChanges;
  readonly fromActivityIds: readonly string[];
  /** Of the words that are put in beforehand. */
  readonly language: InterfaceLanguage;
}

export interface ConceptSave {
  readonly content: ConceptChanges;
  readonly ownerId: string | null;
  readonly sharing: ConceptSharing | null;
}

/** Drafting, saving and publishing concepts. */
@Injectable()
export class ConceptWritingService {
  constructor(
    private readonly repository: ConceptsRepository,
    private readonly writes: ConceptWritesRepository,
    private readonly links: ConceptLinks,
    private readonly index: ConceptIndex,
  ) {}

  /** A new draft, beginning with what the activities say. Sent twice with the same id, it is there once. */
  async draft(viewer: Viewer, draft: ConceptDraft): Promise<ConceptRecord> {
    const { networkId, ownerId, sharing } = draft;
    allow(canDraftConcept(viewer, networkId, ownerId));
    const id = this.usableId(draft.id);
    await this.links.keepTermsStill();
    await this.writes.inTurn(id);
    const there = await this.repository.byId(id);
    if (there !== null) return alreadyDrafted(viewer, there);
    await this.ensureOwner(ownerId, networkId);
    const content = await this.contentOf(viewer, draft);
    ensure(problemsWithConcept(content, await this.links.ruleContext(viewer, networkId, content, NO_CONCEPT_CONTENT)));
    const slug = await this.slugFor(content.title);
    await this.writes.insert({ id, slug, networkId, ownerId, sharing, createdById: viewer.userId, content });
    return found(await this.repository.byId(id));
  }

  /**
   * Saves what is being written; readers go on with the latest version. `lock` is the one the writer saw: when somebody
   * else saved since, nothing is saved and the problem says what changed. Owner and sharing hold at once.
   */
  async save(viewer: Viewer, id: string, lock: number, changes: ConceptSave): Promise<ConceptRecord> {
    const record = await this.take(viewer, id, lock, canEditConcept);
    const content = conceptWithChanges(record.working, changes.content);
    const ownerId = changes.ownerId ?? record.ownerId;
    const sharing = changes.sharing ?? record.sharing;
    const fields: string[] = changedConceptFields(record.working, content);
    if (ownerId !== record.ownerId) {
      allow(canDraftConcept(viewer, record.networkId, ownerId));
      await this.ensureOwner(ownerId, record.networkId);
      fields.push('ownerId');
    }
    if (sharing !== record.sharing) fields.push('sharing');
    if (fields.length === 0) return record;
    const context = await this.links.ruleContext(viewer, record.networkId, content, record.working);
    ensure(problemsWithConcept(content, context));
    const isRenamed = record.version === 0 && content.title !== record.working.title;
    await this.writes.save(id, {
      ...{ ownerId, sharing, content },
      slug: isRenamed ? await this.slugFor(content.title, record.slug) : record.slug,
      fieldLocks: { ...record.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, record.lock + 1])) },
      hasUnpublishedChanges: record.published === null || changedConceptFields(record.published, content).length > 0,
    });
    return this.shown(id);
  }

  /** What is written becomes the next version. Without a change since the last one there is nothing to publish. */
  async publish(viewer: Viewer, id: string, lock: number, note: string): Promise<ConceptRecord> {
    const record = await this.take(viewer, id, lock, canPublishConcept);
    const context = await this.links.ruleContext(viewer, record.networkId, record.working, record.working);
    ensure([
      ...problemsWithState(record.hasUnpublishedChanges),
      ...problemsWithPublishing(record.working, context),
      ...problemsWithVersionNote(note.trim()),
    ]);
    await this.writes.publish(id, note.trim(), viewer.userId);
    return this.shown(id);
  }

  /** Takes it out of the catalogue; versions and trials stay. */
  async withdraw(viewer: Viewer, id: string, lock: number): Promise<ConceptRecord> {
    return this.move(viewer, id, lock, 'published', 'withdrawn');
  }

  /** Brings back what was withdrawn, as it was. */
  async restore(viewer: Viewer, id: string, lock: number): Promise<ConceptRecord> {
    return this.move(viewer, id, lock, 'withdrawn', 'published');
  }

  private async move(
    viewer: Viewer,
    id: string,
    lock: number,
    from: ConceptState,
    to: 'published' | 'withdrawn',
  ): Promise<ConceptRecord> {
    const record = await this.take(viewer, id, lock, canPublishConcept);
    ensure(problemsWithState(record.state === from));
    await this.writes.setState(id, to);
    return this.shown(id);
  }

  /** Holds the concept until the transaction ends, once it is clear that the viewer may do this and saw the latest. */
  private async take(
    viewer: Viewer,
    id: string,
    lock: number,
    may: (viewer: Viewer, concept: ConceptRecord) => boolean,
  ): Promise<ConceptRecord> {
    await this.links.keepTermsStill();
    const record = visibleConcept(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(may(viewer, record));
    ensure(problemsWithConceptLock(record, lock));
    return record;
  }

  private async shown(id: string): Promise<ConceptRecord> {
    await this.index.refresh([id]);
    return found(await this.repository.byId(id));
  }

  private async contentOf(viewer: Viewer, draft: ConceptDraft): Promise<ConceptContent> {
    const { activities: max } = CONCEPT_LIMITS;
    const tooMany = draft.fromActivityIds.length > max;
    ensure(tooMany ? [problem<ConceptProblemCode>('concepts.too-many', 'fromActivityIds', { max })] : []);
    const activities = await this.links.visibleActivities(viewer, draft.fromActivityIds);
    const missing = draft.fromActivityIds.flatMap((id, index) =>
      activities.some((activity) => activity.id === id.toLowerCase())
        ? []
        : [problem<ConceptProblemCode>('concepts.activity-unknown', `fromActivityIds.${index}`)],
    );
    ensure(missing);
    return conceptWithChanges(conceptFromActivities(activities, draft.language), draft.content);
  }

  private usableId(wanted: string | null): string {
    ensure(wanted === null || validate(wanted) ? [] : [problem<ConceptProblemCode>('concepts.id-malformed', 'id')]);
    return wanted?.toLowerCase() ?? uuid();
  }

  private async ensureOwner(ownerId: string, networkId: string): Promise<void> {
    const isKnown = await this.links.isOfNetwork(ownerId, networkId);
    ensure(isKnown ? [] : [problem<ConceptProblemCode>('concepts.organisation-unknown', 'ownerId')]);
  }

  /** From the title; a number behind it where others have it. Its own slug is free. */
  private async slugFor(title: string, own?: string): Promise<string> {
    const wanted = slugified(title) || 'koncept';
    const taken = await this.writes.takenSlugs(wanted);
    if (own !== undefined) taken.delete(own);
    return uniqueSlug(wanted, new Set([...taken, ...RESERVED_SLUGS]));
  }
}

function problemsWithState(isRight: boolean): Problem<ConceptProblemCode>[] {
  return isRight ? [] : [problem('concepts.state')];
}

function alreadyDrafted(viewer: Viewer, record: ConceptRecord): ConceptRecord {
  const isOwn = record.createdById !== null && record.createdById === viewer.userId && canSeeConcept(viewer, record);
  ensure(isOwn ? [] : [problem<ConceptProblemCode>('concepts.id-taken', 'id')]);
  return record;
}
