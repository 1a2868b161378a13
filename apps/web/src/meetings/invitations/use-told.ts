import type { OperationVariables } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import type { TadaDocumentNode } from 'gql.tada';
import { useState } from 'react';
import { failureOf, problemsOf } from '../../shared/graphql';
import { useUndoToast } from '../../shared/ui';

/** A step whose answer says what is to be told of it; null where the screen tells it itself. */
export function useTold<Data, Variables extends OperationVariables>(document: TadaDocumentNode<Data, Variables>) {
  const toast = useUndoToast();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [mutate, { loading: busy, error }] = useMutation<Data, OperationVariables>(document);
  const take = async (variables: Variables, textOf: (data: Data) => string | null): Promise<boolean> => {
    setProblems([]);
    try {
      const { data } = await mutate({ variables });
      const text = data ? textOf(data) : null;
      if (text !== null) toast({ text });
      return true;
    } catch (refused) {
      setProblems(problemsOf(refused));
      return false;
    }
  };
  const kind = error && failureOf(error).kind;
  const failure = kind === undefined || kind === 'problems' ? undefined : kind === 'offline' ? kind : 'failed';
  return { take, busy, problems, failure } as const;
}
