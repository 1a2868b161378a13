import { Injectable } from '@nestjs/common';
import {
  canKeepTrial,
  canSeeTrial,
  canStartTrial,
  isOpenTrial,
  NO_TRIAL_CONTENT,
  problemsWithConceptLock,
  problemsWithTrial,
  trialWithChanges,
  type ConceptProblemCode,
  type TrialContent,
} from '@samspil/domain/concepts';
import { organisationOf, problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import type { ActivityRecord } from '../activities/activities.service.js';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import type { PlaceByChange } from '../shared/pagination/index.js';
import { ConceptLinks } from './concept-links.js';
import type { ConceptRecord, TrialRecord } from './concept-record.js';
import { ConceptsRepository } from './concepts.repository.js';
import { visibleConcept } from './concepts.service.js';
import { TrialsRepository, type TrialsWish } from './trials.repository.js';

export interface Adoption {
  /** A UUID of the sender's own. */
  readonly id: string | null;
  readonly conceptId: string;
  /** Of the organisation; null to find it out. */
  readonly networkId: string | null;
  readonly content: Partial<TrialContent>;
}

/** A trial with the concept that is tried. */
export interface TrialOfConcept {
  readonly concept: ConceptRecord;
  readonly trial: TrialRecord;
}

/** Adopting concepts, and what came of it. */
@Injectable()
export class TrialsService {
  constructor(
    private readonly repository: TrialsRepository,
    private readonly concepts: ConceptsRepository,
    private readonly links: ConceptLinks,
  ) {}

  /** The trials of concepts the viewer sees, as far as the viewer may see them: one statement for all. */
  async ofConcepts(viewer: Viewer, concepts: readonly ConceptRecord[]): Promise<Map<string, TrialRecord[]>> {
    const trials = await this.repository.ofConcepts(concepts.map(({ id }) => id));
    return new Map(
      concepts.map((concept) => [
        concept.id,
        (trials.get(concept.id) ?? []).filter((trial) => canSeeTrial(viewer, concept, trial)),
      ]),
    );
  }

  /** Trials of all concepts the viewer sees, latest changed first, with one more than `size`. */
  async list(viewer: Viewer, wish: TrialsWish, size: number, after: PlaceByChange | null): Promise<TrialOfConcept[]> {
    const trials = await this.repository.list(viewer, wish, size, after);
    const concepts = await this.concepts.byIds([...new Set(trials.map(({ conceptId }) => conceptId))]);
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    return trials.flatMap((trial) => {
      const concept = byId.get(trial.conceptId);
      return concept !== undefined && canSeeTrial(viewer, concept, trial) ? [{ concept, trial }] : [];
    });
  }

  /**
   * Adopts the latest version as a trial of an organisation, or of a place that is known by name. Sent twice with the
   * same id, it is there once; an organisation has one open trial of a concept.
   */
  async adopt(viewer: Viewer, adoption: Adoption): Promise<TrialOfConcept> {
    const { conceptId } = adoption;
    const concept = visibleConcept(viewer, validate(conceptId) ? await this.concepts.byId(conceptId) : null);
    const id = usableId(adoption.id);
    await this.repository.inTurn(concept.id);
    const there = await this.repository.byId(id);
    if (there !== null) return { concept, trial: ownTrial(viewer, concept, there) };
    ensure(concept.state === 'published' ? [] : [problem<ConceptProblemCode>('concepts.nothing-published')]);
    const content = trialWithChanges(NO_TRIAL_CONTENT, adoption.content);
    const { organisationId } = content;
    const networkId = adoption.networkId ?? networkOf(viewer, concept, organisationId);
    allow(canStartTrial(viewer, concept, { networkId, organisationId }));
    await this.ensureFits(viewer, concept, id, content, null);
    await this.ensureOrganisation(organisationId, networkId);
    const conceptVersion = concept.version;
    const trial = { id, conceptId, conceptVersion, networkId, createdById: viewer.userId, content };
    ensure((await this.repository.insert(trial)) ? [] : [problem<ConceptProblemCode>('concepts.id-taken', 'id')]);
    return { concept, trial: found(await this.repository.byId(id)) };
  }

  /**
   * Saves how it goes and what came of it. `lock` is the one the writer saw: when somebody else saved since, nothing is
   * saved and the problem says what changed. `takeOver`: from now on it follows the latest version.
   */
  async save(
    viewer: Viewer,
    id: string,
    lock: number,
    changes: Partial<TrialContent>,
    takeOver: boolean,
  ): Promise<TrialOfConcept> {
    const known = found(validate(id) ? await this.repository.byId(id) : null);
    await this.repository.inTurn(known.conceptId);
    const record = found(await this.repository.held(id));
    const concept = found(await this.concepts.byId(record.conceptId));
    // Who keeps a trial of a concept that is no longer shared with them is not shown its text either.
    if (!canSeeTrial(viewer, concept, record)) throw new NotFoundError();
    allow(canKeepTrial(viewer, concept, record));
    ensure(problemsWithConceptLock(record, lock));
    const content = trialWithChanges(record, { ...changes, organisationId: record.organisationId });
    const conceptVersion = takeOver ? concept.version : record.conceptVersion;
    const fields = changedTrialFields(record, content);
    if (conceptVersion !== record.conceptVersion) fields.push('conceptVersion');
    if (fields.length === 0) return { concept, trial: record };
    await this.ensureFits(viewer, concept, id, content, record.activityId);
    const fieldLocks = { ...record.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, lock + 1])) };
    await this.repository.save(id, content, conceptVersion, fieldLocks);
    return { concept, trial: found(await this.repository.byId(id)) };
  }

  private async ensureFits(
    viewer: Viewer,
    concept: ConceptRecord,
    id: string,
    content: TrialContent,
    activityBefore: string | null,
  ): Promise<void> {
    const { activityId, organisationId, status } = content;
    const problems = problemsWithTrial(content);
    if (activityId !== null && activityId !== activityBefore) {
      const [activity] = await this.links.visibleActivities(viewer, [activityId]);
      const isTheirs = activity !== undefined && (organisationId === null || takesPart(activity, organisationId));
      if (!isTheirs) problems.push(problem('concepts.activity-unknown', 'activityId'));
    }
    if (organisationId !== null && isOpenTrial(status)) {
      const other = await this.repository.otherOpenTrial(concept.id, organisationId, id);
      if (other !== null) problems.push(problem('concepts.trial-already-there', 'status', { trial: other }));
    }
    ensure(problems);
  }

  private async ensureOrganisation(organisationId: string | null, networkId: string): Promise<void> {
    const isKnown = organisationId === null || (await this.links.isOfNetwork(organisationId, networkId));
    ensure(isKnown ? [] : [problem<ConceptProblemCode>('concepts.organisation-unknown', 'organisationId')]);
  }
}

