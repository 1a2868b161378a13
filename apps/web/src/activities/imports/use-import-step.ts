import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { failureOf, problemsOf } from '../../shared/graphql';
import { forgetActivities } from '../forget-activities';

/** A step of an import: takes it, then `onDone`; says what was wrong. */
export function useImportStep<Data, Variables extends { input: { importId: string } }>(
  document: TypedDocumentNode<Data, Variables>,
  onDone: () => void,
) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [mutate, { loading, error, client }] = useMutation<Data, { input: Variables['input'] }>(
    document as unknown as TypedDocumentNode<Data, { input: Variables['input'] }>,
  );
  const take = async (input: Variables['input']): Promise<void> => {
    setProblems([]);
    try {
      await mutate({ variables: { input } });
      // What goes in or comes out shows in lists too.
      forgetActivities(client.cache);
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'activityImports' });
      onDone();
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  const failed = error !== undefined && failureOf(error).kind !== 'problems' ? error : undefined;
  return { take, busy: loading, problems, failed };
}
