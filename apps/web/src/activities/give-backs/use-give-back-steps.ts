import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { failureOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import { useUndoToast } from '../../shared/ui';
import { forgetGiveBacks } from './forget-give-backs';
import { DELETE_GIVE_BACK, RESTORE_GIVE_BACK, SAVE_GIVE_BACK, type ShownGiveBack } from './give-back-queries';
import { giveBackMessages } from './messages';

type Standing = Pick<ShownGiveBack, 'status' | 'doneOn' | 'droppedReason'>;

/** Where it stands is changed with one press, and back with undo. */
export function useGiveBackSteps(giveBack: ShownGiveBack) {
  const t = useMessages(giveBackMessages);
  const toast = useUndoToast();
  const options = { update: forgetGiveBacks };
  const [save, saving] = useMutation(SAVE_GIVE_BACK, options);
  const [remove, removing] = useMutation(DELETE_GIVE_BACK, options);
  const [restore] = useMutation(RESTORE_GIVE_BACK, options);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<'offline' | 'failed'>();
  const { id, lock, status, doneOn, droppedReason } = giveBack;

  const attempt = async (step: () => Promise<unknown>): Promise<boolean> => {
    setProblems([]);
    setFailure(undefined);
    try {
      await step();
      return true;
    } catch (refused) {
      const found = failureOf(refused);
      if (found.kind === 'problems') setProblems(found.problems);
      else setFailure(found.kind === 'offline' ? 'offline' : 'failed');
      return false;
    }
  };
  /** False when it could not be moved. */
  const moveTo = (standing: Standing, done: string): Promise<boolean> =>
    attempt(async () => {
      const { data } = await save({ variables: { input: { id, lock, content: standing } } });
      const next = data?.saveGiveBack.lock ?? lock;
      const content = { status, doneOn, droppedReason };
      toast({ text: done, onUndo: () => save({ variables: { input: { id, lock: next, content } } }) });
    });
  const discard = () =>
    attempt(async () => {
      await remove({ variables: { input: { id } } });
      toast({ text: t.wasDeleted, onUndo: () => restore({ variables: { input: { id } } }) });
    });
  return { busy: saving.loading || removing.loading, problems, failure, moveTo, discard, setProblems };
}
