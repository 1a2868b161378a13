import type { ApolloCache, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { failureOf, problemsOf } from '../graphql';

interface ImportStepOptions {
  /** Lets go of the lists where it shows too what goes in or comes out. */
  readonly forget: (cache: ApolloCache) => void;
  readonly onDone: () => void;
}

/** A step with what was brought in (let it in, stop, take it out again): takes it, and says what was wrong. */
export function useImportStep<Data, Variables extends { input: object }>(
  document: TypedDocumentNode<Data, Variables>,
  { forget, onDone }: ImportStepOptions,
) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [mutate, { loading, error, client }] = useMutation<Data, { input: Variables['input'] }>(
    document as unknown as TypedDocumentNode<Data, { input: Variables['input'] }>,
  );
  const take = async (input: Variables['input']): Promise<void> => {
    setProblems([]);
    try {
      await mutate({ variables: { input } });
      forget(client.cache);
      onDone();
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  const failed = error !== undefined && failureOf(error).kind !== 'problems' ? error : undefined;
  return { take, busy: loading, problems, failed };
}
