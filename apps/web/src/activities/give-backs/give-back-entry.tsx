import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge, StatusBadge } from '../../shared/ui';
import { today } from '../../shared/today';
import type { ShownGiveBack } from './give-back-queries';
import { GiveBackSteps } from './give-back-steps';
import classes from './give-backs.module.css';
import { giveBackMessages } from './messages';

const TONES = { AGREED: 'accent', DONE: 'good', DROPPED: 'neutral' } as const;
const A_DAY_MS = 86_400_000;

/** What is given back, for what, by whom, and when. */
export function GiveBackEntry({ giveBack, onEdit }: { giveBack: ShownGiveBack; onEdit: () => void }) {
  const t = useMessages(giveBackMessages);
  const format = useFormat();
  const id = useId();
  const { what, toWhom, activity, isOverdue, status, doneOn, note } = giveBack;
  const name = toWhom === '' ? t.whats[what] : `${t.whats[what]}: ${toWhom}`;
  return (
    <article className={classes.entry} aria-labelledby={id} data-overdue={isOverdue}>
      <p className={classes.facts}>
        {isOverdue ? (
          <StatusBadge tone="danger" icon={<IconAlertTriangle size={14} stroke={2} aria-hidden />}>
            {t.overdue}
          </StatusBadge>
        ) : (
          <StatusBadge tone={TONES[status]}>
            {doneOn === null ? t.statuses[status] : t.doneOn(format.date(doneOn))}
          </StatusBadge>
        )}
        <When giveBack={giveBack} />
        {giveBack.isDemonstration && <DemoBadge />}
      </p>
      <h2 id={id} lang="da">
        {name}
      </h2>
      <Who giveBack={giveBack} />
      <p className={classes.soft}>
        {t.forWhat}{' '}
        {activity === null ? (
          t.activityGone
        ) : (
          <Link to={`/aktiviteter/${activity.id}`} lang="da">
            {activity.title}
          </Link>
        )}
      </p>
      {note !== '' && (
        <p className={classes.note} lang="da">
          {note}
        </p>
      )}
      {giveBack.viewerCan.edit && <GiveBackSteps giveBack={giveBack} name={name} onEdit={onEdit} />}
    </article>
  );
}

/** The day in words: when it is due, how long it is overdue, or why it will not be given. */
function When({ giveBack: { status, dueOn, droppedReason, isOverdue } }: { giveBack: ShownGiveBack }) {
  const t = useMessages(giveBackMessages);
  const format = useFormat();
  if (status === 'DONE') return null;
  if (status === 'DROPPED') return <span lang="da">{t.droppedBecause(droppedReason)}</span>;
  if (dueOn === null) return <span>{t.noDue}</span>;
  if (!isOverdue) return <span>{t.dueOn(format.date(dueOn))}</span>;
  const days = Math.max(1, Math.round((Date.parse(today()) - Date.parse(dueOn)) / A_DAY_MS));
  return <strong>{t.wasDue(format.date(dueOn), days)}</strong>;
}

function Who({ giveBack: { organisation, assigned, participants, isSuppressed } }: { giveBack: ShownGiveBack }) {
  const t = useMessages(giveBackMessages);
  const format = useFormat();
  return (
    <p className={classes.facts}>
      <span>{t.by(format.text(organisation.name))}</span>
      {assigned !== null && assigned.id !== organisation.id && <span>{t.assignedTo(format.text(assigned.name))}</span>}
      {participants !== null && <span>{t.participants(participants)}</span>}
      {isSuppressed && <span>{t.suppressed}</span>}
    </p>
  );
}
