import { IconLink } from '@tabler/icons-react';
import { useMessages } from '../shared/i18n';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import type { ShownReason } from './notice-queries';
import { useReasonText } from './use-reason-text';

/** What two things have in common, what tells most first. */
export function Reasons({ reasons }: { reasons: readonly ShownReason[] }) {
  const t = useMessages(matchingMessages);
  const textOf = useReasonText();
  return (
    <ul className={classes.reasons} aria-label={t.because}>
      {reasons.map((reason) => (
        <li key={`${reason.kind} ${reason.term?.id} ${reason.otherTerm?.id}`}>
          <IconLink size={16} stroke={1.75} aria-hidden />
          {textOf(reason)}
        </li>
      ))}
    </ul>
  );
}
