import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../i18n';
import { useProblemText } from '../problems';
import { sendingMessages } from './sending-messages';
import classes from './sending.module.css';

interface FormProblemsProps {
  problems: readonly Problem[];
  /** Those that show their own problems. */
  fields?: readonly string[];
  /** Why it could not be sent, when it was for another reason than a rule. */
  failure?: 'offline' | 'failed' | undefined;
}

/** What is wrong with no field of the form, and what kept it from being sent. */
export function FormProblems({ problems, fields = [], failure }: FormProblemsProps) {
  const t = useMessages(sendingMessages);
  const textOf = useProblemText();
  const texts = problems.filter(({ field }) => !fields.includes(field?.split('.')[0] ?? '')).map(textOf);
  if (failure) texts.push(t[failure]);
  return (
    <div role="alert" className={classes.problems}>
      {[...new Set(texts)].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
