import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useUndoToast } from '../shared/ui';
import type { ComparedField, Side } from './compare-table';
import {
  DISMISS_DUPLICATE,
  ITEM_MERGES_QUERY,
  MERGE_ITEMS,
  UNMERGE_ITEMS,
  type ComparedReference,
  type ShownPair,
} from './duplicate-queries';
import { importMessages } from './messages';

const MERGE_FIELD = {
  title: 'BIBLIOGRAPHY_TITLE',
  authors: 'BIBLIOGRAPHY_AUTHOR',
  year: 'BIBLIOGRAPHY_ISSUED',
  container: 'BIBLIOGRAPHY_CONTAINER_TITLE',
  volume: 'BIBLIOGRAPHY_VOLUME',
  issue: 'BIBLIOGRAPHY_ISSUE',
  pages: 'BIBLIOGRAPHY_PAGE',
  publisher: 'BIBLIOGRAPHY_PUBLISHER',
  doi: 'BIBLIOGRAPHY_DOI',
  url: 'BIBLIOGRAPHY_URL',
  language: 'LANGUAGE',
  abstract: 'ABSTRACT',
} as const satisfies Record<ComparedField, string>;

const isEmpty = (value: ComparedReference[ComparedField]): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Without a choice the kept item's value counts, or the other's where it has none, as in the API. */
function usualSide(pair: ShownPair, keep: Side, field: ComparedField): Side {
  const kept = keep === 'left' ? pair.first : pair.second;
  if (!isEmpty(kept.reference[field])) return keep;
  return keep === 'left' ? 'right' : 'left';
}

type Choices = Partial<Record<ComparedField, Side>>;

function choicesFrom(choices: Choices, keep: Side) {
  return (Object.entries(choices) as [ComparedField, Side][]).map(([field, side]) => ({
    field: MERGE_FIELD[field],
    from: side === keep ? ('KEPT' as const) : ('MERGED' as const),
  }));
}

/** The decision about one pair: which item stays, which value of each field, or that they are two works. */
export function useDecision(pair: ShownPair, onDecided: () => void) {
  const t = useMessages(importMessages);
  const toast = useUndoToast();
  const [keep, setKeep] = useState<Side>('left');
  const [choices, setChoices] = useState<Choices>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [mergeItems, merging] = useMutation(MERGE_ITEMS, { refetchQueries: [ITEM_MERGES_QUERY] });
  const [unmergeItems] = useMutation(UNMERGE_ITEMS, { refetchQueries: [ITEM_MERGES_QUERY] });
  const [dismissDuplicate, dismissing] = useMutation(DISMISS_DUPLICATE);
  const [kept, merged] = keep === 'left' ? [pair.first, pair.second] : [pair.second, pair.first];
  const attempt = async (work: () => Promise<void>) => {
    setProblems([]);
    try {
      await work();
      onDecided();
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  const merge = () =>
    attempt(async () => {
      const input = { keptId: kept.id, mergedId: merged.id, choices: choicesFrom(choices, keep) };
      const { data } = await mergeItems({ variables: { input } });
      const mergeId = data?.mergeItems.id ?? '';
      const undo = () => attempt(async () => void (await unmergeItems({ variables: { input: { mergeId } } })));
      toast({ text: t.mergedToast, onUndo: () => void undo() });
    });
  const say = (areDuplicates: boolean) =>
    dismissDuplicate({ variables: { input: { firstId: pair.first.id, secondId: pair.second.id, areDuplicates } } });
  const dismiss = () =>
    attempt(async () => {
      await say(false);
      toast({ text: t.dismissedToast, onUndo: () => void attempt(async () => void (await say(true))) });
    });
  const error = merging.error ?? dismissing.error;
  return {
    keep,
    setKeep,
    chosen: (field: ComparedField) => choices[field] ?? usualSide(pair, keep, field),
    choose: (field: ComparedField, side: Side) => setChoices((before) => ({ ...before, [field]: side })),
    merge,
    dismiss,
    busy: merging.loading || dismissing.loading,
    problems,
    failed: error !== undefined && failureOf(error).kind !== 'problems' ? error : undefined,
  };
}
