import { isSignedIn, type Viewer } from '../shared/index.js';
import { isPostStepPossible, type PostState, type PostStep } from './post.js';
import { canPost, canReadThread, isForumCaretaker, mayPost, type ThreadPolicySubject } from './thread.policy.js';

export interface PostPolicySubject {
  readonly thread: ThreadPolicySubject;
  /** Null once the person has left the platform. */
  readonly writtenById: string | null;
  readonly state: PostState;
}

export function hasWritten(viewer: Viewer, { writtenById }: Pick<PostPolicySubject, 'writtenById'>): boolean {
  return isSignedIn(viewer) && writtenById === viewer.userId;
}

/** What was withdrawn is read by its writer alone, what was hidden also by the caretakers. */
export function canReadPost(viewer: Viewer, post: PostPolicySubject): boolean {
  if (!canReadThread(viewer, post.thread)) return false;
  if (post.state === 'visible' || hasWritten(viewer, post)) return true;
  return post.state === 'hidden' && isForumCaretaker(viewer, post.thread.networkId);
}

/** The own one, as long as it stands and the thread is open for posts. */
export function canEditPost(viewer: Viewer, post: PostPolicySubject): boolean {
  return post.state === 'visible' && mayEditPost(viewer, post) && canPost(viewer, post.thread);
}

/** Edits, wherever the post and the thread stand. */
export function mayEditPost(viewer: Viewer, post: PostPolicySubject): boolean {
  return hasWritten(viewer, post) && mayPost(viewer, post.thread);
}

/** Earlier texts may hold what should not have been written: its writer and the caretakers read them. */
export function canSeePostHistory(viewer: Viewer, post: PostPolicySubject): boolean {
  if (!canReadPost(viewer, post)) return false;
  return hasWritten(viewer, post) || isForumCaretaker(viewer, post.thread.networkId);
}

/** Takes the step where the post stands now. A post may be taken back also from a locked thread. */
export function canTakePostStep(viewer: Viewer, post: PostPolicySubject, step: PostStep): boolean {
  return isPostStepPossible(step, post.state) && mayTakePostStep(viewer, post, step);
}

/** Takes the step, wherever the post stands. */
export function mayTakePostStep(viewer: Viewer, post: PostPolicySubject, step: PostStep): boolean {
  if (!canReadThread(viewer, post.thread)) return false;
  if (step === 'hide' || step === 'show') return isForumCaretaker(viewer, post.thread.networkId);
  return hasWritten(viewer, post);
}

/** Tells the caretakers of a post that should not stand; nobody reports the own one. */
export function canReportPost(viewer: Viewer, post: PostPolicySubject): boolean {
  return isSignedIn(viewer) && post.state === 'visible' && canReadPost(viewer, post) && !hasWritten(viewer, post);
}
