import type { Problem } from '@samspil/domain/shared';
import { useEffect, useRef } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Button } from '../../shared/ui';
import classes from './chosen-bar.module.css';
import { overviewMessages } from './messages';

/** An activity that stayed as it was, and why. */
export interface Refused {
  readonly id: string;
  readonly title: string | null;
  readonly problems: readonly Problem[];
}

/** Which of the chosen activities were not edited, each with the reason. */
export function RefusedList({ refused, onClose }: { refused: readonly Refused[]; onClose: () => void }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const textOf = useProblemText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.refused} aria-labelledby="refused">
      <h2 ref={heading} id="refused" tabIndex={-1}>
        {t.refusedTitle(refused.length, format.number(refused.length))}
      </h2>
      <ul>
        {refused.map(({ id, title, problems }) => (
          <li key={id}>
            <strong>{title ?? t.unknownActivity}</strong>: {problems.map(textOf).join(' ')}
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={onClose}>
        {t.close}
      </Button>
    </section>
  );
}
