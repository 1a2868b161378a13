/** Everything that can be wrong with a thread, a post, or a step with them. */
export type ForumProblemCode =
  | 'forum.title-missing'
  | 'forum.text-missing'
  /** `max`. */
  | 'forum.text-too-long'
  | 'forum.text-unreadable'
  /** There is no such thing to talk about, or the writer may not see it. */
  | 'forum.subject-unknown'
  /** The subject belongs to another network, and is not public. */
  | 'forum.subject-elsewhere'
  /** A thread is open to everybody only as long as its subject is. */
  | 'forum.subject-not-public'
  /** Somebody is mentioned who may not read the thread. */
  | 'forum.mention-unknown'
  /** `max`. */
  | 'forum.too-many-mentions'
  | 'forum.locked'
  /** `state`: where the post stands. */
  | 'forum.post-state'
  | 'forum.reason-missing'
  /** The question itself is no answer. */
  | 'forum.answer-is-opening'
  | 'forum.post-unknown'
  /** Somebody else saved since; `lock`. */
  | 'forum.changed-meanwhile'
  | 'forum.id-malformed'
  | 'forum.id-taken';
