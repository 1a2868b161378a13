import { problem, type Problem } from '../shared/index.js';

/** A theme is carried on from the programme before, or stands where another one stood. */
export const SUCCESSIONS = ['inherited', 'replaces'] as const;
export type Succession = (typeof SUCCESSIONS)[number];

/** What became of a theme in the programme that follows. */
export const FATES = ['continued', 'replaced', 'left'] as const;
export type Fate = (typeof FATES)[number];

export type SuccessionProblemCode =
  'network.succession-incomplete' | 'network.earlier-theme-unknown' | 'network.theme-continued-twice';

/** What a goal says of the goal it follows, if it follows one. */
interface Following {
  readonly earlierGoalId: string | null;
  readonly succession: Succession | null;
}

/** What became of an earlier theme, and the ids of those that follow it; `later` are all goals of the programme after. */
export function fateOf(
  earlierId: string,
  later: readonly (Following & { readonly id: string })[],
): { fate: Fate; goalIds: string[] } {
  const followers = later.filter(({ earlierGoalId }) => earlierGoalId === earlierId);
  const goalIds = followers.map(({ id }) => id);
  if (followers.length === 0) return { fate: 'left', goalIds };
  return { fate: followers.some(({ succession }) => succession === 'inherited') ? 'continued' : 'replaced', goalIds };
}

/**
 * Everything wrong with what the goals of a programme say they follow; `earlierIds` are the goals of its predecessor.
 * Fields are `goals.<place>.earlierGoalId` and `goals.<place>.succession`.
 */
export function problemsWithSuccession(
  goals: readonly Following[],
  earlierIds: ReadonlySet<string>,
): Problem<SuccessionProblemCode>[] {
  const found: Problem<SuccessionProblemCode>[] = [];
  const continued = new Set<string>();
  goals.forEach(({ earlierGoalId, succession }, place) => {
    if (earlierGoalId === null) {
      if (succession !== null) found.push(problem('network.succession-incomplete', `goals.${place}.earlierGoalId`));
      return;
    }
    if (succession === null) found.push(problem('network.succession-incomplete', `goals.${place}.succession`));
    if (!earlierIds.has(earlierGoalId)) {
      found.push(problem('network.earlier-theme-unknown', `goals.${place}.earlierGoalId`));
    }
    if (succession !== 'inherited') return;
    if (continued.has(earlierGoalId)) {
      found.push(problem('network.theme-continued-twice', `goals.${place}.earlierGoalId`));
    }
    continued.add(earlierGoalId);
  });
  return found;
}
