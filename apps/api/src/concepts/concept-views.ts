import {
  canAdoptConcept,
  canEditConcept,
  canKeepTrial,
  canPublishConcept,
  canRestoreConcept,
  canStartTrial,
  canWithdrawConcept,
  isOpenTrial,
  trialDirection,
  type ConceptContent,
} from '@samspil/domain/concepts';
import type { Viewer } from '@samspil/domain/shared';
import { shownConcept, type ConceptRecord, type TrialRecord } from './concept-record.js';
import type { ConceptType } from './concepts.graphql.js';
import type { ConceptTrialType } from './trials.graphql.js';

/** What is shown of a concept, and which version that is; null for what is being written. */
export interface ShownContent {
  readonly content: ConceptContent;
  readonly version: number | null;
}

/** The latest version, or, before the first, what is written so far. */
export function latestContent({ published, working, version }: ConceptRecord): ShownContent {
  return published === null ? { content: working, version: null } : { content: published, version };
}

/** The concept as this viewer sees it. */
export function conceptView(
  viewer: Viewer,
  record: ConceptRecord,
  { content, version }: ShownContent = latestContent(record),
): ConceptType {
  const { id, slug, networkId, state, sharing, owner, isDemonstration, lock, createdAt, publishedAt } = record;
  const edit = canEditConcept(viewer, record);
  const { activityIds, findingIds, ...text } = content;
  return {
    record,
    shown: { activityIds, findingIds },
    ...text,
    ...{ id, slug, networkId, state, sharing, owner, isDemonstration, lock, createdAt, publishedAt },
    changedAt: edit ? record.changedAt : (publishedAt ?? record.changedAt),
    version: record.version,
    shownVersion: version,
    hasUnpublishedChanges: edit && record.hasUnpublishedChanges,
    activityIds: edit ? activityIds : [],
    findingIds: edit ? findingIds : [],
    viewerCan: {
      edit,
      publish: canPublishConcept(viewer, record),
      withdraw: canWithdrawConcept(viewer, record),
      restore: canRestoreConcept(viewer, record),
      adopt: canAdoptConcept(viewer, record),
      adoptElsewhere: canStartTrial(viewer, record, { networkId, organisationId: null }),
    },
  };
}

/** A trial as this viewer sees it, at its concept. */
export function trialView(viewer: Viewer, concept: ConceptRecord, record: TrialRecord): ConceptTrialType {
  const { id, networkId, conceptVersion, organisation, place, status, reason, adaptations, startsOn, endsOn } = record;
  const { result, learning, isDemonstration, lock, createdAt, changedAt } = record;
  return {
    record,
    ofConcept: concept,
    concept: conceptView(viewer, concept),
    ...{ id, networkId, conceptVersion, organisation, place, status, reason, adaptations, startsOn, endsOn },
    ...{ result, learning, isDemonstration, lock, createdAt, changedAt },
    hasNewerVersion: conceptVersion < concept.version,
    direction: trialDirection(shownConcept(concept), record),
    isOpen: isOpenTrial(status),
    viewerCan: { edit: canKeepTrial(viewer, concept, record) },
  };
}
