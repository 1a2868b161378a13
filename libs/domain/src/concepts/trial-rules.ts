import { isUsableDay } from '../activities/index.js';
import { problem, withChanges, type Problem } from '../shared/index.js';
import { tidyLine, tidyText } from './concept-changes.js';
import { CONCEPT_LIMITS as LIMITS } from './concept-limits.js';
import type { ConceptProblemCode } from './concept-problem.js';
import { TRIAL_STATUSES, type Adaptation, type ConceptTrial, type TrialStatus } from './concept.js';
import { problemsWithLength, problemsWithText } from './text-problems.js';

type ConceptProblem = Problem<ConceptProblemCode>;

/** What those who try a concept write about it. */
export type TrialContent = Pick<
  ConceptTrial,
  | 'organisationId'
  | 'place'
  | 'status'
  | 'reason'
  | 'adaptations'
  | 'startsOn'
  | 'endsOn'
  | 'activityId'
  | 'result'
  | 'learning'
>;

export const NO_TRIAL_CONTENT: TrialContent = {
  organisationId: null,
  place: '',
  status: 'interested',
  reason: '',
  adaptations: [],
  startsOn: null,
  endsOn: null,
  activityId: null,
  result: '',
  learning: '',
};

/** Still going on, or about to: an organisation has one such trial of a concept. */
export function isOpenTrial(status: TrialStatus): boolean {
  return status === 'interested' || status === 'planned' || status === 'running';
}

/** The trial after a partial update (undefined leaves alone), tidy. An organisation is named by itself. */
export function trialWithChanges(trial: TrialContent, changes: Partial<TrialContent>): TrialContent {
  const content = withChanges(trial, changes);
  return {
    ...content,
    place: content.organisationId === null ? tidyLine(content.place) : '',
    reason: tidyText(content.reason),
    adaptations: content.adaptations
      .map(({ what, why }) => ({ what: tidyText(what), why: tidyText(why) }))
      .filter(({ what, why }) => what !== '' || why !== ''),
    startsOn: content.startsOn === '' ? null : content.startsOn,
    endsOn: content.endsOn === '' ? null : content.endsOn,
    result: tidyText(content.result),
    learning: tidyText(content.learning),
  };
}

/**
 * Everything that is wrong with a trial as it would be saved: a place; what is adapted together with why; a reason where
 * it was not continued; result and learning when it is done, for they are what comes back to the concept.
 */
export function problemsWithTrial(trial: TrialContent): ConceptProblem[] {
  return [
    ...problemsWithPlace(trial),
    ...problemsWithStatus(trial),
    ...problemsWithLength(trial.adaptations, 'adaptations', LIMITS.adaptations),
    ...trial.adaptations.flatMap(problemsWithAdaptation),
    ...problemsWithDays(trial),
    ...problemsWithText(trial.place, 'place', LIMITS.place),
    ...problemsWithText(trial.reason, 'reason', LIMITS.reason),
    ...problemsWithText(trial.result, 'result', LIMITS.result),
    ...problemsWithText(trial.learning, 'learning', LIMITS.result),
  ];
}

function problemsWithPlace({ organisationId, place }: TrialContent): ConceptProblem[] {
  return organisationId === null && place === '' ? [problem('concepts.trial-place-missing', 'place')] : [];
}

function problemsWithStatus({ status, reason, result, learning }: TrialContent): ConceptProblem[] {
  if (!TRIAL_STATUSES.includes(status)) return [problem('concepts.value-unknown', 'status')];
  const problems: ConceptProblem[] = [];
  if (status === 'not-continued' && reason === '') problems.push(problem('concepts.trial-reason-missing', 'reason'));
  if (status !== 'done') return problems;
  if (result === '') problems.push(problem('concepts.trial-result-missing', 'result'));
  if (learning === '') problems.push(problem('concepts.trial-result-missing', 'learning'));
  return problems;
}

function problemsWithAdaptation({ what, why }: Adaptation, index: number): ConceptProblem[] {
  const missing = Object.entries({ what, why }).filter(([, text]) => text === '');
  return [
    ...missing.map(([field]) =>
      problem<ConceptProblemCode>('concepts.adaptation-missing', `adaptations.${index}.${field}`),
    ),
    ...problemsWithText(what, `adaptations.${index}.what`, LIMITS.line),
    ...problemsWithText(why, `adaptations.${index}.why`, LIMITS.advice),
  ];
}

function problemsWithDays({ startsOn, endsOn }: TrialContent): ConceptProblem[] {
  const invalid = Object.entries({ startsOn, endsOn }).filter(([, day]) => day !== null && !isUsableDay(day));
  if (invalid.length > 0) return invalid.map(([field]) => problem('concepts.date-invalid', field));
  return startsOn !== null && endsOn !== null && endsOn < startsOn
    ? [problem('concepts.ends-before-start', 'endsOn')]
    : [];
}
