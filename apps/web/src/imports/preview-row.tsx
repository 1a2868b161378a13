import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { failureOf, problemsOf } from '../shared/graphql';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, FailureState, StatusBadge } from '../shared/ui';
import { CompareTable } from './compare-table';
import { CHOOSE_FOR_ROW, type RowChoiceName, type RowMatch, type ShownRow } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { NoteList, ProblemList, problemFrom } from './remarks';
import { STATUS_TONES } from './state-tones';

/** One record: what it is, what is wrong or worth knowing, what it looks like, and the choice. */
export function PreviewRow({ row, onChosen }: { row: ShownRow; onChosen: () => void }) {
  const t = useMessages(importMessages);
  const title = row.reference?.title || t.withoutTitle;
  return (
    <article className={classes.record} aria-label={title}>
      <div className={classes.recordText}>
        <p className={classes.recordHead}>
          <StatusBadge tone={STATUS_TONES[row.status]}>{t.statuses[row.status]}</StatusBadge>
          <span className={classes.soft}>
            {row.line === null ? row.fileName : `${row.fileName} · ${t.line(row.line)}`}
          </span>
        </p>
        {row.reference && <h2 className={classes.recordTitle}>{title}</h2>}
        <Source row={row} />
        <ProblemList problems={row.problems.map(problemFrom)} />
        <NoteList notes={row.notes} />
        {row.matches.map((match, index) => (
          <Match key={index} row={row} match={match} />
        ))}
      </div>
      {row.status !== 'ERROR' && <Choice row={row} title={title} onChosen={onChosen} />}
    </article>
  );
}

/** Authors, year and journal in one line. */
export function Source({ row: { reference } }: { row: Pick<ShownRow, 'reference'> }) {
  if (!reference) return null;
  const authors = reference.authors.slice(0, 3).join('; ') + (reference.authors.length > 3 ? ' …' : '');
  const parts = [authors, reference.year, reference.container, reference.doi].filter(Boolean);
  return parts.length === 0 ? null : <p className={classes.soft}>{parts.join(' · ')}</p>;
}

function Match({ row, match }: { row: ShownRow; match: RowMatch }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const [comparing, setComparing] = useState(false);
  const id = useId();
  const why = format.list(match.reasons.map((reason) => t.reasons[reason]));
  if (match.line !== null) {
    return (
      <p className={classes.match}>
        {t.looksLikeLine(match.line)} ({why})
      </p>
    );
  }
  if (!match.item || !row.reference) return null;
  return (
    <div className={classes.match}>
      <p>
        {row.status === 'SAME_AS_EARLIER' ? t.alreadyIn : t.looksLike}{' '}
        <Link to={`/viden/${match.item.slug}`}>{match.item.reference.title}</Link> {why && `(${why})`}
      </p>
      {row.status === 'DUPLICATE' && (
        <Button variant="default" aria-expanded={comparing} aria-controls={id} onClick={() => setComparing(!comparing)}>
          {comparing ? t.hideComparison : t.compare}
        </Button>
      )}
      <div id={id}>
        {comparing && (
          <CompareTable
            caption={`${t.compare}: ${row.reference.title} – ${match.item.slug}`}
            left={row.reference}
            right={match.item.reference}
            leftName={t.imported}
            rightName={t.inBank}
          />
        )}
      </div>
    </div>
  );
}

interface Option {
  readonly choice: RowChoiceName;
  readonly mergeIntoItemId: string | null;
  readonly label: string;
}

function Choice({ row, title, onChosen }: { row: ShownRow; title: string; onChosen: () => void }) {
  const t = useMessages(importMessages);
  const name = useId();
  const [choose, { error, loading }] = useMutation(CHOOSE_FOR_ROW);
  const merges = row.matches.flatMap(({ item }): Option[] =>
    item ? [{ choice: 'MERGE', mergeIntoItemId: item.id, label: t.mergeWith(item.reference.title) }] : [],
  );
  const options: readonly Option[] = [
    { choice: 'IMPORT', mergeIntoItemId: null, label: row.status === 'NEW' ? t.choices.IMPORT : t.importAnyway },
    { choice: 'SKIP', mergeIntoItemId: null, label: t.choices.SKIP },
    ...(row.status === 'DUPLICATE' ? merges : []),
  ];
  const take = async ({ choice, mergeIntoItemId }: Option) => {
    await choose({
      variables: { input: { rowId: row.id, choice, mergeIntoItemId } },
      optimisticResponse: { chooseForRow: { __typename: 'ImportRow', id: row.id, choice, mergeIntoItemId } } as never,
    });
    onChosen();
  };
  return (
    <fieldset className={classes.choice} aria-busy={loading}>
      <legend className="visually-hidden">{t.choiceFor(title)}</legend>
      {options.map((option) => (
        <label key={option.choice + (option.mergeIntoItemId ?? '')}>
          <input
            type="radio"
            name={name}
            checked={row.choice === option.choice && row.mergeIntoItemId === option.mergeIntoItemId}
            onChange={() => void take(option).catch(() => undefined)}
          />
          {option.label}
        </label>
      ))}
      <ProblemList problems={error ? problemsOf(error) : []} />
      {error && failureOf(error).kind !== 'problems' && <FailureState error={error} />}
    </fieldset>
  );
}
