import { useQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { ThreadsAbout } from '../forum';
import { useFormat, useMessages } from '../shared/i18n';
import { ButtonLink, FailureState, KeyValues, LoadingState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { networkMessages } from './messages';
import { PROGRAMME_QUERY, type Programme } from './network-queries';
import classes from './network.module.css';
import { ProgrammeBadges } from './programme-badges';
import { ProgrammeGoals } from './programme-goals';
import { ProgrammeMembers } from './programme-members';
import { usePeriod } from './programme-parts';

/** One programme: what it wants, when, what it follows, who takes part and how much. */
export function ProgrammePage() {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PROGRAMME_QUERY, { variables: { id } });
  const trail = [{ label: t.title, to: '/netvaerk' }];
  if (!data) {
    return (
      <Page title={t.title} breadcrumbs={trail}>
        {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
      </Page>
    );
  }
  const { network } = data;
  const edit = <ButtonLink to={`/netvaerk/program/${network.id}/rediger`}>{t.edit}</ButtonLink>;
  return (
    <Page
      title={format.text(network.name)}
      eyebrow={<ProgrammeBadges programme={network} />}
      lead={format.text(network.purpose)}
      breadcrumbs={trail}
      actions={network.viewerCan.edit && edit}
    >
      <Onwards networkId={network.id} />
      <Facts programme={network} />
      <ProgrammeGoals goals={network.goals} networkId={network.id} />
      <ProgrammeMembers programme={network} />
      <Suspense>
        <ThreadsAbout kind="network" id={network.id} />
      </Suspense>
    </Page>
  );
}

/** Groups, meetings and people are for those who take part. */
function Onwards({ networkId }: { networkId: string }) {
  const t = useMessages(networkMessages);
  const { viewer } = useViewer();
  if (!viewer.networks.some((network) => network.networkId === networkId)) return null;
  const first = viewer.networks[0]?.networkId === networkId;
  const at = (path: string) => (first ? path : `${path}?netvaerk=${networkId}`);
  return (
    <nav className={classes.onwards} data-print="hide" aria-label={t.programme.more}>
      <Link to={at('/grupper')}>{t.programme.bodies}</Link>
      <Link to={at('/moeder')}>{t.programme.meetings}</Link>
      <Link to={at('/personer')}>{t.programme.people}</Link>
      <Link to={at('/forum')}>{t.programme.forum}</Link>
    </nav>
  );
}

function Facts({ programme }: { programme: Programme }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { status, statusNote, source, predecessor, successors } = programme;
  const note = format.text(statusNote);
  return (
    <KeyValues
      rows={[
        [t.programme.status, [t.statuses[status], note].filter(Boolean).join('. ')],
        [t.programme.period, <Period key="period" programme={programme} />],
        [t.programme.before, predecessor && <Neighbours key="before" programmes={[predecessor]} />],
        [t.programme.after, successors.length > 0 ? <Neighbours key="after" programmes={successors} /> : null],
        [t.programme.settings, useSettings(programme)],
        [t.programme.source, source && [source.title, source.publisher, source.year].filter(Boolean).join(', ')],
      ]}
    />
  );
}

function useSettings({ hoursPerNetworkMeeting, networkMeetingsPerYear }: Programme): string {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const meetings = networkMeetingsPerYear !== null && t.programme.meetingsPerYear(networkMeetingsPerYear);
  const hours = hoursPerNetworkMeeting !== null && t.programme.hoursPerMeeting(format.number(hoursPerNetworkMeeting));
  return [meetings, hours].filter(Boolean).join(' · ');
}

/** What was agreed, and how much longer it became. */
function Period({ programme: { startsOn, endsOn, lastDay, extensions } }: { programme: Programme }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const period = usePeriod();
  return (
    <>
      {period(startsOn, lastDay)}
      {extensions.length > 0 && (
        <ul className={classes.plain}>
          {endsOn && <li>{t.programme.agreedUntil(format.date(endsOn))}</li>}
          {extensions.map(({ until, note }) => (
            <li key={until}>
              {[t.programme.extendedUntil(format.date(until)), format.text(note)].filter(Boolean).join('. ')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Neighbours({ programmes }: { programmes: Programme['successors'] }) {
  const format = useFormat();
  return (
    <ul className={classes.plain}>
      {programmes.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/netvaerk/program/${id}`}>{format.text(name)}</Link>
        </li>
      ))}
    </ul>
  );
}
