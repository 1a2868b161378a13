import { useId } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, FailureState, StatusBadge } from '../shared/ui';
import { CompareTable, type Side } from './compare-table';
import type { ShownPair } from './duplicate-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './remarks';
import { useDecision } from './use-decision';

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
      <h2 className={classes.recordTitle}>{pair.first.reference.title}</h2>
      <p className={classes.soft}>
        <Link to={`/viden/${pair.first.slug}`}>{`${t.first}: ${pair.first.slug}`}</Link>
        {' · '}
        <Link to={`/viden/${pair.second.slug}`}>{`${t.second}: ${pair.second.slug}`}</Link>
      </p>
      <CompareTable
        caption={`${t.compare}: ${pair.first.slug} – ${pair.second.slug}`}
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
