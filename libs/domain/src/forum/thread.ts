/** What people talk about: a whole programme, one of its themes, or one thing on the platform. */
export const THREAD_SUBJECT_KINDS = ['network', 'goal', 'activity', 'concept', 'knowledge', 'meeting', 'body'] as const;
export type ThreadSubjectKind = (typeof THREAD_SUBJECT_KINDS)[number];

export interface ThreadSubject {
  readonly kind: ThreadSubjectKind;
  readonly id: string;
}

export function isSubjectKind(kind: string): kind is ThreadSubjectKind {
  return THREAD_SUBJECT_KINDS.some((known) => known === kind);
}

/**
 * Who may see the subject now: everybody, the people of the network, those who sit in a closed body, or nobody any more
 * (taken back, deleted, or not shared yet).
 */
export const SUBJECT_REACHES = ['public', 'network', 'body', 'none'] as const;
export type SubjectReach = (typeof SUBJECT_REACHES)[number];

/** Lengths in UTF-16 units. */
export const FORUM_LIMITS = { title: 200, text: 8_000, reason: 1_000, mentions: 20 } as const;

/** So many posts one person may write within a day: enough for a lively debate, too few for a machine. */
export const POSTS_PER_DAY = 80;
