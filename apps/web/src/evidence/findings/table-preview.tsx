import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../shared/i18n';
import { problemsOf } from '../../shared/graphql';
import { useProblemText } from '../../shared/problems';
import { Button, FailureState, LoadingState } from '../../shared/ui';
import { problemOf } from './remark';
import { TableColumns } from './table-columns';
import classes from './table.module.css';
import { tableMessages } from './table-messages';
import { PREVIEW_TABLE_QUERY, type Remark, type TablePreview } from './table-queries';
import { TableRows } from './table-rows';
import type { TablePaste } from './use-table-paste';

const ROWS = 50;

interface TablePreviewPanelProps {
  slug: string;
  text: string;
  paste: TablePaste;
  onlyWithProblems: boolean;
  onNarrow: (only: boolean) => void;
}

/** What would come in, before anything does. */
export function TablePreviewPanel({ slug, text, paste, onlyWithProblems, onNarrow }: TablePreviewPanelProps) {
  const { data, previousData, error, refetch } = useQuery(PREVIEW_TABLE_QUERY, {
    variables: { input: { sourceSlug: slug, text, onlyWithProblems }, first: ROWS },
    fetchPolicy: 'no-cache',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  // While the rows are narrowed the former ones stay, and with them the place of the focus.
  const preview = (data ?? previousData)?.previewFindingsTable;
  if (!preview) return <LoadingState lines={8} />;
  return <Previewed preview={preview} paste={paste} onlyWithProblems={onlyWithProblems} onNarrow={onNarrow} />;
}

interface PreviewedProps {
  preview: TablePreview;
  paste: TablePaste;
  onlyWithProblems: boolean;
  onNarrow: (only: boolean) => void;
}

function Previewed({ preview, paste, onlyWithProblems, onNarrow }: PreviewedProps) {
  const t = useMessages(tableMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { problems, columns, total, usable, rows } = preview;
  return (
    <section className={classes.preview}>
      <h2 ref={heading} tabIndex={-1}>
        {t.rowsSummary(usable, total)}
      </h2>
      <Remarks remarks={problems} />
      <CommitError error={paste.error} />
      {usable > 0 ? (
        <Button busy={paste.busy} onClick={() => void paste.commit().catch(() => undefined)}>
          {t.commit(usable)}
        </Button>
      ) : (
        <p>{t.nothingUsable}</p>
      )}
      <TableColumns columns={columns} />
      {total > 0 && (
        <>
          <Checkbox
            label={t.onlyWithProblems}
            checked={onlyWithProblems}
            onChange={(event) => onNarrow(event.currentTarget.checked)}
          />
          <TableRows columns={columns} rows={rows} />
          {!onlyWithProblems && total > rows.length && <p className={classes.small}>{t.firstRows(rows.length)}</p>}
        </>
      )}
    </section>
  );
}

function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const textOf = useProblemText();
  if (remarks.length === 0) return null;
  return (
    <ul role="alert" className={classes.remarks}>
      {remarks.map((remark) => (
        <li key={`${remark.code} ${remark.field}`}>{textOf(problemOf(remark))}</li>
      ))}
    </ul>
  );
}

function CommitError({ error }: { error: unknown }) {
  const textOf = useProblemText();
  if (!error) return null;
  const texts = problemsOf(error).map(textOf);
  return texts.length > 0 ? (
    <p role="alert" className={classes.error}>
      {texts.join(' ')}
    </p>
  ) : (
    <FailureState error={error} />
  );
}
