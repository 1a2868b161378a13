import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { failureOf, problemsOf } from '../shared/graphql';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, FailureState, StatusBadge, useUndoToast } from '../shared/ui';
import { CompareTable, type ComparedField, type Side } from './compare-table';
import {
  DISMISS_DUPLICATE,
  ITEM_MERGES_QUERY,
  MERGE_ITEMS,
  UNMERGE_ITEMS,
  type ComparedReference,
  type ShownPair,
} from './duplicate-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './remarks';

interface DuplicateComparisonProps {
  pair: ShownPair;
  likeness: string;
  onDecided: () => void;
}

/** Two items beside each other: which one stays, which value of each field, or that they are two works. */
export function DuplicateComparison({ pair, likeness, onDecided }: DuplicateComparisonProps) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const { keep, setKeep, chosen, choose, merge, dismiss, busy, problems, failed } = useDecision(pair, onDecided);
  return (
    <article aria-label={pair.first.reference.title} className={classes.pair}>
      <p className={classes.recordHead}>
        <StatusBadge tone="warning">{likeness}</StatusBadge>
        <span className={classes.soft}>{format.list(pair.reasons.map((reason) => t.reasons[reason]))}</span>
      </p>
      <h3 className={classes.recordTitle}>{pair.first.reference.title}</h3>
      <p className={classes.soft}>
        <Link to={`/viden/${pair.first.slug}`}>{`${t.first}: ${pair.first.slug}`}</Link>
        {' · '}
        <Link to={`/viden/${pair.second.slug}`}>{`${t.second}: ${pair.second.slug}`}</Link>
      </p>
      <CompareTable
        caption={`${t.compare}: ${pair.first.reference.title}`}
        left={pair.first.reference}
        right={pair.second.reference}
        leftName={t.first}
        rightName={t.second}
        chosen={chosen}
        onChoose={choose}
      />
      <KeepChoice keep={keep} onChoose={setKeep} />
      <p className={classes.soft}>{t.mergeExplained}</p>
      <ProblemList problems={problems} />
      {failed !== undefined && <FailureState error={failed} />}
      <div className={classes.actions}>
        <Button busy={busy} onClick={() => void merge()}>
          {t.merge}
        </Button>
        <Button variant="default" busy={busy} onClick={() => void dismiss()}>
          {t.notDuplicates}
        </Button>
      </div>
    </article>
  );
}

function KeepChoice({ keep, onChoose }: { keep: Side; onChoose: (side: Side) => void }) {
  const t = useMessages(importMessages);
  const name = useId();
  return (
    <fieldset className={classes.keep}>
      <legend>{t.whichToKeep}</legend>
      {(['left', 'right'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={name} checked={keep === side} onChange={() => onChoose(side)} />
          {side === 'left' ? t.keepFirst : t.keepSecond}
        </label>
      ))}
    </fieldset>
  );
}

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

function useDecision(pair: ShownPair, onDecided: () => void) {
  const t = useMessages(importMessages);
  const toast = useUndoToast();
  const [keep, setKeep] = useState<Side>('left');
  const [choices, setChoices] = useState<Partial<Record<ComparedField, Side>>>({});
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
      const chosenFields = Object.entries(choices) as [ComparedField, Side][];
      const input = {
        keptId: kept.id,
        mergedId: merged.id,
        choices: chosenFields.map(([field, side]) => ({
          field: MERGE_FIELD[field],
          from: side === keep ? ('KEPT' as const) : ('MERGED' as const),
        })),
      };
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
