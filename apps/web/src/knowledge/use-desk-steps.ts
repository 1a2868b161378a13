import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useCallback, useState } from 'react';
import { failureOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useUndoToast } from '../shared/ui';
import { deskMessages } from './desk-messages';
import { COUNTS_QUERY, MOVE_KNOWLEDGE, QUEUE_QUERY, type DeskItem, type Step } from './desk-queries';

/** The step that takes another one back; the others cannot be taken back by one step. */
const UNDONE_BY: Partial<Record<Step, Step>> = {
  SUBMIT: 'RETURN_TO_INBOX',
  RETURN_TO_INBOX: 'SUBMIT',
  PUBLISH: 'UNDO_PUBLISHING',
  ARCHIVE: 'RESTORE',
  WITHDRAW: 'RESTORE',
};

interface DeskSteps {
  /** Takes the step after saving what was typed; `reason` for a withdrawal. */
  take(step: Step, reason?: string): Promise<void>;
  readonly busy: boolean;
  /** Why the last step was refused. */
  readonly problems: readonly Problem[];
  readonly failed: boolean;
}

/** Moving an item on, with a way back in a toast. `onMoved` is called with the item as it is now. */
export function useDeskSteps(
  item: DeskItem,
  flush: () => Promise<number | null>,
  onMoved: (item: DeskItem) => void,
): DeskSteps {
  const t = useMessages(deskMessages);
  const toast = useUndoToast();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState(false);
  const [mutate, { loading: busy }] = useMutation(MOVE_KNOWLEDGE, { refetchQueries: [QUEUE_QUERY, COUNTS_QUERY] });

  const move = useCallback(
    async (lock: number, step: Step, reason?: string): Promise<DeskItem | null> => {
      try {
        const { data } = await mutate({ variables: { input: { id: item.id, lock, step, reason } } });
        setProblems([]);
        setFailed(false);
        return data?.moveKnowledge ?? null;
      } catch (error) {
        const failure = failureOf(error);
        setProblems(failure.kind === 'problems' ? failure.problems : []);
        setFailed(failure.kind !== 'problems');
        return null;
      }
    },
    [item.id, mutate],
  );

  const take = useCallback(
    async (step: Step, reason?: string) => {
      const lock = await flush();
      const moved = lock === null ? null : await move(lock, step, reason);
      if (!moved) return;
      const back = UNDONE_BY[step];
      toast({
        text: t.done[step] ?? '',
        ...(back ? { onUndo: () => void move(moved.lock, back).then((undone) => undone && onMoved(undone)) } : {}),
      });
      onMoved(moved);
    },
    [flush, move, onMoved, t, toast],
  );
  return { take, busy, problems, failed };
}
