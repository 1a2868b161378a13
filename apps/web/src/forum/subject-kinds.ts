import type { ThreadSubjectKind } from '@samspil/domain/forum';
import type { SubjectKind } from './forum-queries';

const IN_QUERIES: Readonly<Record<ThreadSubjectKind, SubjectKind>> = {
  network: 'NETWORK',
  goal: 'GOAL',
  activity: 'ACTIVITY',
  concept: 'CONCEPT',
  knowledge: 'KNOWLEDGE',
  meeting: 'MEETING',
  body: 'BODY',
};

/** In the order they are offered. */
export const SUBJECT_KINDS = Object.values(IN_QUERIES);

export function kindInQueries(kind: ThreadSubjectKind): SubjectKind {
  return IN_QUERIES[kind];
}
