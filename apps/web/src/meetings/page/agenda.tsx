import { agendaClock } from '@samspil/domain/meetings';
import { useMessages } from '../../shared/i18n';
import { StatusBadge } from '../../shared/ui';
import type { ShownAgendaItem, ShownMeeting } from '../meeting-queries';
import { meetingMessages } from '../messages';
import { useMeetingTime } from '../use-meeting-time';
import classes from './meeting-page.module.css';

/** The items with the times they begin at, as the minutes before them say. */
export function Agenda({ meeting }: { meeting: ShownMeeting }) {
  const t = useMessages(meetingMessages);
  const time = useMeetingTime();
  const { agenda, startsAt, endsAt, viewerCan } = meeting;
  const { starts, ends } = agendaClock(startsAt, agenda);
  return (
    <section aria-labelledby="dagsorden">
      <h2 id="dagsorden">{t.agenda}</h2>
      {!viewerCan.readPapers && <p className={classes.soft}>{t.agendaClosed}</p>}
      {viewerCan.readPapers && agenda.length === 0 && <p className={classes.soft}>{t.noAgenda}</p>}
      {agenda.length > 0 && (
        <ol className={classes.agenda}>
          {agenda.map((item, place) => (
            <li key={item.id}>
              <Item item={item} startsAt={starts[place] ?? startsAt} />
            </li>
          ))}
        </ol>
      )}
      {agenda.length > 0 && ends > endsAt && (
        <p className={classes.warning}>{t.tooLong(time.time(ends), time.time(endsAt))}</p>
      )}
    </section>
  );
}

function Item({ item, startsAt }: { item: ShownAgendaItem; startsAt: string }) {
  const t = useMessages(meetingMessages);
  const time = useMeetingTime();
  const { title, text, kind, minutesBudgeted, carriedFromId, isFinished, owner } = item;
  return (
    <>
      <span className={classes.clock}>{time.time(startsAt)}</span>
      <div className={classes.item}>
        <h3 lang="da">{title}</h3>
        <p className={classes.facts}>
          <span>{t.itemKinds[kind]}</span>
          {minutesBudgeted !== null && <span>{t.minutes(minutesBudgeted)}</span>}
          {owner && <span>{owner.name ?? t.unknownPerson}</span>}
          {carriedFromId !== null && <StatusBadge>{t.carried}</StatusBadge>}
          {isFinished && kind !== 'INFORMATION' && <StatusBadge tone="good">{t.finished}</StatusBadge>}
        </p>
        {text !== '' && (
          <p className={classes.told} lang="da">
            {text}
          </p>
        )}
      </div>
    </>
  );
}
