import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { failureOf, problemsOf, type ResultOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { FormProblems } from '../../shared/sending';
import { Button, StatusBadge, useUndoToast } from '../../shared/ui';
import { ANNOUNCE_SERIES } from '../draft-queries';
import { forgetMeetings } from '../forget-meetings';
import type { MEETING_PLANNING_QUERY } from '../meeting-queries';
import { meetingMessages } from '../messages';
import { STATE_TONES } from '../state-tones';
import { useMeetingTime } from '../use-meeting-time';
import classes from './meeting-page.module.css';

type Refused = ResultOf<typeof ANNOUNCE_SERIES>['announceMeetingSeries']['refused'];

interface SeriesPartProps {
  meetingId: string;
  seriesId: string;
  series: ResultOf<typeof MEETING_PLANNING_QUERY>['meeting']['series'];
  onAnnounced: () => void;
}

/** The dates of the series; its drafts are announced together. */
export function SeriesPart({ meetingId, seriesId, series, onAnnounced }: SeriesPartProps) {
  const t = useMessages(meetingMessages);
  const time = useMeetingTime();
  const drafts = series.filter(({ viewerCan }) => viewerCan.announce).length;
  return (
    <section className={classes.steps} aria-labelledby="serie">
      <h2 id="serie">{t.series}</h2>
      <ul className={classes.plain}>
        {series.map(({ id, startsAt, state }) => (
          <li key={id}>
            {id === meetingId ? (
              <strong>{time.moment(startsAt)}</strong>
            ) : (
              <Link to={`/moeder/${id}`}>{time.moment(startsAt)}</Link>
            )}{' '}
            <StatusBadge tone={STATE_TONES[state]}>{t.states[state]}</StatusBadge>
          </li>
        ))}
      </ul>
      <Announcing seriesId={seriesId} drafts={drafts} onAnnounced={onAnnounced} />
    </section>
  );
}

interface AnnouncingProps {
  seriesId: string;
  drafts: number;
  onAnnounced: () => void;
}

function Announcing({ seriesId, drafts, onAnnounced }: AnnouncingProps) {
  const t = useMessages(meetingMessages);
  const toast = useUndoToast();
  const [announce, { loading, error, data }] = useMutation(ANNOUNCE_SERIES, {
    update: forgetMeetings,
    onCompleted: ({ announceMeetingSeries }) => {
      toast({ text: t.seriesAnnounced(announceMeetingSeries.announced.length) });
      onAnnounced();
    },
    // What was wrong is shown below.
    onError: () => undefined,
  });
  const kind = error && failureOf(error).kind;
  const failure = kind === undefined || kind === 'problems' ? undefined : kind === 'offline' ? kind : 'failed';
  const refused = data?.announceMeetingSeries.refused ?? [];
  return (
    <div className={classes.steps} data-print="hide">
      <FormProblems problems={problemsOf(error)} failure={failure} />
      {refused.length > 0 && <RefusedMeetings refused={refused} />}
      {drafts > 0 && (
        <div>
          <Button
            variant="default"
            busy={loading}
            onClick={() => void announce({ variables: { input: { seriesId } } })}
          >
            {t.announceSeries(drafts)}
          </Button>
        </div>
      )}
    </div>
  );
}

function RefusedMeetings({ refused }: { refused: Refused }) {
  const t = useMessages(meetingMessages);
  const time = useMeetingTime();
  const textOf = useProblemText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [refused]);
  return (
    <section className={classes.box} aria-labelledby="ikke-indkaldt">
      <h3 ref={heading} id="ikke-indkaldt" tabIndex={-1}>
        {t.seriesRefused(refused.length)}
      </h3>
      <p>{t.seriesRefusedText}</p>
      <ul className={classes.plain}>
        {refused.map(({ meeting, problems }) => (
          <li key={meeting.id}>
            <Link to={`/moeder/${meeting.id}/rediger`}>{time.moment(meeting.startsAt)}</Link>:{' '}
            {problems.map((found) => textOf(problemFrom(found))).join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the API says stands in the way, as the problem it tells of. */
function problemFrom({ code, field, parameters }: Refused[number]['problems'][number]) {
  const params = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
  return { code, ...(field === null ? {} : { field }), params };
}
