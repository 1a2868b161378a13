import type { OperationVariables } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import type { TadaDocumentNode } from 'gql.tada';
import { useState } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';
import { useUndoToast } from '../shared/ui';
import { forgetLists } from './forget-lists';

interface Step<Variables> {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  /** It failed for another reason than a rule. */
  readonly failed: unknown;
  /** Takes the step and says so; false when it could not be taken. */
  readonly take: (variables: Variables, done: string, onUndo?: () => Promise<boolean>) => Promise<boolean>;
}

/** One step of a request: lists follow, what happened is told, and what is wrong stays at hand. */
export function useRequestStep<Data, Variables extends OperationVariables>(
  document: TadaDocumentNode<Data, Variables>,
): Step<Variables> {
  const toast = useUndoToast();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [mutate, { loading, error }] = useMutation<Data, OperationVariables>(document, { update: forgetLists });
  const take: Step<Variables>['take'] = async (variables, done, onUndo) => {
    setProblems([]);
    try {
      await mutate({ variables });
      toast({ text: done, ...(onUndo ? { onUndo } : {}) });
      return true;
    } catch (refused) {
      setProblems(problemsOf(refused));
      return false;
    }
  };
  const failed = error !== undefined && failureOf(error).kind !== 'problems' ? error : undefined;
  return { busy: loading, problems, failed, take };
}
