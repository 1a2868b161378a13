import { Link } from 'react-router';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink, EmptyState, FailureState, StatusBadge } from '../shared/ui';
import { useImportStep } from '../shared/upload';
import { forgetImports } from './forget-imports';
import { UNDO_IMPORT, type ShownImport, type ShownRow } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { RowList } from './preview-rows';
import { Source } from './preview-row';
import { ProblemList, problemFrom } from './remarks';

interface ImportResultProps {
  shown: ShownImport;
  onChanged: () => void;
}

/** What went in, or was taken back; the whole import can be undone. */
export function ImportResult({ shown, onChanged }: ImportResultProps) {
  const t = useMessages(importMessages);
  return (
    <>
      {shown.state === 'DONE' ? <Done shown={shown} onChanged={onChanged} /> : <Undone shown={shown} />}
      <RowList
        importId={shown.id}
        filter="ALL"
        whenEmpty={<EmptyState title={t.noRows} />}
        row={(row) => <ResultRow row={row} />}
      />
    </>
  );
}

function Done({ shown, onChanged }: ImportResultProps) {
  const t = useMessages(importMessages);
  const { take, busy, problems, failed } = useImportStep(UNDO_IMPORT, { forget: forgetImports, onDone: onChanged });
  const { imported, merged } = shown.counts;
  return (
    <section className={classes.result} role="status">
      <h2>{imported > 0 ? t.doneTitle(imported) : t.nothingNew}</h2>
      {merged > 0 && <p>{t.mergedCount(merged)}</p>}
      {failed !== undefined && <FailureState error={failed} />}
      <ProblemList problems={problems} />
      <div className={classes.actions}>
        {imported > 0 && <ButtonLink to="/kurater">{t.toDesk}</ButtonLink>}
        {shown.viewerCan.undo && imported + merged > 0 && (
          <Button variant="default" busy={busy} onClick={() => void take({ importId: shown.id })}>
            {t.undo}
          </Button>
        )}
        <ButtonLink to="/import" variant="default">
          {t.tryAgain}
        </ButtonLink>
      </div>
    </section>
  );
}

function Undone({ shown }: { shown: ShownImport }) {
  const t = useMessages(importMessages);
  const { removed, kept } = shown.counts;
  return (
    <section className={classes.result} role="status">
      <h2>{removed > 0 ? t.undoneTitle(removed) : t.undone}</h2>
      {kept > 0 && <p>{t.keptCount(kept)}</p>}
      <div className={classes.actions}>
        <ButtonLink to="/import">{t.tryAgain}</ButtonLink>
      </div>
    </section>
  );
}

const OUTCOME_TONES = {
  IMPORTED: 'good',
  MERGED: 'good',
  SKIPPED: 'neutral',
  REMOVED: 'neutral',
  KEPT: 'warning',
} as const;

function ResultRow({ row }: { row: ShownRow }) {
  const t = useMessages(importMessages);
  const title = row.reference?.title || t.withoutTitle;
  return (
    <article className={classes.record} aria-label={title}>
      <div className={classes.recordText}>
        <p className={classes.recordHead}>
          {row.status === 'ERROR' ? (
            <StatusBadge tone="danger">{t.statuses.ERROR}</StatusBadge>
          ) : (
            row.outcome && <StatusBadge tone={OUTCOME_TONES[row.outcome]}>{t.outcomes[row.outcome]}</StatusBadge>
          )}
          <span className={classes.soft}>
            {row.line === null ? row.fileName : `${row.fileName} · ${t.line(row.line)}`}
          </span>
        </p>
        <h2 className={classes.recordTitle}>
          {row.item ? <Link to={`/viden/${row.item.slug}`}>{title}</Link> : title}
        </h2>
        <Source row={row} />
        <ProblemList problems={row.problems.map(problemFrom)} />
      </div>
    </article>
  );
}
