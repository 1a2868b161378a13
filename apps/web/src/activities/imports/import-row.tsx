import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { Button, StatusBadge } from '../../shared/ui';
import { problemOf } from '../problem-of';
import { useColumnNames } from './column-mapping';
import type { ShownImport, ShownRow } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './problem-list';
import { RowCell } from './row-cell';
import { OUTCOME_TONES, STATUS_TONES } from './tones';
import { useRowSaving, type RowSaving } from './use-row-saving';

interface ImportRowProps {
  row: ShownRow;
  shown: ShownImport;
  onChanged: () => void;
}

/** One row: what it says, what is wrong at which column, and the cells to mend it in. */
export function ImportRow({ row, shown, onChanged }: ImportRowProps) {
  const t = useMessages(importMessages);
  const saving = useRowSaving(row, onChanged);
  const title = row.title || t.withoutTitle;
  const isIn = row.outcome === 'IMPORTED' || row.outcome === 'KEPT';
  const mayChange = shown.viewerCan.change && !isIn;
  return (
    <article className={classes.row} aria-label={`${t.line(row.number)}: ${title}`} data-status={row.status}>
      <p className={classes.rowHead}>
        <Marks row={row} />
        <span>{t.line(row.number)}</span>
      </p>
      <h3>{title}</h3>
      <Understood row={row} />
      <Likeness row={row} />
      {mayChange && (
        <Mending row={row} shown={shown} saving={saving}>
          {row.status !== 'ERROR' && <Choice row={row} title={title} saving={saving} />}
        </Mending>
      )}
      {row.activityId !== null && isIn && <Link to={`/aktiviteter/${row.activityId}`}>{t.see}</Link>}
    </article>
  );
}

function Marks({ row }: { row: ShownRow }) {
  const t = useMessages(importMessages);
  const { status, outcome } = row;
  if (outcome === 'IMPORTED' || outcome === 'KEPT') {
    return <StatusBadge tone={OUTCOME_TONES[outcome]}>{t.outcomes[outcome]}</StatusBadge>;
  }
  return (
    <>
      <StatusBadge tone={STATUS_TONES[status]}>{t.statuses[status]}</StatusBadge>
      {outcome !== null && <StatusBadge tone={OUTCOME_TONES[outcome]}>{t.outcomes[outcome]}</StatusBadge>}
    </>
  );
}

function Understood({ row: { understood } }: { row: ShownRow }) {
  const nameOf = useColumnNames();
  const shown = understood.filter(({ field }) => field !== 'title');
  if (shown.length === 0) return null;
  return (
    <dl className={classes.understood}>
      {shown.map(({ field, text }) => (
        <div key={field}>
          <dt>{nameOf(field)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What it may be a second time. */
function Likeness({ row: { presentId, repeatsLine, outcome } }: { row: ShownRow }) {
  const t = useMessages(importMessages);
  return (
    <>
      {presentId !== null && outcome === null && (
        <p className={classes.soft}>
          {t.looksLike} <Link to={`/aktiviteter/${presentId}`}>{t.looksLikeLink}</Link>
        </p>
      )}
      {repeatsLine !== null && <p className={classes.soft}>{t.repeats(repeatsLine)}</p>}
      {outcome === 'KEPT' && <p className={classes.soft}>{t.kept}</p>}
    </>
  );
}

interface RowPartProps {
  row: ShownRow;
  saving: RowSaving;
}

/** The cells with errors are open; all others come when asked for. */
function Mending({ row, shown, saving, children }: RowPartProps & { shown: ShownImport; children: ReactNode }) {
  const t = useMessages(importMessages);
  const [all, setAll] = useState(false);
  // A cell that was wrong stays open once it is right: nothing vanishes under the hand that mended it.
  const [opened] = useState(() => new Set(row.problems.map(({ field }) => field)));
  const wrong = new Set(row.problems.map(({ field }) => field));
  const cells = shown.columns.filter(({ field }) => field !== null && (all || opened.has(field) || wrong.has(field)));
  const elsewhere = row.problems.filter(({ field }) => !shown.columns.some((column) => column.field === field));
  return (
    <div className={classes.mending}>
      <ProblemList problems={elsewhere.map(problemOf)} />
      {cells.length > 0 && (
        <div className={classes.cells}>
          {cells.map((column) => (
            <RowCell key={column.index} row={row} column={column} saving={saving} />
          ))}
        </div>
      )}
      <ProblemList problems={saving.problems} />
      {saving.failed && (
        <p role="alert" className={classes.problem}>
          {t.saveFailed}
        </p>
      )}
      <div className={classes.steps}>
        {children}
        <Button variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.edit}
        </Button>
      </div>
    </div>
  );
}

function Choice({ row, title, saving }: RowPartProps & { title: string }) {
  const t = useMessages(importMessages);
  return (
    <label className={classes.choice}>
      <input
        type="checkbox"
        aria-label={t.takeIn(title)}
        checked={row.isChosen}
        onChange={() => void saving.choose(!row.isChosen)}
      />
      {t.takeInShort}
    </label>
  );
}
