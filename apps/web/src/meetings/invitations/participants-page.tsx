import { useQuery } from '@apollo/client/react';
import { IconPrinter } from '@tabler/icons-react';
import { useParams, useSearchParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import {
  Button,
  DemoBadge,
  EmptyState,
  FailureState,
  ListTabs,
  LoadingState,
  NoAccessState,
  Page,
} from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { useMeetingTime } from '../use-meeting-time';
import { AttendanceList } from './attendance-list';
import { HoursView } from './hours-view';
import { PARTICIPANTS_PAGE_QUERY, type MeetingOfParticipants, type ShownParticipation } from './invitation-queries';
import classes from './invitations.module.css';
import { Inviting } from './inviting';
import { invitationMessages } from './messages';
import { ParticipantList } from './participant-list';
import { RepresentationView } from './representation-view';

/** As they stand in the address: `?visning=fremmoede`. */
const VIEWS = { list: '', representation: 'forvaltninger', attendance: 'fremmoede', hours: 'timer' } as const;
type View = keyof typeof VIEWS;

/** Who is invited to a meeting, comes and came; who is missing, and the hours it gives. */
export function ParticipantsPage() {
  const t = useMessages(invitationMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PARTICIPANTS_PAGE_QUERY, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data) return <Shown meeting={data.meeting} participation={data.meetingParticipation} />;
  return (
    <Page title={t.title} breadcrumbs={[{ label: t.meetings, to: '/moeder' }]}>
      {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
    </Page>
  );
}

interface ShownProps {
  meeting: MeetingOfParticipants;
  participation: ShownParticipation;
}

function Shown({ meeting, participation }: ShownProps) {
  const t = useMessages(invitationMessages);
  const time = useMeetingTime();
  const { signedIn } = useViewer();
  const [parameters] = useSearchParams();
  const views = viewsOf(participation);
  const wanted = views.find((view) => VIEWS[view] === (parameters.get('visning') ?? ''));
  const view = wanted ?? 'list';
  const path = `/moeder/${meeting.id}/deltagere`;
  const { title, startsAt, endsAt, place, isDemonstration } = meeting;
  return (
    <Page
      title={t.title}
      eyebrow={isDemonstration ? <DemoBadge /> : undefined}
      lead={[title, time.span(startsAt, endsAt), place].filter(Boolean).join(' · ')}
      breadcrumbs={[
        { label: t.meetings, to: '/moeder' },
        { label: title, to: `/moeder/${meeting.id}` },
      ]}
      actions={
        <Button
          variant="default"
          icon={<IconPrinter size={20} stroke={1.75} aria-hidden />}
          onClick={() => window.print()}
        >
          {t.print}
        </Button>
      }
    >
      {!participation.viewerCan.seeParticipants && <Refused signedIn={signedIn} />}
      {participation.viewerCan.seeParticipants && (
        <>
          {views.length > 1 && (
            <div className={classes.tabs} data-print="hide">
              <ListTabs
                label={t.views}
                tabs={views.map((one) => ({
                  to: VIEWS[one] === '' ? path : `${path}?visning=${VIEWS[one]}`,
                  label: t.tabs[one],
                  current: one === view,
                }))}
              />
            </div>
          )}
          <ViewOf view={view} meeting={meeting} participation={participation} />
        </>
      )}
    </Page>
  );
}

function Refused({ signedIn }: { signedIn: boolean }) {
  const t = useMessages(invitationMessages);
  return signedIn ? <EmptyState title={t.closedList} /> : <NoAccessState signedIn={false} />;
}

function viewsOf({ representation, proposedHours, viewerCan }: ShownParticipation): View[] {
  return [
    'list',
    ...(representation ? (['representation'] as const) : []),
    ...(viewerCan.takeAttendance ? (['attendance'] as const) : []),
    ...(proposedHours ? (['hours'] as const) : []),
  ];
}

function ViewOf({ view, meeting, participation }: ShownProps & { view: View }) {
  const { representation, proposedHours } = participation;
  if (view === 'representation' && representation) {
    return <RepresentationView participation={participation} representation={representation} />;
  }
  if (view === 'hours' && proposedHours) return <HoursView proposal={proposedHours} />;
  if (view === 'attendance') return <AttendanceList meeting={meeting} participation={participation} />;
  return <ListView meeting={meeting} participation={participation} />;
}

function ListView({ meeting, participation }: ShownProps) {
  const { viewerCan, isOpen, participants } = participation;
  const mayInvite = viewerCan.invite || viewerCan.inviteOwn;
  // A draft is prepared; the mails go when it is announced.
  const isInviting = mayInvite && (isOpen || meeting.state === 'DRAFT');
  return (
    <>
      {isInviting && <Inviting meeting={meeting} participation={participation} />}
      {(participants.length > 0 || !isInviting) && <ParticipantList meeting={meeting} participation={participation} />}
    </>
  );
}
