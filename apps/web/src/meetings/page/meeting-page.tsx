import { useQuery } from '@apollo/client/react';
import { IconPrinter } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { ThreadsAbout } from '../../forum';
import { useMessages } from '../../shared/i18n';
import { Button, DemoBadge, FailureState, LoadingState, Page, StatusBadge, WithAside } from '../../shared/ui';
import { MEETING_QUERY, type ShownMeeting } from '../meeting-queries';
import { meetingMessages } from '../messages';
import { STATE_TONES } from '../state-tones';
import { useMeetingTime } from '../use-meeting-time';
import { Agenda } from './agenda';
import { MeetingFacts } from './meeting-facts';
import classes from './meeting-page.module.css';
import { MEETING_PARTS } from './meeting-parts';
import { MeetingSteps } from './meeting-steps';
import { PapersPart } from './papers-part';
import { PlanningPart } from './planning-part';

/** A meeting: when and where, what is to be spoken of, who comes, and what came of it. */
export function MeetingPage() {
  const t = useMessages(meetingMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(MEETING_QUERY, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (data) return <Shown meeting={data.meeting} />;
  return (
    <Page title={t.title}>
      {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
    </Page>
  );
}

function Shown({ meeting }: { meeting: ShownMeeting }) {
  const t = useMessages(meetingMessages);
  const time = useMeetingTime();
  const { title, startsAt, endsAt, place, summary, state, cancelReason, viewerCan } = meeting;
  return (
    <Page
      title={title}
      breadcrumbs={[{ label: t.title, to: '/moeder' }]}
      eyebrow={<Eyebrow meeting={meeting} />}
      actions={
        <Button variant="default" icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t.print}
        </Button>
      }
      lead={[time.span(startsAt, endsAt), place].filter(Boolean).join(' · ')}
    >
      {state === 'CANCELLED' && (
        <section className={classes.cancelled} aria-labelledby="aflyst">
          <h2 id="aflyst">{t.cancelledTitle}</h2>
          <p lang="da">{cancelReason}</p>
        </section>
      )}
      <WithAside sections aside={<MeetingFacts meeting={meeting} />}>
        {summary !== '' && (
          <p className={classes.told} lang="da">
            {summary}
          </p>
        )}
        <MeetingSteps meeting={meeting} />
        <Agenda meeting={meeting} />
        {viewerCan.readPapers && <PlanningPart meeting={meeting} />}
        <PapersPart meeting={meeting} />
        {MEETING_PARTS.map(({ id, Part }) => (
          <Suspense key={id} fallback={<LoadingState lines={3} />}>
            <Part meeting={meeting} />
          </Suspense>
        ))}
        <Suspense>{state !== 'DRAFT' && <ThreadsAbout kind="meeting" id={meeting.id} />}</Suspense>
      </WithAside>
    </Page>
  );
}

function Eyebrow({ meeting: { kind, state, isDemonstration } }: { meeting: ShownMeeting }) {
  const t = useMessages(meetingMessages);
  return (
    <>
      <span>{t.kinds[kind]}</span>
      <StatusBadge tone={STATE_TONES[state]}>{t.states[state]}</StatusBadge>
      {isDemonstration && <DemoBadge />}
    </>
  );
}
