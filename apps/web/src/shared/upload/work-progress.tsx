import type { ReactNode } from 'react';
import { useFormat, useMessages } from '../i18n';
import { uploadMessages } from './upload-messages';
import classes from './work-progress.module.css';

interface WorkProgressProps {
  /** What the server is doing. */
  text: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
  /** What went wrong with stopping it, and the way to stop it. */
  children: ReactNode;
}

/** How far the server is with what was brought in. */
export function WorkProgress({ text, done, total, children }: WorkProgressProps) {
  const t = useMessages(uploadMessages);
  const format = useFormat();
  const isKnown = total > 0;
  return (
    <div className={classes.progress}>
      <p role="status" className={classes.text}>
        {text} {isKnown && t.progressOf(format.number(done), format.number(total))}
      </p>
      <progress className={classes.bar} aria-label={t.workProgress} {...(isKnown ? { value: done, max: total } : {})} />
      <p className={classes.soft}>{t.mayLeave}</p>
      {children}
    </div>
  );
}
