import { useQuery } from '@apollo/client/react';
import { itemsGoingOn } from '@samspil/domain/meetings';
import { useState } from 'react';
import { Link } from 'react-router';
import { v7 } from 'uuid';
import { CheckField } from '../../shared/forms';
import type { ResultOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { MEETING_PLANNING_QUERY, SAVE_AGENDA, type ShownMeeting } from '../meeting-queries';
import { itemInputs, itemsOf } from '../meeting-values';
import { meetingMessages } from '../messages';
import { useMeetingTime } from '../use-meeting-time';
import classes from './meeting-page.module.css';
import { SeriesPart } from './series-part';

type Planning = ResultOf<typeof MEETING_PLANNING_QUERY>['meeting'];

/** For those who plan: what the meeting before left open, and the other dates of the series. */
export function PlanningPart({ meeting }: { meeting: ShownMeeting }) {
  const { data, refetch } = useQuery(MEETING_PLANNING_QUERY, {
    variables: { id: meeting.id },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return null;
  const { carryOver, series } = data.meeting;
  return (
    <>
      {carryOver && meeting.viewerCan.edit && (
        <CarryOver key={meeting.lock} meeting={meeting} left={carryOver} onTaken={() => void refetch()} />
      )}
      {meeting.seriesId !== null && series.length > 1 && (
        <SeriesPart
          meetingId={meeting.id}
          seriesId={meeting.seriesId}
          series={series}
          onAnnounced={() => void refetch()}
        />
      )}
    </>
  );
}

interface CarryOverProps {
  meeting: ShownMeeting;
  left: NonNullable<Planning['carryOver']>;
  onTaken: () => void;
}

function CarryOver({ meeting, left, onTaken }: CarryOverProps) {
  const t = useMessages(meetingMessages);
  const time = useMeetingTime();
  const [chosen, choose] = useState<readonly string[]>(() =>
    itemsGoingOn(left.items, meeting.agenda).map(({ id }) => id),
  );
  const { busy, problems, failure, take } = useStep(SAVE_AGENDA, () => undefined);
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const takeOver = async () => {
    const taken = left.items
      .filter(({ id }) => chosen.includes(id))
      .map((item) => ({ ...item, id: v7(), carriedFromId: item.id }));
    const items = itemInputs([...itemsOf(meeting.agenda), ...itemsOf(taken)]);
    const { id: meetingId, lock } = meeting;
    if (await take({ input: { meetingId, lock, items } }, t.carriedOver(taken.length))) onTaken();
  };
  return (
    <section className={classes.box} aria-labelledby="overfoer" data-print="hide">
      <h2 id="overfoer">{t.carryOver}</h2>
      <p>
        {t.leftOpen}{' '}
        <Link to={`/moeder/${left.meeting.id}`} lang="da">
          {left.meeting.title}
        </Link>
        , {time.day(left.meeting.startsAt)}
      </p>
      <ul className={classes.plain}>
        {left.items.map(({ id, title }) => (
          <li key={id}>
            <CheckField
              label={<span lang="da">{title}</span>}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
          </li>
        ))}
      </ul>
      <FormProblems problems={problems} failure={failure} />
      {chosen.length > 0 && (
        <div>
          <Button busy={busy} onClick={() => void takeOver()}>
            {t.takeOver(chosen.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
