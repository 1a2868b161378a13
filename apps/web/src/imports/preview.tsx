import { useMutation } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, FailureState } from '../shared/ui';
import { useImportStep } from '../shared/upload';
import { forgetImports } from './forget-imports';
import {
  CANCEL_IMPORT,
  CHOOSE_FOR_ALL_ROWS,
  COMMIT_IMPORT,
  type RowFilter,
  type RowStatusName,
  type ShownImport,
} from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { PreviewRows } from './preview-rows';
import { NoteList, ProblemList } from './remarks';

const FILTERS: readonly RowFilter[] = ['ALL', 'NEW', 'DUPLICATE', 'SAME_AS_EARLIER', 'ERROR'];

interface PreviewProps {
  shown: ShownImport;
  onChanged: () => void;
}

/** What was found, before anything goes in: filters, a choice for each record, and the button that imports. */
export function Preview({ shown, onChanged }: PreviewProps) {
  const [parameters, setParameters] = useSearchParams();
  const filter = FILTERS.find((one) => one.toLowerCase() === parameters.get('vis')) ?? 'ALL';
  const choose = (next: RowFilter) =>
    setParameters(next === 'ALL' ? {} : { vis: next.toLowerCase() }, { replace: true });
  return (
    <>
      <Summary shown={shown} />
      <FilterBar counts={shown.counts} filter={filter} onChoose={choose} />
      {(filter === 'DUPLICATE' || filter === 'SAME_AS_EARLIER') && (
        <AllRowsChoice importId={shown.id} status={filter} onChanged={onChanged} />
      )}
      <PreviewRows importId={shown.id} filter={filter} onChosen={onChanged} onShowAll={() => choose('ALL')} />
      <Steps shown={shown} onChanged={onChanged} />
    </>
  );
}

/** What is noted about a list holds for all its records; a document carries its notes itself. */
const LISTS: readonly string[] = ['RIS', 'BIBTEX', 'CSL_JSON', 'DOI_LIST'];

const totalOf = ({ counts }: ShownImport): number =>
  counts.new + counts.duplicate + counts.sameAsEarlier + counts.error;

function Summary({ shown }: { shown: ShownImport }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  return (
    <>
      <p className={classes.summary}>{t.summary(totalOf(shown))}</p>
      {shown.earlierWithSameFiles.length > 0 && (
        <p className={classes.soft}>
          {t.sameFile}{' '}
          {shown.earlierWithSameFiles.map((earlier) => (
            <Link key={earlier.id} to={`/import/${earlier.id}`}>
              {format.dateTime(earlier.createdAt)}
            </Link>
          ))}
        </p>
      )}
      {shown.files
        .filter(({ format }) => format !== null && LISTS.includes(format))
        .map((file) => (
          <NoteList key={file.id} notes={file.notes} />
        ))}
    </>
  );
}

interface FilterBarProps {
  counts: ShownImport['counts'];
  filter: RowFilter;
  onChoose: (filter: RowFilter) => void;
}

function FilterBar({ counts, filter, onChoose }: FilterBarProps) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const countOf: Record<RowFilter, number> = {
    ALL: counts.new + counts.duplicate + counts.sameAsEarlier + counts.error,
    NEW: counts.new,
    DUPLICATE: counts.duplicate,
    SAME_AS_EARLIER: counts.sameAsEarlier,
    ERROR: counts.error,
  };
  return (
    <div role="group" aria-label={t.filter} className={classes.filters}>
      {FILTERS.filter((one) => one === 'ALL' || countOf[one] > 0).map((one) => (
        <button
          key={one}
          type="button"
          className={classes.filter}
          aria-pressed={one === filter}
          onClick={() => onChoose(one)}
        >
          {t.filters[one]} <span className={classes.count}>{format.number(countOf[one])}</span>
        </button>
      ))}
    </div>
  );
}

interface AllRowsChoiceProps {
  importId: string;
  status: RowStatusName;
  onChanged: () => void;
}

function AllRowsChoice({ importId, status, onChanged }: AllRowsChoiceProps) {
  const t = useMessages(importMessages);
  const [choose, { loading, error, client }] = useMutation(CHOOSE_FOR_ALL_ROWS);
  const chooseAll = async (choice: 'IMPORT' | 'SKIP') => {
    await choose({ variables: { input: { importId, status, choice } } });
    await client.refetchQueries({ include: ['ImportRows'] });
    onChanged();
  };
  return (
    <div className={classes.actions}>
      <Button variant="outline" busy={loading} onClick={() => void chooseAll('IMPORT').catch(() => undefined)}>
        {t.importAll}
      </Button>
      <Button variant="default" busy={loading} onClick={() => void chooseAll('SKIP').catch(() => undefined)}>
        {t.skipAll}
      </Button>
      {error && <FailureState error={error} />}
    </div>
  );
}

function Steps({ shown, onChanged }: PreviewProps) {
  const t = useMessages(importMessages);
  const commit = useImportStep(COMMIT_IMPORT, { forget: forgetImports, onDone: onChanged });
  const cancel = useImportStep(CANCEL_IMPORT, { forget: forgetImports, onDone: onChanged });
  const failed = commit.failed ?? cancel.failed;
  return (
    <div className={classes.steps} data-print="hide">
      {failed !== undefined && <FailureState error={failed} />}
      <ProblemList problems={[...commit.problems, ...cancel.problems]} />
      <div className={classes.actions}>
        {shown.viewerCan.commit && (
          <Button busy={commit.busy} onClick={() => void commit.take({ importId: shown.id })}>
            {t.commit(shown.counts.toImport + shown.counts.toMerge)}
          </Button>
        )}
        {shown.viewerCan.cancel && (
          <Button variant="default" busy={cancel.busy} onClick={() => void cancel.take({ importId: shown.id })}>
            {t.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
