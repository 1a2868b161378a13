import {
  canDeleteFinding,
  canEditFinding,
  canPublishFinding,
  canRateFinding,
  canSeeFindingHistory,
  findingStateAfter,
  isPublicFinding,
  tierOfDesign,
  USUAL_LEVEL,
  type FindingChanges,
  type FindingContent,
  type FindingEffect,
  type FindingStep,
} from '@samspil/domain/evidence';
import type { Problem, Viewer } from '@samspil/domain/shared';
import type { FindingContentType, FindingFacts } from './finding-content.graphql.js';
import type { FindingContentInput, FindingEffectInput } from './finding-inputs.graphql.js';
import type { FindingRecord } from './finding-record.js';
import type { FindingRemark, FindingType, FindingViewerCan } from './finding.graphql.js';

/** The finding as this viewer may see it. */
export function findingView(viewer: Viewer, record: FindingRecord): FindingType {
  const { id, networkId, sourceSlug, state, origin, isDemonstration, lock } = record;
  const { createdAt, changedAt, publishedAt, certaintyRatedAt } = record;
  return {
    ...{ record, id, networkId, sourceSlug, state, origin, isDemonstration, lock },
    ...{ createdAt, changedAt, publishedAt, certaintyRatedAt },
    isPublic: isPublicFinding(record),
    withdrawnReason: canSeeFindingHistory(viewer, record) ? record.withdrawnReason : null,
    content: findingContentView(record.content),
    viewerCan: viewerCan(viewer, record),
  };
}

export function findingContentView(content: FindingContent): FindingContentType {
  const { direction, certainty, certaintyReason } = content;
  return { ...findingFactsView(content), direction, certainty, certaintyReason };
}

/** What a finding says, without how it was judged. */
export function findingFactsView(content: FindingContent): FindingFacts {
  const { statement, place, intervention, instrumentNote, comparison, effect, trial } = content;
  const { studies, participants, resources, countries, transferNote } = content;
  return {
    ...{ record: content, statement, place, intervention, instrumentNote, comparison, effect, trial },
    ...{ studies, participants, resources, countries, transferNote },
    designTier: tierOfDesign(content.design),
  };
}

export function remarkView({ code, field, params }: Problem): FindingRemark {
  const parameters = Object.entries(params ?? {}).map(([name, value]) => ({ name, value: String(value) }));
  return { code, field: field ?? null, parameters };
}

/** The starting content would bring it back: it is withdrawn instead. */
export function mayDeleteFinding(viewer: Viewer, record: FindingRecord): boolean {
  return record.origin !== 'starting-content' && canDeleteFinding(viewer, record);
}

function viewerCan(viewer: Viewer, record: FindingRecord): FindingViewerCan {
  const mayStep = (step: FindingStep): boolean =>
    canPublishFinding(viewer, record) && findingStateAfter(step, record.state) !== null;
  const mayRate = canRateFinding(viewer, record);
  const hasRated = viewer.userId !== null && record.raterIds.includes(viewer.userId);
  return {
    edit: canEditFinding(viewer, record),
    publish: mayStep('publish') && record.sourceState === 'published',
    unpublish: mayStep('unpublish'),
    withdraw: mayStep('withdraw'),
    restore: mayStep('restore') && record.sourceState === 'published',
    delete: mayDeleteFinding(viewer, record),
    rate: mayRate && (!hasRated || record.raterIds.length === 1),
    recordConsensus: mayRate && record.raterIds.length >= 2,
    seeHistory: canSeeFindingHistory(viewer, record),
  };
}

/** The domain's partial update from the API's input: what was left out stays, null clears. */
export function findingChangesFrom(input: FindingContentInput): FindingChanges {
  return {
    ...textsFrom(input),
    ...listsFrom(input),
    intervention: input.intervention ?? undefined,
    comparison: input.comparison ?? undefined,
    direction: input.direction ?? undefined,
    outcome: input.outcome === null ? '' : input.outcome,
    design: input.design === null ? '' : input.design,
    instrument: input.instrument === '' ? null : input.instrument,
    certainty: input.certainty,
    studies: input.studies,
    participants: input.participants,
    effect: input.effect ? effectFrom(input.effect) : input.effect,
    place: input.place === null ? { page: '', quote: '' } : placeFrom(input),
    resources: input.resources === null ? { weeks: null, sessions: null, staff: '', cost: '' } : resourcesFrom(input),
  };
}

function textsFrom(input: FindingContentInput) {
  return {
    statement: emptyForNull(input.statement),
    instrumentNote: emptyForNull(input.instrumentNote),
    certaintyReason: emptyForNull(input.certaintyReason),
    trial: emptyForNull(input.trial),
    transferNote: emptyForNull(input.transferNote),
  };
}

function listsFrom(input: FindingContentInput) {
  const list = (values: readonly string[] | null | undefined) => (values === null ? [] : values);
  return {
    activities: list(input.activities),
    conditions: list(input.conditions),
    lifeSituations: list(input.lifeSituations),
    incomeSupport: list(input.incomeSupport),
    settings: list(input.settings),
    orgForms: list(input.orgForms),
    countries: list(input.countries),
  };
}

function emptyForNull(text: string | null | undefined): string | undefined {
  return text === null ? '' : text;
}

function placeFrom({ place }: FindingContentInput): FindingChanges['place'] {
  return place ? { page: emptyForNull(place.page), quote: emptyForNull(place.quote) } : undefined;
}

function resourcesFrom({ resources }: FindingContentInput): FindingChanges['resources'] {
  if (!resources) return undefined;
  const { weeks, sessions, staff, cost } = resources;
  return { weeks, sessions, staff: emptyForNull(staff), cost: emptyForNull(cost) };
}

function effectFrom(input: FindingEffectInput): FindingEffect {
  return {
    measure: input.measure,
    estimate: input.estimate,
    ciLower: input.ciLower ?? null,
    ciUpper: input.ciUpper ?? null,
    level: input.level ?? USUAL_LEVEL,
    standardError: input.standardError ?? null,
    n: input.n ?? null,
    nComparison: input.nComparison ?? null,
    betterWhen: input.betterWhen,
  };
}
