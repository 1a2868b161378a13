import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, DraftStore, type DraftForm, type DraftSnapshot } from '../drafts';
import { useViewer } from '../viewer';

/** The fields of a thing as they are edited, with what can be done to them. */
export type Draft<Values> = DraftSnapshot<Values> &
  Pick<DraftStore<Values & object>, 'flush' | 'saveOnTop' | 'discard'> & {
    readonly change: (changes: Partial<Values>) => void;
  };

interface EditedThing<Values> {
  /** What it is kept under in this browser: `notice-<id>`. */
  readonly name: string;
  readonly lock: number;
  /** As the server has them; the same object until they change. */
  readonly values: Values;
}

/** A thing that stands for others to read while it is edited: kept in this browser until "Save". */
export function useDraft<Values extends object>(
  { name, lock, values }: EditedThing<Values>,
  form: Omit<DraftForm<Values>, 'savesWhenAsked'>,
): Draft<Values> {
  const { userId } = useViewer().viewer;
  const [store] = useState(
    () => new DraftStore(new DraftKeeper<Values>(userId, name), values, lock, { ...form, savesWhenAsked: true }),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => store.see(lock, values), [store, lock, values]);
  const { change, flush, saveOnTop, discard } = store;
  return { ...snapshot, change, flush, saveOnTop, discard };
}
