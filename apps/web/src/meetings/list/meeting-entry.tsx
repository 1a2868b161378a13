import { dayOf } from '@samspil/domain/meetings';
import { useId } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge, FieldBadge, StatusBadge } from '../../shared/ui';
import type { ListedMeeting } from '../meeting-queries';
import { meetingMessages } from '../messages';
import { fieldsOf } from '../sector-fields';
import { STATE_TONES } from '../state-tones';
import { useMeetingTime } from '../use-meeting-time';
import classes from './meetings-page.module.css';

/** One meeting of a list: its time, what it is, and where. */
export function MeetingEntry({ meeting }: { meeting: ListedMeeting }) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const time = useMeetingTime();
  const id = useId();
  const { startsAt, endsAt, title, kind, state, place, body, host, sectors, isDemonstration } = meeting;
  const until = dayOf(startsAt) === dayOf(endsAt) ? time.time(endsAt) : time.moment(endsAt);
  return (
    <article className={classes.entry} aria-labelledby={id}>
      <p className={classes.when}>
        <time dateTime={startsAt}>
          <strong>{time.longDay(startsAt)}</strong>
          <span>
            {time.time(startsAt)}–{until}
          </span>
        </time>
      </p>
      <div>
        <h2 id={id} lang="da">
          <Link to={`/moeder/${meeting.id}`}>{title}</Link>
        </h2>
        <p className={classes.facts}>
          <span>{t.kinds[kind]}</span>
          {state !== 'ANNOUNCED' && <StatusBadge tone={STATE_TONES[state]}>{t.states[state]}</StatusBadge>}
          {body && <span>{format.text(body.name)}</span>}
          {place !== '' && <span lang="da">{place}</span>}
          {host && <span>{t.hostedBy(format.text(host.name))}</span>}
          {fieldsOf(sectors).map((field) => (
            <FieldBadge key={field} field={field} />
          ))}
          {isDemonstration && <DemoBadge />}
        </p>
      </div>
    </article>
  );
}