const TRIAL_FIELDS = Object.keys(NO_TRIAL_CONTENT) as (keyof TrialContent)[];

function changedTrialFields(before: TrialContent, after: TrialContent): string[] {
  const written = (trial: TrialContent, field: keyof TrialContent): string =>
    field === 'adaptations'
      ? JSON.stringify(trial.adaptations.map(({ what, why }) => [what, why]))
      : JSON.stringify(trial[field]);
  return TRIAL_FIELDS.filter((field) => written(before, field) !== written(after, field));
}

/** What somebody else does alone is nobody's trial. */
function takesPart({ ownerId, partners }: ActivityRecord, organisationId: string): boolean {
  return ownerId === organisationId || partners.some((partner) => partner.organisationId === organisationId);
}

/** The one in which the viewer speaks for the organisation, that of the concept first. */
function networkOf(viewer: Viewer, concept: ConceptRecord, organisationId: string | null): string {
  if (organisationId === null || organisationOf(viewer, concept.networkId) === organisationId) return concept.networkId;
  return viewer.networks.find((network) => network.organisationId === organisationId)?.networkId ?? concept.networkId;
}

function usableId(wanted: string | null): string {
  ensure(wanted === null || validate(wanted) ? [] : [problem<ConceptProblemCode>('concepts.id-malformed', 'id')]);
  return wanted?.toLowerCase() ?? uuid();
}

function ownTrial(viewer: Viewer, concept: ConceptRecord, trial: TrialRecord): TrialRecord {
  const isOwn = trial.createdById !== null && trial.createdById === viewer.userId && trial.conceptId === concept.id;
  ensure(isOwn && canSeeTrial(viewer, concept, trial) ? [] : [problem<ConceptProblemCode>('concepts.id-taken', 'id')]);
  return trial;
}
