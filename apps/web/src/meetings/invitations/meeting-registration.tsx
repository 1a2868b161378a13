import { useQuery } from '@apollo/client/react';
import { IconCalendarPlus, IconUsers } from '@tabler/icons-react';
import { useLanguage, useMessages } from '../../shared/i18n';
import { useStep } from '../../shared/sending';
import { ButtonLink, FailureState, LoadingState } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import type { ShownMeeting } from '../meeting-queries';
import { useMeetingTime } from '../use-meeting-time';
import { CalendarFeed } from './calendar-feed';
import { ANSWER, PARTICIPATION_QUERY, type ShownParticipation } from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { MailsStanding } from './mails-standing';
import { OwnAnswer } from './own-answer';
import { RepresentationSummary } from './representation-summary';
import { nothingToForget } from './use-participation';

/** On the page of a meeting: the own answer, who comes in figures, and the way into the own calendar. */
export function MeetingRegistration({ meeting }: { meeting: ShownMeeting }) {
  const t = useMessages(invitationMessages);
  const { data, error, refetch } = useQuery(PARTICIPATION_QUERY, {
    variables: { id: meeting.id },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section aria-labelledby="tilmelding" data-print="hide">
      <h2 id="tilmelding">{t.registration}</h2>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={3} />)}
      {data && <Registration meeting={meeting} participation={data.meetingParticipation} />}
    </section>
  );
}

interface RegistrationProps {
  meeting: ShownMeeting;
  participation: ShownParticipation;
}

function ToParticipants({ meeting, participation }: RegistrationProps) {
  const t = useMessages(invitationMessages);
  const { figures, viewerCan } = participation;
  const isFirst = meeting.state === 'DRAFT' && viewerCan.invite && figures?.invited === 0;
  return (
    <ButtonLink
      variant="outline"
      to={`/moeder/${meeting.id}/deltagere`}
      icon={<IconUsers size={20} stroke={1.75} aria-hidden />}
    >
      {isFirst ? t.invitePeople : t.seeParticipants}
    </ButtonLink>
  );
}

function Registration({ meeting, participation }: RegistrationProps) {
  const t = useMessages(invitationMessages);
  const { language } = useLanguage();
  const { signedIn } = useViewer();
  const { figures, viewerCan, representation } = participation;
  return (
    <div className={classes.registration}>
      <Own meeting={meeting} participation={participation} />
      {figures && <Figures participation={participation} />}
      {representation && figures?.invited !== 0 && <RepresentationSummary representation={representation} />}
      {viewerCan.invite && <MailsStanding participation={participation} />}
      <p className={classes.links} data-print="hide">
        {viewerCan.seeParticipants && <ToParticipants meeting={meeting} participation={participation} />}
        {meeting.state !== 'DRAFT' && (
          <a className={classes.download} href={`/kalender/moede/${meeting.id}.ics?lang=${language}`} download>
            <IconCalendarPlus size={20} stroke={1.75} aria-hidden />
            {t.addToCalendar}
          </a>
        )}
      </p>
      {signedIn && <CalendarFeed />}
    </div>
  );
}

function Figures({ participation: { figures, capacity, placesFree } }: { participation: ShownParticipation }) {
  const t = useMessages(invitationMessages);
  if (!figures || figures.invited === 0) return null;
  const parts = [
    t.figures(figures.yes, figures.no, figures.unanswered),
    figures.waiting > 0 && t.waitingFigure(figures.waiting),
    figures.attended > 0 && t.attendedFigure(figures.attended),
    capacity !== null && placesFree !== null && t.placesFree(placesFree, capacity),
  ];
  return <p>{parts.filter(Boolean).join(' ')}</p>;
}

function Own({ meeting, participation }: RegistrationProps) {
  const t = useMessages(invitationMessages);
  const { viewer, signedIn } = useViewer();
  const { own, isOpen, closedBecause, viewerCan } = participation;
  if (!signedIn) return null;
  if (!isOpen) return <Closed answer={own?.answer ?? null} because={closedBecause} />;
  if (viewerCan.answer) return <Answering meeting={meeting} participation={participation} />;
  return viewer.personId == null ? <p className={classes.soft}>{t.noPerson}</p> : null;
}

const NO_ANSWER = { id: '', answer: 'NONE', remark: '', waitingPlace: null } as const;

function Answering({ meeting, participation }: RegistrationProps) {
  const t = useMessages(invitationMessages);
  const time = useMeetingTime();
  const { take, busy, problems, failure } = useStep(ANSWER, nothingToForget);
  const { isPastDeadline, placesFree } = participation;
  const { id, answer, remark, waitingPlace } = participation.own ?? NO_ANSWER;
  return (
    <>
      <p className={classes.standing} data-answer={answer}>
        {waitingPlace === null ? t.answered[answer] : t.waitingPlace(waitingPlace)}
      </p>
      {meeting.respondBy && !isPastDeadline && <p>{t.respondBy(time.moment(meeting.respondBy))}</p>}
      <OwnAnswer
        key={`${id} ${answer}`}
        {...{ answer, remark, isPastDeadline, placesFree, busy, problems, failure }}
        onSend={(wish, written) =>
          void take({ input: { meetingId: meeting.id, answer: wish, remark: written } }, t.answerSent)
        }
      />
    </>
  );
}

function Closed({
  answer,
  because,
}: {
  answer: keyof typeof invitationMessages.da.answered | null;
  because: string | null;
}) {
  const t = useMessages(invitationMessages);
  return (
    <p>
      {answer !== null && answer !== 'NONE' && `${t.answered[answer]} `}
      {t.closed[because ?? '']}
    </p>
  );
}
