import { hasRole, isSignedIn, sitsIn, type Role, type Viewer } from '../shared/index.js';
import type { SubjectReach } from './thread.js';

/** Those who look after the forum of a network. */
export const FORUM_CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

/** What decides who may see a subject in a network's forum. */
export interface ReachedSubject {
  readonly networkId: string;
  readonly reach: SubjectReach;
  /** The body that the subject is or lies in, closed or not. */
  readonly bodyId: string | null;
}

export interface ThreadPolicySubject extends ReachedSubject {
  /** The network has opened it to everybody; that lasts as long as the subject is public. */
  readonly isOpen: boolean;
  readonly isLocked: boolean;
  /** Null once the person has left the platform. */
  readonly startedById: string | null;
  /** Posts that are neither withdrawn nor hidden. */
  readonly postCount: number;
}

export function isForumCaretaker(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && hasRole(viewer, FORUM_CARETAKERS, networkId);
}

/** Belongs to the network, in whatever role. */
export function isOfForum(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && viewer.networks.some((network) => network.networkId === networkId);
}

/**
 * Takes part in what is said about the subject: the people of the network, or of a closed body only those who sit in it; the
 * network's caretakers always. Who sits in a body takes part also from outside the network.
 */
export function canTalkAbout(viewer: Viewer, { networkId, reach, bodyId }: ReachedSubject): boolean {
  if (isForumCaretaker(viewer, networkId)) return true;
  if (reach === 'none' || !isSignedIn(viewer)) return false;
  if (bodyId !== null && sitsIn(viewer, bodyId)) return true;
  return reach !== 'body' && isOfForum(viewer, networkId);
}

/** Nobody starts to talk about what is not shared any more. */
export function canStartThread(viewer: Viewer, subject: ReachedSubject): boolean {
  return subject.reach !== 'none' && canTalkAbout(viewer, subject);
}

/** A thread from which everything was withdrawn is left to who started it and to the caretakers. */
export function canReadThread(viewer: Viewer, thread: ThreadPolicySubject): boolean {
  if (isForumCaretaker(viewer, thread.networkId)) return true;
  if (thread.postCount === 0 && !hasStarted(viewer, thread)) return false;
  return canTalkAbout(viewer, thread) || (thread.isOpen && thread.reach === 'public');
}

export function canPost(viewer: Viewer, thread: ThreadPolicySubject): boolean {
  return !thread.isLocked && mayPost(viewer, thread);
}

/** Posts, whether the thread is locked or not; who only reads an open thread does not. */
export function mayPost(viewer: Viewer, thread: ThreadPolicySubject): boolean {
  return canReadThread(viewer, thread) && canTalkAbout(viewer, thread);
}

/** Who only reads an open thread is told nothing of it, and so cannot follow it. */
export function canFollowThread(viewer: Viewer, thread: ThreadPolicySubject): boolean {
  return mayPost(viewer, thread);
}

/** Who asked says what answered the question; so do the caretakers. */
export function canMarkAnswer(viewer: Viewer, thread: ThreadPolicySubject): boolean {
  return mayPost(viewer, thread) && (hasStarted(viewer, thread) || isForumCaretaker(viewer, thread.networkId));
}

export function canRetitleThread(viewer: Viewer, thread: ThreadPolicySubject): boolean {
  if (isForumCaretaker(viewer, thread.networkId)) return true;
  return canPost(viewer, thread) && hasStarted(viewer, thread);
}

/** Locks, moves, hides, and reads what was reported. */
export function canModerateThread(viewer: Viewer, { networkId }: Pick<ThreadPolicySubject, 'networkId'>): boolean {
  return isForumCaretaker(viewer, networkId);
}

/** Opens a thread to everybody, and takes that back. */
export function canOpenThread(viewer: Viewer, thread: ThreadPolicySubject): boolean {
  return isForumCaretaker(viewer, thread.networkId) && (thread.isOpen || thread.reach === 'public');
}

/** Takes the forum of a network away as a file: what the viewer may read of it. */
export function canExportForum(viewer: Viewer, networkId: string): boolean {
  return isOfForum(viewer, networkId);
}

function hasStarted(viewer: Viewer, { startedById }: Pick<ThreadPolicySubject, 'startedById'>): boolean {
  return isSignedIn(viewer) && startedById === viewer.userId;
}
