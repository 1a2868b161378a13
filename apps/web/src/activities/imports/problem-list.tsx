import type { Problem } from '@samspil/domain/shared';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useProblemText } from '../../shared/problems';
import classes from './imports.module.css';

/** What is wrong, or with `isNote` what is worth knowing, in the reader's words; each text once. */
export function ProblemList({ problems, isNote = false }: { problems: readonly Problem[]; isNote?: boolean }) {
  const textOf = useProblemText();
  const texts = [...new Set(problems.map(textOf))];
  if (texts.length === 0) return null;
  const Icon = isNote ? IconInfoCircle : IconAlertTriangle;
  return (
    <ul className={classes.remarks}>
      {texts.map((text) => (
        <li key={text} className={isNote ? classes.note : classes.problem}>
          <Icon size={18} stroke={1.75} aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}
