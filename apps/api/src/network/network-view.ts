import { canEditNetwork, fateOf, lastDayOf, timeOf } from '@samspil/domain/network';
import type { Viewer } from '@samspil/domain/shared';
import { today } from '../shared/today.js';
import type { NeighbouringGoal, NeighbouringNetwork, Network, ProgrammeGoal } from './network.graphql.js';
import type { GoalRecord, NetworkRecord } from './network-record.js';

/** The programme as the viewer sees it; `all` are all programmes there are, `goals` its own and its neighbours'. */
export function networkView(
  viewer: Viewer,
  record: NetworkRecord,
  all: readonly NetworkRecord[],
  goals: readonly GoalRecord[],
): Network {
  const { predecessorId, successorIds, ...facts } = record;
  const neighbours = (ids: readonly (string | null)[]): NeighbouringNetwork[] =>
    all.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  return {
    ...facts,
    lastDay: lastDayOf(record),
    time: timeOf(record, today()),
    predecessor: neighbours([predecessorId])[0] ?? null,
    successors: neighbours(successorIds),
    goals: goals.filter(({ networkId }) => networkId === record.id).map((goal) => goalView(goal, record, goals)),
    viewerCan: { edit: canEditNetwork(viewer, record.id) },
  };
}

function goalView(goal: GoalRecord, { successorIds }: NetworkRecord, goals: readonly GoalRecord[]): ProgrammeGoal {
  const following = goals.filter(({ networkId }) => successorIds.includes(networkId));
  const { fate, goalIds } = fateOf(goal.id, following);
  const earlier = goals.find(({ id }) => id === goal.earlierGoalId);
  return {
    ...goal,
    earlier: earlier === undefined ? null : neighbour(earlier),
    fate: goal.kind === 'theme' && successorIds.length > 0 ? fate : null,
    later: following.filter(({ id }) => goalIds.includes(id)).map(neighbour),
  };
}

function neighbour({ id, networkId, label, succession }: GoalRecord): NeighbouringGoal {
  return { id, networkId, label, succession };
}
