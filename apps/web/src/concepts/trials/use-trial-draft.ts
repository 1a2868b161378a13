import { useMutation } from '@apollo/client/react';
import { useMemo } from 'react';
import { useDraft, type Draft } from '../../shared/sending/use-draft';
import type { ShownTrial } from '../concept-fragments';
import { SAVE_TRIAL } from '../concept-mutations';
import { forgetConceptLists } from '../forget-concepts';
import { problemsWithTrialValues, trialInput, trialValues, type TrialValues } from './trial-values';

/** The fields of a trial with what can be done to them. */
export type TrialDraft = Draft<TrialValues>;

/** A trial as it is written: kept in the browser until "Save", since everybody can read it. */
export function useTrialDraft(trial: ShownTrial): TrialDraft {
  const [save] = useMutation(SAVE_TRIAL, { update: forgetConceptLists });
  const values = useMemo(() => trialValues(trial), [trial]);
  const { id, lock } = trial;
  return useDraft(
    { name: `trial-${id}`, lock, values },
    {
      conflictCode: 'concepts.changed-meanwhile',
      problemsWith: problemsWithTrialValues,
      send: async (seen, written, fields) => {
        const { data } = await save({ variables: { input: { ...trialInput(written, fields), id, lock: seen } } });
        return data?.saveTrial.lock ?? seen;
      },
    },
  );
}
