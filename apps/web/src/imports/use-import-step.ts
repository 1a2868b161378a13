import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';

/** A step of an import (import, cancel, undo): runs it, then `onDone`; says what was wrong. */
export function useImportStep<Data, Variables extends { input: { importId: string } }>(
  document: TypedDocumentNode<Data, Variables>,
  importId: string,
  onDone: () => void,
) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [mutate, { loading, error, client }] = useMutation<Data, { input: { importId: string } }>(
    document as unknown as TypedDocumentNode<Data, { input: { importId: string } }>,
  );
  const take = async (): Promise<void> => {
    setProblems([]);
    try {
      await mutate({ variables: { input: { importId } } });
      // What was brought in or taken back shows in other lists too.
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'imports' });
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'duplicates' });
      onDone();
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  const failed = error !== undefined && failureOf(error).kind !== 'problems' ? error : undefined;
  return { take, busy: loading, problems, failed };
}
