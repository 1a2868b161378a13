import type { FitVerdict } from '@samspil/domain/concepts';
import { useMessages } from '../../shared/i18n';
import { trialMessages } from './messages';
import classes from './adopt.module.css';

/** A full circle for alike, half for partly, an open square for different, dots for what is not known; always with its word. */
export function VerdictMark({ verdict }: { verdict: FitVerdict }) {
  const { verdicts } = useMessages(trialMessages);
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden focusable="false">
        <Shape verdict={verdict} />
      </svg>
      {verdicts[verdict]}
    </span>
  );
}

function Shape({ verdict }: { verdict: FitVerdict }) {
  switch (verdict) {
    case 'equal':
      return <circle cx="9" cy="9" r="7" fill="currentColor" stroke="currentColor" strokeWidth="2" />;
    case 'partly':
      return (
        <>
          <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M9 2a7 7 0 0 0 0 14z" fill="currentColor" />
        </>
      );
    case 'different':
      return <path d="M9 1.5 16.5 9 9 16.5 1.5 9z" fill="none" stroke="currentColor" strokeWidth="2" />;
    case 'unknown':
      return <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 2.4" />;
  }
}
