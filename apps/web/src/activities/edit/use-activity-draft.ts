import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, DraftStore, type DraftSnapshot } from '../../shared/drafts';
import { useViewer } from '../../shared/viewer';
import { contentInput, graphqlName } from '../content-input';
import { forgetActivities } from '../forget-activities';
import type { ShownActivity } from '../page/activity-fragments';
import { SAVE_ACTIVITY } from './edit-queries';
import { contentOf, editValues, problemsWithValues, type EditField, type EditValues } from './edit-values';

/** The form's values with what can be done to them. */
export interface ActivityDraft extends DraftSnapshot<EditValues> {
  /** The activity as the server has it now. */
  readonly theirs: EditValues;
  readonly change: (changes: Partial<EditValues>) => void;
  readonly changed: () => readonly EditField[];
  /** Saves; answers how to undo that, or null when it could not be saved. */
  readonly save: () => Promise<(() => Promise<unknown>) | null>;
  readonly goOnFrom: (chosen: Partial<EditValues>) => void;
  readonly discard: () => void;
}

/** Saved when asked: nobody reads half a sentence. What is typed is kept in this browser until then. */
export function useActivityDraft(activity: ShownActivity, onLate: () => void): ActivityDraft {
  const { userId } = useViewer().viewer;
  const send = useSend(activity.id);
  const theirs = useMemo(() => editValues(activity), [activity]);
  const [store] = useState(
    () =>
      new DraftStore(new DraftKeeper<EditValues>(userId, `activity-${activity.id}`), theirs, activity.lock, {
        conflictCode: 'activities.changed-meanwhile',
        savesWhenAsked: true,
        problemsWith: problemsWithValues,
        send,
      }),
  );
  const [before, setBefore] = useState(theirs);
  const snapshot = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => store.see(activity.lock, theirs), [store, activity.lock, theirs]);
  const save = async () => {
    const fields = store.changed();
    const lock = await store.flush();
    if (store.current().status === 'conflict') onLate();
    if (lock === null) return null;
    setBefore(store.current().values);
    return () => send(lock, before, fields);
  };
  return {
    ...snapshot,
    theirs,
    change: store.change,
    changed: store.changed,
    save,
    goOnFrom: (chosen) => {
      store.goOnFrom(activity.lock, theirs, chosen);
      setBefore(theirs);
    },
    discard: store.discard,
  };
}

function useSend(id: string) {
  const apollo = useApolloClient();
  return async (lock: number, values: EditValues, fields: readonly EditField[]): Promise<number> => {
    const content = contentOf(values);
    const changed = Object.fromEntries(
      Object.entries(content).filter(([field]) => fields.includes(field as EditField)),
    );
    const sharing = fields.includes('sharing') ? { sharing: graphqlName(values.sharing) } : {};
    const input = { id, lock, content: contentInput(changed), ...sharing };
    const { data } = await apollo.mutate({ mutation: SAVE_ACTIVITY, variables: { input }, update: forgetActivities });
    return data?.saveActivity.lock ?? lock;
  };
}
