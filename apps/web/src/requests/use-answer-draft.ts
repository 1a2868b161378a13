import { useMutation } from '@apollo/client/react';
import { problemsWithAnswerDraft } from '@samspil/domain/requests';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, DraftStore, type DraftSnapshot } from '../shared/drafts';
import { useViewer } from '../shared/viewer';
import { SAVE_DRAFT, type ShownRequest } from './request-queries';

/** A source as the form shows it. */
export interface ChosenSource {
  readonly slug: string;
  readonly title: string;
}

export interface AnswerValues {
  readonly text: string;
  readonly sources: readonly ChosenSource[];
}

export type AnswerDraft = DraftSnapshot<AnswerValues> &
  Pick<DraftStore<AnswerValues>, 'change' | 'flush' | 'saveOnTop' | 'discard'>;

const sent = ({ text, sources }: AnswerValues) => ({ text, sources: sources.map(({ slug }) => slug) });

/** The answer as it is written: saved meanwhile where others who answer can see it, and kept in this browser. */
export function useAnswerDraft({ id, lock, draft }: ShownRequest): AnswerDraft {
  const [save] = useMutation(SAVE_DRAFT);
  const { userId } = useViewer().viewer;
  const opened = useMemo(() => valuesOf(draft), [draft]);
  const [store] = useState(
    () =>
      new DraftStore<AnswerValues>(new DraftKeeper(userId, `answer-${id}`), opened, lock, {
        conflictCode: 'requests.changed-meanwhile',
        problemsWith: (values) => problemsWithAnswerDraft(sent(values)),
        send: async (seen, values) => {
          const { data } = await save({ variables: { input: { id, lock: seen, ...sent(values) } } });
          return data?.saveAnswerDraft.lock ?? seen;
        },
      }),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => store.see(lock, opened), [store, lock, opened]);
  useEffect(() => () => void store.flush(), [store]);
  useEffect(() => {
    window.addEventListener('online', store.retryWhenOnline);
    return () => window.removeEventListener('online', store.retryWhenOnline);
  }, [store]);
  const { change, flush, saveOnTop, discard } = store;
  return { ...snapshot, change, flush, saveOnTop, discard };
}

function valuesOf(draft: ShownRequest['draft']): AnswerValues {
  const sources = draft?.sources ?? [];
  return {
    text: draft?.text ?? '',
    sources: sources.map(({ slug, item }) => ({ slug, title: item?.content.bibliography.title ?? slug })),
  };
}
