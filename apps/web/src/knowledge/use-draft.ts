import { useMutation } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../shared/viewer';
import { SAVE_DRAFT, type DeskItem } from './desk-queries';
import { DraftStore, type DraftSnapshot } from './draft-store';
import { draftValues } from './draft-values';
import { DraftKeeper } from './kept-draft';

/** The form's values with what can be done to them. */
export type Draft = DraftSnapshot & Pick<DraftStore, 'change' | 'flush' | 'saveOnTop' | 'discard'>;

/** The draft of an item, saved while it is written and when it is left. */
export function useDraft(item: DeskItem): Draft {
  const [save] = useMutation(SAVE_DRAFT);
  const { userId } = useViewer().viewer;
  const content = item.workingContent ?? item.content;
  const [store] = useState(
    () =>
      new DraftStore(new DraftKeeper(userId, item.id), draftValues(content), item.lock, async (lock, changes) => {
        const { data } = await save({ variables: { input: { id: item.id, lock, content: changes } } });
        return data?.saveKnowledgeDraft.lock ?? lock;
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
