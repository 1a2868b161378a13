import { subjectName, subjectOf, THREAD_SUBJECT_KINDS } from '@samspil/domain/forum';
import { useSearchParams } from 'react-router';
import type { SubjectKind } from './forum-queries';
import { kindInQueries } from './subject-kinds';

export const FORUM_LISTS = ['all', 'unanswered', 'followed', 'reported'] as const;
export type ForumList = (typeof FORUM_LISTS)[number];

/** As they stand in the address: `?liste=uden-svar`. */
export const LIST_IN_ADDRESS: Readonly<Record<ForumList, string>> = {
  all: '',
  unanswered: 'uden-svar',
  followed: 'foelger',
  reported: 'anmeldt',
};

/** What the address says of the list. */
export interface ForumAddress {
  readonly list: ForumList;
  readonly subjectKind: SubjectKind | null;
  /** `?om=activity:<id>`: all threads about one thing. */
  readonly subject: { readonly kind: SubjectKind; readonly id: string } | null;
  /** The same as addresses name it; a thread started here is about it. */
  readonly about: string | null;
  readonly question: string;
  readonly isNarrowed: boolean;
  readonly change: (changes: { readonly question?: string; readonly subjectKind?: SubjectKind | null }) => void;
}

export function useForumAddress(): ForumAddress {
  const [parameters, setParameters] = useSearchParams();
  const list = FORUM_LISTS.find((one) => LIST_IN_ADDRESS[one] === (parameters.get('liste') ?? '')) ?? 'all';
  const kind = THREAD_SUBJECT_KINDS.find((one) => one === parameters.get('emne'));
  const about = subjectOf(parameters.get('om') ?? '');
  const question = parameters.get('q') ?? '';
  const change: ForumAddress['change'] = (changes) => {
    const next = new URLSearchParams(parameters);
    if (changes.question !== undefined) setOrDelete(next, 'q', changes.question.trim());
    if (changes.subjectKind !== undefined) setOrDelete(next, 'emne', nameOf(changes.subjectKind));
    setParameters(next);
  };
  return {
    list,
    subjectKind: kind === undefined ? null : kindInQueries(kind),
    subject: about === null ? null : { kind: kindInQueries(about.kind), id: about.id },
    about: about === null ? null : subjectName(about),
    question,
    isNarrowed: question !== '' || kind !== undefined || about !== null,
    change,
  };
}

function nameOf(kind: SubjectKind | null): string {
  return kind?.toLowerCase() ?? '';
}

function setOrDelete(parameters: URLSearchParams, name: string, value: string): void {
  if (value === '') parameters.delete(name);
  else parameters.set(name, value);
}
