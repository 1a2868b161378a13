import { isReadable, problem, type Problem } from '../shared/index.js';
import type { ForumProblemCode } from './forum-problem.js';
import { FORUM_LIMITS, type ThreadSubject } from './thread.js';
import type { ReachedSubject } from './thread.policy.js';

/** A subject as it is in a network's forum; `subjectNetworkId` is the network it belongs to. */
export interface FoundSubject extends ReachedSubject {
  readonly subjectNetworkId: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** False for ids that cannot be of such a subject: nothing needs to be looked up. */
export function isPossibleSubject({ kind, id }: ThreadSubject): boolean {
  return kind === 'network' || kind === 'goal' ? id !== '' && isReadable(id) : UUID.test(id);
}

/** White space at the ends and doubled is no part of a title. */
export function threadTitle(title: string): string {
  return title.replace(/\s+/gu, ' ').trim();
}

export function problemsWithTitle(title: string): Problem<ForumProblemCode>[] {
  return problemsWithForumText(threadTitle(title), 'title', FORUM_LIMITS.title, 'forum.title-missing');
}

/** Nothing is opened to everybody that is about something only some may see. */
export function problemsWithOpening(isOpen: boolean, { reach }: ReachedSubject): Problem<ForumProblemCode>[] {
  return isOpen && reach !== 'public' ? [problem('forum.subject-not-public', 'isOpen')] : [];
}

/** What is wrong with talking about the subject in the network. */
export function problemsWithSubject({ networkId, reach, subjectNetworkId }: FoundSubject): Problem<ForumProblemCode>[] {
  if (subjectNetworkId === null) return [problem('forum.subject-unknown', 'subject')];
  if (subjectNetworkId !== networkId && reach !== 'public') return [problem('forum.subject-elsewhere', 'subject')];
  return reach === 'none' ? [problem('forum.subject-unknown', 'subject')] : [];
}

export function problemsWithForumText(
  text: string,
  field: string,
  max: number,
  missing: ForumProblemCode,
): Problem<ForumProblemCode>[] {
  const problems: Problem<ForumProblemCode>[] = [];
  if (text.trim() === '') problems.push(problem(missing, field));
  if (text.length > max) problems.push(problem('forum.text-too-long', field, { max }));
  if (!isReadable(text)) problems.push(problem('forum.text-unreadable', field));
  return problems;
}

/** Somebody else saved since the writer read it: nothing is lost, and the writer is told. */
export function problemsWithForumLock(seen: number, lock: number): Problem<ForumProblemCode>[] {
  return seen === lock ? [] : [problem('forum.changed-meanwhile', undefined, { lock })];
}
