import { GOAL_KINDS, goalsToEngageIn, problemsWithSetUp, type NetworkSetUp } from '@samspil/domain/network';
import type { InBothLanguages, Problem } from '@samspil/domain/shared';
import { nameOf, wordOf } from '../names';
import type { Programme } from '../network-queries';

export const NEW_PROGRAMME: NetworkSetUp = {
  kind: 'network',
  name: { da: '', en: '' },
  purpose: { da: '', en: '' },
  startsOn: null,
  endsOn: null,
  predecessorId: null,
  inheritedGoalIds: [],
};

/** The themes of the programme before that can be carried on. */
export function offeredThemes(programmes: readonly Programme[], predecessorId: string | null) {
  return goalsToEngageIn(earlierGoals(programmes, predecessorId));
}

/** What is wrong already here, as far as the programmes that were loaded tell. */
export function problemsWithValues(values: NetworkSetUp, programmes: readonly Programme[]): readonly Problem[] {
  return problemsWithSetUp(values, {
    networkIds: new Set(programmes.map(({ id }) => id)),
    earlier: earlierGoals(programmes, values.predecessorId),
  });
}

/** As the API takes it. */
export function setUpInput(id: string, { kind, name, purpose, inheritedGoalIds, ...days }: NetworkSetUp) {
  const both = ({ da, en }: InBothLanguages) => ({ da, en });
  return {
    ...{ id, ...days, kind: nameOf(kind), inheritedGoalIds: [...inheritedGoalIds] },
    ...{ name: both(name), purpose: both(purpose) },
  };
}

function earlierGoals(programmes: readonly Programme[], predecessorId: string | null) {
  const earlier = programmes.find(({ id }) => id === predecessorId)?.goals ?? [];
  return earlier.map(({ id, kind, label }) => ({ id, label, kind: wordOf(GOAL_KINDS, kind) }));
}
