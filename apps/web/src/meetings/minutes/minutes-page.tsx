import { useQuery } from '@apollo/client/react';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useLanguage, useMessages } from '../../shared/i18n';
import { Button, FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { useMeetingTime } from '../use-meeting-time';
import { minutesMessages } from './messages';
import { MINUTES_QUERY, type ShownMinutes } from './minutes-queries';
import { MinutesSections } from './minutes-sections';
import { MinutesStanding } from './minutes-standing';
import { MinutesSteps } from './minutes-steps';
import { MinutesVersions } from './minutes-versions';
import classes from './minutes.module.css';
import { OpenActions } from './open-actions';
import { WrittenTogether } from './writing/written-together';

/** The minutes of a meeting: written by several at once, commented on, approved, and read afterwards. */
export function MinutesPage() {
  const t = useMessages(minutesMessages);
  const { id = '' } = useParams();
  const { signedIn, loading } = useViewer();
  const { data, error, refetch } = useQuery(MINUTES_QUERY, {
    variables: { meetingId: id },
    skip: !signedIn,
    fetchPolicy: 'cache-and-network',
  });
  if (data) return <Shown key={id} minutes={data.minutes} onRefresh={() => void refetch()} />;
  return (
    <Page title={t.title}>
      {error && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && (loading || signedIn ? <LoadingState lines={8} /> : <NoAccessState signedIn={false} />)}
    </Page>
  );
}

interface ShownProps {
  minutes: ShownMinutes;
  onRefresh: () => void;
}

function Shown({ minutes, onRefresh }: ShownProps) {
  const t = useMessages(minutesMessages);
  const time = useMeetingTime();
  const { id, meetingTitle, startsAt, place, viewerCan } = minutes;
  return (
    <Page
      title={t.of(meetingTitle)}
      lead={[time.moment(startsAt), place].filter(Boolean).join(' · ')}
      breadcrumbs={[
        { label: t.meetings, to: '/moeder' },
        { label: meetingTitle, to: `/moeder/${id}` },
      ]}
      actions={<Files minutes={minutes} />}
    >
      <div className={classes.minutes}>
        <MinutesStanding minutes={minutes} />
        <MinutesSteps minutes={minutes} />
        {viewerCan.write && <OpenActions meetingId={id} />}
        {viewerCan.write ? (
          <WrittenTogether minutes={minutes} onRefresh={onRefresh} />
        ) : (
          <MinutesSections minutes={minutes} />
        )}
        <MinutesVersions minutes={minutes} />
      </div>
    </Page>
  );
}

function Files({ minutes: { id, version } }: { minutes: ShownMinutes }) {
  const t = useMessages(minutesMessages);
  const { language } = useLanguage();
  return (
    <>
      {version > 0 && (
        <a href={`/moeder/${id}/referat.pdf?lang=${language}`} className={classes.csv}>
          <IconDownload size={18} stroke={1.75} aria-hidden />
          {t.pdf}
        </a>
      )}
      <Button
        variant="default"
        icon={<IconPrinter size={20} stroke={1.75} aria-hidden />}
        onClick={() => window.print()}
      >
        {t.print}
      </Button>
    </>
  );
}
