import { problem, type Problem } from '../shared/index.js';
import { goalsToEngageIn } from './levels.js';
import { problemsWithNetwork, type GoalDraft, type NetworkContentProblemCode } from './network-rules.js';
import type { NetworkContent, NetworkGoal } from './network.js';

/** What a new programme begins with; the rest is written in it afterwards. */
export interface NetworkSetUp extends Pick<
  NetworkContent,
  'kind' | 'name' | 'purpose' | 'startsOn' | 'endsOn' | 'predecessorId'
> {
  /** Themes of the predecessor (subgoals where it has no themes) that it carries on. */
  readonly inheritedGoalIds: readonly string[];
}

export interface SetUpContext {
  /** Ids of the programmes there are. */
  readonly networkIds: ReadonlySet<string>;
  /** The goals of the predecessor that is asked for. */
  readonly earlier: readonly EarlierGoal[];
}

type EarlierGoal = Pick<NetworkGoal, 'id' | 'kind' | 'label'>;

/** The new programme: a draft in which nothing is agreed on meetings yet. */
export function draftOf({ kind, name, purpose, startsOn, endsOn, predecessorId }: NetworkSetUp): NetworkContent {
  return {
    ...{ kind, name, purpose, startsOn, endsOn, predecessorId },
    status: 'draft',
    statusNote: { da: '', en: '' },
    extensions: [],
    hoursPerNetworkMeeting: null,
    networkMeetingsPerYear: null,
  };
}

/** The chosen themes of the programme before as themes of the new one, in their order, each once. */
export function goalsCarriedOn(
  { inheritedGoalIds }: Pick<NetworkSetUp, 'inheritedGoalIds'>,
  earlier: readonly EarlierGoal[],
): GoalDraft[] {
  return goalsToEngageIn(earlier)
    .filter(({ id }) => inheritedGoalIds.includes(id))
    .map(({ id, kind, label }) => ({ id: null, kind, label, earlierGoalId: id, succession: 'inherited' }));
}

/** Everything wrong with a programme that is to be set up. */
export function problemsWithSetUp(
  setUp: NetworkSetUp,
  { networkIds, earlier }: SetUpContext,
): Problem<NetworkContentProblemCode>[] {
  const offered = new Set(goalsToEngageIn(earlier).map(({ id }) => id));
  const found = problemsWithNetwork(draftOf(setUp), goalsCarriedOn(setUp, earlier), {
    id: '',
    predecessors: new Map([...networkIds].map((id) => [id, null])),
    goalIds: new Set(),
    earlierGoalIds: offered,
  });
  return setUp.inheritedGoalIds.every((id) => offered.has(id))
    ? found
    : [...found, problem('network.earlier-theme-unknown', 'inheritedGoalIds')];
}
