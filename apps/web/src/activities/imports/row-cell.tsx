import { useState, type KeyboardEvent } from 'react';
import { TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { forgetText, keepText, keptText } from '../../shared/kept-texts';
import { useProblemText } from '../../shared/problems';
import { SuggestedChip } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { problemOf } from '../problem-of';
import { useColumnNames } from './column-mapping';
import type { ShownImport, ShownRow } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import type { RowSaving } from './use-row-saving';
import { useTermSuggestions } from './use-term-suggestions';

interface RowCellProps {
  row: ShownRow;
  column: ShownImport['columns'][number];
  saving: RowSaving;
}

/** A cell of the file with what is wrong in it. What is typed is saved when it is left, and kept until then. */
export function RowCell({ row, column, saving }: RowCellProps) {
  const t = useMessages(importMessages);
  const nameOf = useColumnNames();
  const textOf = useProblemText();
  const format = useFormat();
  const { text, write, save, put } = useKeptCell(row, column.index, saving);
  const problems = row.problems.filter(({ field }) => field === column.field);
  const suggestions = useTermSuggestions(column.field, problems);
  const name = nameOf(column.field ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
  };
  return (
    <div onBlur={() => void save()} onKeyDown={onKeyDown} role="presentation">
      <TextField
        label={problems.length > 0 ? t.mend(name) : name}
        lang="da"
        value={text}
        error={[...new Set(problems.map(problemOf).map(textOf))].join(' ') || undefined}
        onChange={write}
      />
      {suggestions.length > 0 && (
        <div className={classes.suggestions} role="group" aria-label={t.didYouMean}>
          <span aria-hidden>{t.didYouMean}</span>
          {suggestions.map(({ written, term }) => (
            <SuggestedChip
              key={term.id}
              label={format.text(term.label)}
              onChoose={() => void put(text.replace(written, term.label.da))}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** What is typed and not saved yet comes back after a reload. */
function useKeptCell({ id, cells }: ShownRow, index: number, saving: RowSaving) {
  const { userId } = useViewer().viewer;
  const name = `activity-import-${id}-${index}`;
  const saved = cells[index] ?? '';
  const [typed, setTyped] = useState(() => keptText<{ text: string }>(userId, name)?.text);
  const write = (text: string) => {
    setTyped(text);
    keepText(userId, name, { text });
  };
  const put = async (text: string) => {
    write(text);
    if (text !== saved && !(await saving.write(index, text))) return;
    forgetText(userId, name);
    setTyped(undefined);
  };
  const save = async () => {
    if (typed !== undefined) await put(typed);
  };
  return { text: typed ?? saved, write, save, put };
}
