import { useMutation, useQuery } from '@apollo/client/react';
import { ACTIVITY_COLUMNS, columnHeading, SHARINGS, type Sharing } from '@samspil/domain/activities';
import { SelectField } from '../../shared/forms';
import { problemsOf } from '../../shared/graphql';
import { useFormat, useMessages } from '../../shared/i18n';
import { FailureState } from '../../shared/ui';
import { graphqlName } from '../content-input';
import { activityMessages } from '../messages';
import { problemOf } from '../problem-of';
import { MAP_IMPORT, OWNERS_QUERY, type ShownImport } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './problem-list';

type Change = (changes: {
  columns?: { index: number; field: string | null }[];
  ownerId?: string;
  sharing?: Sharing;
}) => void;

/** What each column of the file becomes; folded away where the guess holds. */
export function ColumnMapping({ shown }: { shown: ShownImport }) {
  const t = useMessages(importMessages);
  const [map, { error, loading }] = useMutation(MAP_IMPORT, { refetchQueries: ['ActivityImportRows'] });
  const change: Change = ({ columns = [], sharing, ...rest }) => {
    const input = { importId: shown.id, columns, ...rest, ...(sharing ? { sharing: graphqlName(sharing) } : {}) };
    // What went wrong stands below, from `error`.
    void map({ variables: { input } }).catch(() => undefined);
  };
  const used = shown.columns.filter(({ field }) => field !== null).length;
  const hasProblems = shown.problems.length > 0;
  return (
    <details className={classes.mapping} open={hasProblems} aria-busy={loading}>
      <summary>
        <h2>{t.columnsTitle}</h2> <span>{t.columnsUsed(used, shown.columns.length - used)}</span>
      </summary>
      <p className={classes.soft}>{t.columnsLead}</p>
      <ProblemList problems={shown.notes.map(problemOf)} isNote />
      <ColumnProblems shown={shown} />
      {error && problemsOf(error).length === 0 && <FailureState error={error} />}
      {error && <ProblemList problems={problemsOf(error)} />}
      <div className={classes.usual}>
        <Owner shown={shown} onChange={change} />
        <SharingField shown={shown} onChange={change} />
      </div>
      <Columns shown={shown} onChange={change} />
    </details>
  );
}

/** A problem names a column of ours; the reader knows it by its heading. */
function ColumnProblems({ shown }: { shown: ShownImport }) {
  const nameOf = useColumnNames();
  const named = shown.problems.map(problemOf).map((problem) => {
    const column = problem.params?.['column'];
    return column === undefined
      ? problem
      : { ...problem, params: { ...problem.params, column: nameOf(String(column)) } };
  });
  return <ProblemList problems={named} />;
}

interface StepProps {
  shown: ShownImport;
  onChange: Change;
}

function Columns({ shown, onChange }: StepProps) {
  const t = useMessages(importMessages);
  const nameOf = useColumnNames();
  const options = [
    { value: '', label: t.leftOut },
    ...ACTIVITY_COLUMNS.map((column) => ({ value: column, label: nameOf(column) })),
  ];
  return (
    <table className={classes.columns}>
      <caption className="visually-hidden">{t.columnsTable}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columnInFile}</th>
          <th scope="col">{t.samples}</th>
          <th scope="col">{t.becomes}</th>
        </tr>
      </thead>
      <tbody>
        {shown.columns.map(({ index, heading, field, samples }) => {
          const name = heading || t.withoutHeading(index + 1);
          return (
            <tr key={index} data-left-out={field === null}>
              <th scope="row">{name}</th>
              <td className={classes.samples}>{samples.join(' · ')}</td>
              <td>
                <select
                  className={classes.select}
                  aria-label={t.meaningOf(name)}
                  value={field ?? ''}
                  onChange={(event) => onChange({ columns: [{ index, field: event.currentTarget.value || null }] })}
                >
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the columns of an activity table are called in the reader's language. */
export function useColumnNames(): (column: string) => string {
  const format = useFormat();
  return (column) => {
    const known = ACTIVITY_COLUMNS.find((one) => one === column);
    return known ? format.text(columnHeading(known)) : column;
  };
}

function Owner({ shown, onChange }: StepProps) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const { data } = useQuery(OWNERS_QUERY, { variables: { networkId: shown.networkId } });
  const organisations = data?.activityDefaults.organisations ?? [];
  const none = shown.ownerId === null ? [{ value: '', label: t.noOwner }] : [];
  return (
    <SelectField
      label={t.owner}
      value={shown.ownerId ?? ''}
      options={[...none, ...organisations.map(({ id, name }) => ({ value: id, label: format.text(name) }))]}
      onChange={(ownerId) => onChange({ ownerId })}
    />
  );
}

function SharingField({ shown, onChange }: StepProps) {
  const t = useMessages(importMessages);
  const words = useMessages(activityMessages);
  return (
    <SelectField
      label={t.sharing}
      value={shown.sharing.toLowerCase()}
      options={SHARINGS.map((value) => ({ value, label: words.sharingTexts[value] }))}
      onChange={(value) => onChange({ sharing: value as Sharing })}
    />
  );
}
