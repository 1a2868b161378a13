import { useMutation } from '@apollo/client/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, DraftStore, type DraftSnapshot } from '../../shared/drafts';
import { useViewer } from '../../shared/viewer';
import type { ShownTrial } from '../concept-fragments';
import { SAVE_TRIAL } from '../concept-mutations';
import { forgetConceptLists } from '../forget-concepts';
import { problemsWithTrialValues, trialInput, trialValues, type TrialValues } from './trial-values';

/** The fields of a trial with what can be done to them. */
export type TrialDraft = DraftSnapshot<TrialValues> &
  Pick<DraftStore<TrialValues>, 'change' | 'flush' | 'saveOnTop' | 'discard'>;

/** A trial as it is written: kept in the browser until "Save", since everybody can read it. */
export function useTrialDraft(trial: ShownTrial): TrialDraft {
  const [save] = useMutation(SAVE_TRIAL, { update: forgetConceptLists });
  const { userId } = useViewer().viewer;
  const values = useMemo(() => trialValues(trial), [trial]);
  const [store] = useState(
    () =>
      new DraftStore(new DraftKeeper<TrialValues>(userId, `trial-${trial.id}`), values, trial.lock, {
        conflictCode: 'concepts.changed-meanwhile',
        savesWhenAsked: true,
        problemsWith: problemsWithTrialValues,
        send: async (lock, written, fields) => {
          const input = { ...trialInput(written, fields), id: trial.id, lock };
          const { data } = await save({ variables: { input } });
          return data?.saveTrial.lock ?? lock;
        },
      }),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => store.see(trial.lock, values), [store, trial.lock, values]);
  const { change, flush, saveOnTop, discard } = store;
  return { ...snapshot, change, flush, saveOnTop, discard };
}
