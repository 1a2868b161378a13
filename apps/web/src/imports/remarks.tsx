import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Problem } from '@samspil/domain/shared';
import { useLanguage } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import type { Remark } from './import-queries';
import classes from './imports.module.css';
import { importNoteTexts } from './note-texts';

/** A remark of the API as a problem, whose parameters are texts by name. */
export function problemFrom({ code, field, parameters }: Remark): Problem {
  const params = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
  return { code, params, ...(field === null ? {} : { field }) };
}

/** What is wrong, in the reader's words; each text once. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const textOf = useProblemText();
  const texts = [...new Set(problems.map((problem) => nameOf(problem) + textOf(problem)))];
  if (texts.length === 0) return null;
  return (
    <ul className={classes.remarks}>
      {texts.map((text) => (
        <li key={text} className={classes.problem}>
          <IconAlertTriangle size={18} aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Of several files the problem says which one. */
function nameOf({ params }: Problem): string {
  return params?.['name'] === undefined ? '' : `${params['name']}: `;
}

/** What is worth knowing; the record can go in. */
export function NoteList({ notes }: { notes: readonly Remark[] }) {
  const { language } = useLanguage();
  const all: Readonly<Record<string, (typeof importNoteTexts)['da'][keyof (typeof importNoteTexts)['da']]>> =
    importNoteTexts[language];
  const texts = notes.flatMap((note) => {
    const text = all[note.code];
    if (text === undefined) return [];
    return [typeof text === 'string' ? text : text(problemFrom(note).params ?? {})];
  });
  if (texts.length === 0) return null;
  return (
    <ul className={classes.remarks}>
      {[...new Set(texts)].map((text) => (
        <li key={text} className={classes.note}>
          <IconInfoCircle size={18} aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}
