import { useApolloClient } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useState } from 'react';
import { failureOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import { useUndoToast } from '../../shared/ui';
import type { DeskFinding } from './finding-fragments';
import { PUBLISH_FINDING, RESTORE_FINDING, UNPUBLISH_FINDING, WITHDRAW_FINDING } from './finding-mutations';
import { forgetAnswers } from './forget-answers';
import { codingMessages } from './messages';

export type Step = 'publish' | 'unpublish' | 'withdraw' | 'restore';

interface StepInput {
  readonly id: string;
  readonly lock: number;
}

type StepDocument = TadaDocumentNode<Record<string, DeskFinding>, { input: StepInput & { reason?: string } }>;

const DOCUMENTS = {
  publish: PUBLISH_FINDING,
  unpublish: UNPUBLISH_FINDING,
  withdraw: WITHDRAW_FINDING,
  restore: RESTORE_FINDING,
} as unknown as Readonly<Record<Step, StepDocument>>;

/** The step that takes another one back. */
const UNDONE_BY: Partial<Record<Step, Step>> = {
  publish: 'unpublish',
  unpublish: 'publish',
  withdraw: 'restore',
};

export interface FindingSteps {
  /** Takes the step after saving what was typed; `reason` for a withdrawal. */
  take(step: Step, reason?: string): Promise<void>;
  readonly busy: boolean;
  /** Why the last step was refused. */
  readonly problems: readonly Problem[];
  readonly failed: boolean;
}

/** Publishing a finding, taking it back, withdrawing it: each with a way back in a toast. */
export function useFindingSteps(id: string, flush: () => Promise<number | null>): FindingSteps {
  const t = useMessages(codingMessages);
  const client = useApolloClient();
  const toast = useUndoToast();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState(false);

  const send = useCallback(
    async (lock: number, step: Step, reason?: string): Promise<DeskFinding | null> => {
      const input = { id, lock, ...(reason === undefined ? {} : { reason }) };
      const { data } = await client.mutate({ mutation: DOCUMENTS[step], variables: { input } });
      forgetAnswers(client.cache);
      return Object.values(data ?? {})[0] ?? null;
    },
    [client, id],
  );

  const move = useCallback(
    async (lock: number, step: Step, reason?: string): Promise<DeskFinding | null> => {
      setBusy(true);
      try {
        const moved = await send(lock, step, reason);
        setProblems([]);
        setFailed(false);
        return moved;
      } catch (error) {
        const failure = failureOf(error);
        setProblems(failure.kind === 'problems' ? failure.problems : []);
        setFailed(failure.kind !== 'problems');
        return null;
      } finally {
        setBusy(false);
      }
    },
    [send],
  );

  const take = useCallback(
    async (step: Step, reason?: string) => {
      const lock = await flush();
      const moved = lock === null ? null : await move(lock, step, reason);
      if (!moved) return;
      const back = UNDONE_BY[step];
      toast({ text: t.done[step], ...(back ? { onUndo: () => send(moved.lock, back) } : {}) });
    },
    [flush, move, send, t, toast],
  );
  return { take, busy, problems, failed };
}
