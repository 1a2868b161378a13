import { useMutation } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, DraftStore, type DraftSnapshot } from '../../shared/drafts';
import { useViewer } from '../../shared/viewer';
import { SAVE_CONCEPT } from '../concept-mutations';
import { forgetConceptLists } from '../forget-concepts';
import { graphqlName } from '../graphql-names';
import { conceptInput, conceptValues, problemsWithConceptValues, type ConceptValues } from './concept-values';
import type { WorkingConcept } from './writing-queries';

/** The fields of a concept with what can be done to them. */
export type ConceptDraft = DraftSnapshot<ConceptValues> &
  Pick<DraftStore<ConceptValues>, 'change' | 'flush' | 'saveOnTop' | 'discard'>;

/** What is being written, saved while it is written and when it is left: readers go on with the latest version. */
export function useConceptDraft(concept: WorkingConcept): ConceptDraft {
  const [save] = useMutation(SAVE_CONCEPT, { update: forgetConceptLists });
  const { userId } = useViewer().viewer;
  const [store] = useState(
    () =>
      new DraftStore(
        new DraftKeeper<ConceptValues>(userId, `concept-${concept.id}`),
        conceptValues(concept),
        concept.lock,
        {
          conflictCode: 'concepts.changed-meanwhile',
          problemsWith: (values) => problemsWithConceptValues(values, false),
          send: async (lock, values, fields) => {
            const input = {
              id: concept.id,
              lock,
              content: conceptInput(values, fields),
              ...(fields.includes('ownerId') ? { ownerId: values.ownerId } : {}),
              ...(fields.includes('sharing') ? { sharing: graphqlName(values.sharing) } : {}),
            };
            const { data } = await save({ variables: { input } });
            return data?.saveConcept.lock ?? lock;
          },
        },
      ),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => () => void store.flush(), [store]);
  useEffect(() => {
    window.addEventListener('online', store.retryWhenOnline);
    return () => window.removeEventListener('online', store.retryWhenOnline);
  }, [store]);
  const { change, flush, saveOnTop, discard } = store;
  return { ...snapshot, change, flush, saveOnTop, discard };
}
