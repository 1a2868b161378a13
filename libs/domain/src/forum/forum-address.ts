import { isSubjectKind, type ThreadSubject } from './thread.js';

/** Where a thread is read; notifications link to it. */
export function threadAddress(id: string): string {
  return `/forum/${id}`;
}

/** Where one post of it is. */
export function postAddress(threadId: string, postId: string): string {
  return `${threadAddress(threadId)}#${postId}`;
}

/** `activity:<id>`, as addresses name a subject. */
export function subjectName({ kind, id }: ThreadSubject): string {
  return `${kind}:${id}`;
}

/** The subject that an address names, or null. */
export function subjectOf(name: string): ThreadSubject | null {
  const end = name.indexOf(':');
  const kind = name.slice(0, Math.max(end, 0));
  const id = name.slice(end + 1).trim();
  return isSubjectKind(kind) && id !== '' ? { kind, id } : null;
}

/** Where the subject itself is read. `slug` names concepts and knowledge, and the programme that a goal stands in. */
export function subjectAddress({ kind, id }: ThreadSubject, slug: string | null): string {
  const pages: Record<ThreadSubject['kind'], string> = {
    network: `/netvaerk/program/${id}`,
    goal: slug === null ? '/netvaerk' : `/netvaerk/program/${slug}#${id}`,
    activity: `/aktiviteter/${id}`,
    concept: `/koncepter/${slug ?? id}`,
    knowledge: `/viden/${slug ?? id}`,
    meeting: `/moeder/${id}`,
    body: `/grupper/${id}`,
  };
  return pages[kind];
}
