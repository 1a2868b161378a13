import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useUndoToast } from '../shared/ui';
import { PUBLISH_CONCEPT, RESTORE_CONCEPT, WITHDRAW_CONCEPT } from './concept-mutations';
import { forgetConceptLists } from './forget-concepts';
import { conceptMessages } from './messages';

/** Publishing, withdrawing and bringing back; what is wrong stays at hand, and withdrawing can be undone. */
export function useConceptSteps(id: string) {
  const t = useMessages(conceptMessages);
  const toast = useUndoToast();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [publish, publishing] = useMutation(PUBLISH_CONCEPT, { update: forgetConceptLists });
  const [withdraw, withdrawing] = useMutation(WITHDRAW_CONCEPT, { update: forgetConceptLists });
  const [restore, restoring] = useMutation(RESTORE_CONCEPT, { update: forgetConceptLists });
  const taken = async (step: () => Promise<string>, onUndo?: () => Promise<unknown>): Promise<boolean> => {
    setProblems([]);
    try {
      toast({ text: await step(), ...(onUndo ? { onUndo } : {}) });
      return true;
    } catch (error) {
      const found = problemsOf(error);
      setProblems(found);
      if (found.length === 0) toast({ text: t.stepFailed });
      return false;
    }
  };
  const bringBack = (lock: number): Promise<boolean> =>
    taken(async () => {
      await restore({ variables: { input: { id, lock } } });
      return t.restored;
    });
  const takeOut = (lock: number): Promise<boolean> => {
    let after = lock;
    const step = async () => {
      const { data } = await withdraw({ variables: { input: { id, lock } } });
      after = data?.withdrawConcept.lock ?? lock;
      return t.withdrawn;
    };
    return taken(step, () => bringBack(after));
  };
  const bringOut = (lock: number, note: string): Promise<boolean> =>
    taken(async () => {
      const { data } = await publish({ variables: { input: { id, lock, note } } });
      return t.published(data?.publishConcept.version ?? 1);
    });
  return {
    problems,
    busy: publishing.loading || withdrawing.loading || restoring.loading,
    publish: bringOut,
    withdraw: takeOut,
    restore: bringBack,
  };
}
