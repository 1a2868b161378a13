import { useMutation } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, DraftStore, type DraftSnapshot } from '../shared/drafts';
import { useViewer } from '../shared/viewer';
import { SAVE_DRAFT, type DeskItem } from './desk-queries';
import { draftValues, inputOf, type DraftValues } from './draft-values';

/** The form's values with what can be done to them. */
export type Draft = DraftSnapshot<DraftValues> &
  Pick<DraftStore<DraftValues>, 'change' | 'flush' | 'saveOnTop' | 'discard'>;

/** The draft of an item, saved while it is written and when it is left. */
export function useDraft(item: DeskItem): Draft {
  const [save] = useMutation(SAVE_DRAFT);
  const { userId } = useViewer().viewer;
  const content = item.workingContent ?? item.content;
  const [store] = useState(
    () =>
      new DraftStore(new DraftKeeper<DraftValues>(userId, item.id), draftValues(content), item.lock, {
        conflictCode: 'knowledge.changed-meanwhile',
        send: async (lock, values, fields) => {
          const input = { id: item.id, lock, content: inputOf(values, fields) };
          const { data } = await save({ variables: { input } });
          return data?.saveKnowledgeDraft.lock ?? lock;
        },
      }),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => store.see(item.lock, draftValues(content)), [store, item.lock, content]);
  useEffect(() => () => void store.flush(), [store]);
  useEffect(() => {
    window.addEventListener('online', store.retryWhenOnline);
    return () => window.removeEventListener('online', store.retryWhenOnline);
  }, [store]);
  const { change, flush, saveOnTop, discard } = store;
  return { ...snapshot, change, flush, saveOnTop, discard };
}
