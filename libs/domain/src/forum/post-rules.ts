import { problem, type Problem } from '../shared/index.js';
import type { ForumProblemCode } from './forum-problem.js';
import { isPostStepPossible, type PostState, type PostStep } from './post.js';
import { problemsWithForumText } from './thread-rules.js';
import { FORUM_LIMITS } from './thread.js';

export interface PostContent {
  readonly text: string;
  /** Accounts of those who are mentioned. */
  readonly mentionIds: readonly string[];
}

/** `mayBeMentioned`: may read the thread. */
export function problemsWithPost(
  { text, mentionIds }: PostContent,
  mayBeMentioned: (id: string) => boolean,
): Problem<ForumProblemCode>[] {
  const problems = problemsWithForumText(text, 'text', FORUM_LIMITS.text, 'forum.text-missing');
  const { mentions: max } = FORUM_LIMITS;
  if (mentionIds.length > max) return [...problems, problem('forum.too-many-mentions', 'mentionIds', { max })];
  const unknown = mentionIds.flatMap((id, place) =>
    mayBeMentioned(id) ? [] : [problem<ForumProblemCode>('forum.mention-unknown', `mentionIds.${place}`)],
  );
  return [...problems, ...unknown];
}

export function problemsWithLocked(isLocked: boolean): Problem<ForumProblemCode>[] {
  return isLocked ? [problem('forum.locked')] : [];
}

/** Only what stands is edited. */
export function problemsWithEditing(state: PostState): Problem<ForumProblemCode>[] {
  return state === 'visible' ? [] : [problem('forum.post-state', undefined, { state })];
}

/** Who wrote a post is told why it was hidden. */
export function problemsWithPostStep(step: PostStep, state: PostState, reason: string): Problem<ForumProblemCode>[] {
  if (!isPostStepPossible(step, state)) return [problem('forum.post-state', undefined, { state })];
  return step === 'hide' ? problemsWithForumReason(reason) : [];
}

export function problemsWithForumReason(reason: string): Problem<ForumProblemCode>[] {
  return problemsWithForumText(reason, 'reason', FORUM_LIMITS.reason, 'forum.reason-missing');
}

/** Any post that stands may be the answer, but for the question. */
export function problemsWithAnswer(
  post: { readonly isOpening: boolean; readonly state: PostState } | null,
): Problem<ForumProblemCode>[] {
  if (post === null) return [problem('forum.post-unknown', 'postId')];
  if (post.isOpening) return [problem('forum.answer-is-opening', 'postId')];
  return problemsWithEditing(post.state);
}
