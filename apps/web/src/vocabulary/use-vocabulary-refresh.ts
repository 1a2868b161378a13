import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useMessages } from '../shared/i18n';
import { problemsOf } from '../shared/graphql';
import { useProblemText } from '../shared/problems';
import { useUndoToast } from '../shared/ui';
import { vocabularyMessages } from './messages';
import { UNDO_CHANGE } from './vocabulary-mutations';
import { CHANGES_QUERY } from './vocabulary-queries';

const LISTS = ['vocabularies', 'terms', 'term', 'glossary', 'vocabularyChanges', 'termMergePreview'];

/** Forgets what was read of the vocabulary: one change can move terms, counts and lists anywhere in it. */
export function useVocabularyRefresh(): () => void {
  const { cache } = useApolloClient();
  return useCallback(() => {
    for (const fieldName of LISTS) cache.evict({ id: 'ROOT_QUERY', fieldName });
    cache.gc();
  }, [cache]);
}

/** Takes a recorded change back and says so; what forbids it is said instead. */
export function useUndoChange(): (changeId: string) => Promise<void> {
  const client = useApolloClient();
  const toast = useUndoToast();
  const refresh = useVocabularyRefresh();
  const textOf = useProblemText();
  const t = useMessages(vocabularyMessages);
  return useCallback(
    async (changeId) => {
      try {
        await client.mutate({ mutation: UNDO_CHANGE, variables: { input: { changeId } } });
        refresh();
        toast({ text: t.undoneNow });
      } catch (error) {
        const [found] = problemsOf(error);
        toast({ text: textOf(found ?? { code: 'unknown' }) });
      }
    },
    [client, toast, refresh, textOf, t],
  );
}

/** After a change of a term or glossary entry: everything is read anew, and a message offers the way back. */
export function useDone(): (subjectId: string, text: string) => Promise<void> {
  const client = useApolloClient();
  const toast = useUndoToast();
  const refresh = useVocabularyRefresh();
  const undo = useUndoChange();
  return useCallback(
    async (subjectId, text) => {
      refresh();
      const variables = { subjectId, first: 1 };
      const { data } = await client.query({ query: CHANGES_QUERY, variables, fetchPolicy: 'network-only' });
      const change = data?.vocabularyChanges.edges[0]?.node;
      toast({ text, ...(change && { onUndo: () => void undo(change.id) }) });
    },
    [client, toast, refresh, undo],
  );
}
