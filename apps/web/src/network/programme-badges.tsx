import { useMessages } from '../shared/i18n';
import { DemoBadge, StatusBadge } from '../shared/ui';
import { networkMessages } from './messages';
import type { Programme } from './network-queries';
import classes from './network.module.css';

const TONES = { DRAFT: 'warning', NEGOTIATED: 'warning', FINAL: 'good', ENDED: 'neutral' } as const;
const TIMES = { AHEAD: 'neutral', RUNNING: 'good', OVER: 'neutral' } as const;

/** What kind of programme it is, how settled its text is, and whether it runs. */
export function ProgrammeBadges({ programme }: { programme: Programme }) {
  const t = useMessages(networkMessages);
  const { kind, status, time, isDemonstration } = programme;
  return (
    <span className={classes.badges}>
      <span>{t.programmeKinds[kind]}</span>
      <StatusBadge tone={TONES[status]}>{t.statuses[status]}</StatusBadge>
      {status !== 'ENDED' && <StatusBadge tone={TIMES[time]}>{t.times[time]}</StatusBadge>}
      {isDemonstration && <DemoBadge />}
    </span>
  );
}
