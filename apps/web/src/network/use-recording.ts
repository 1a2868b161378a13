import type { OperationVariables } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import type { TadaDocumentNode } from 'gql.tada';
import { useState } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useUndoToast } from '../shared/ui';
import { networkMessages } from './messages';
import { today } from '../shared/today';

export interface Recording<Wish> {
  readonly busy: boolean;
  /** What is wrong with the wish that was refused last. */
  readonly problems: readonly Problem[];
  readonly failure: 'offline' | 'failed' | undefined;
  /** Which row was written last. */
  readonly last: string | undefined;
  /** Records from today; `undo` is what puts back what stood before. */
  readonly record: (row: string, wish: Wish, undo: Wish) => Promise<void>;
}

/** Levels are saved as they are chosen, with a way back. */
export function useRecording<Data, Variables extends { input: object }, Wish extends object>(
  document: TadaDocumentNode<Data, Variables>,
  about: { readonly organisationId: string },
): Recording<Wish> {
  const t = useMessages(networkMessages);
  const toast = useUndoToast();
  const [last, setLast] = useState<string>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [mutate, { loading, error, client }] = useMutation<Data, OperationVariables>(document);
  const send = (wish: Wish) => mutate({ variables: { input: { ...about, since: today(), ...wish } } });
  const record: Recording<Wish>['record'] = async (row, wish, undo) => {
    setLast(row);
    setProblems([]);
    try {
      await send(wish);
      toast({ text: t.levels.saved, onUndo: () => send(undo) });
    } catch (refused) {
      setProblems(problemsOf(refused));
      // Somebody else may have been first: what stands now is shown beside the problem.
      await client.refetchQueries({ include: ['Organisation'] });
    }
  };
  const kind = error && failureOf(error).kind;
  const failure = kind === undefined || kind === 'problems' ? undefined : kind === 'offline' ? kind : 'failed';
  return { busy: loading, problems, failure, last, record };
}
