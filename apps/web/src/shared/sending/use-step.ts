import type { ApolloCache, OperationVariables } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import type { TadaDocumentNode } from 'gql.tada';
import { useState } from 'react';
import { failureOf, problemsOf } from '../graphql';
import { useUndoToast } from '../ui';

interface Step<Variables> {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly failure: 'offline' | 'failed' | undefined;
  /** Takes the step and says so; false when it could not be taken. */
  readonly take: (variables: Variables, done: string, onUndo?: () => Promise<boolean>) => Promise<boolean>;
}

/** One step with one press: what happened is told with a way back, and what is wrong stays at hand. */
export function useStep<Data, Variables extends OperationVariables>(
  document: TadaDocumentNode<Data, Variables>,
  forget: (cache: ApolloCache) => void,
): Step<Variables> {
  const toast = useUndoToast();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [mutate, { loading, error }] = useMutation<Data, OperationVariables>(document, { update: forget });
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
  const kind = error && failureOf(error).kind;
  const failure = kind === undefined || kind === 'problems' ? undefined : kind === 'offline' ? kind : 'failed';
  return { busy: loading, problems, failure, take };
}
