import { useQuery } from '@apollo/client/react';
import { meetingPlannerNetworks } from '@samspil/domain/meetings';
import { IconCalendarPlus, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useSearchParams, useNavigate } from 'react-router';
import { useLanguage, useMessages } from '../../shared/i18n';
import { Button, ButtonLink, EmptyState, FailureState, ListTabs, LoadingState, Page, ShowMore } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { MEETINGS_PER_PAGE, MEETINGS_QUERY } from '../meeting-queries';
import { meetingMessages } from '../messages';
import { MeetingEntry } from './meeting-entry';
import { MeetingFilters } from './meeting-filters';
import { listAddress, listInput, readFilters, type MeetingFilters as Filters } from './meetings-address';
import classes from './meetings-page.module.css';
import { TermsSentences } from './terms-sentences';

type List = 'coming' | 'past';

/** The meetings that are coming, and those that were. */
export function MeetingsPage() {
  const t = useMessages(meetingMessages);
  const navigate = useNavigate();
  const { signedIn } = useViewer();
  const [parameters] = useSearchParams();
  const list: List = parameters.get('liste') === 'afholdte' ? 'past' : 'coming';
  const filters = readFilters(parameters);
  return (
    <Page title={t.title} lead={t.lead} actions={<Actions list={list} filters={filters} />}>
      {signedIn && <TermsSentences />}
      <div className={classes.tabs} data-print="hide">
        <ListTabs
          label={t.lists}
          tabs={(['coming', 'past'] as const).map((one) => ({
            to: listAddress(one, filters),
            label: t.tabs[one],
            current: one === list,
          }))}
        />
      </div>
      <MeetingFilters
        chosen={filters}
        onChange={(chosen) => void navigate(listAddress(list, chosen), { preventScrollReset: true })}
      />
      <Meetings list={list} filters={filters} />
    </Page>
  );
}

function Actions({ list, filters }: { list: List; filters: Filters }) {
  const t = useMessages(meetingMessages);
  const { viewer } = useViewer();
  const { language } = useLanguage();
  const mayPlan = meetingPlannerNetworks(viewer).length > 0;
  const query = listAddress(list, filters).split('?')[1] ?? '';
  const address = `/moeder/eksport.csv?${new URLSearchParams([...new URLSearchParams(query), ['lang', language]])}`;
  return (
    <>
      {mayPlan && (
        <ButtonLink to="/moeder/nyt" icon={<IconCalendarPlus size={20} stroke={1.75} aria-hidden />}>
          {t.plan}
        </ButtonLink>
      )}
      {mayPlan && (
        <ButtonLink to="/moeder/skabeloner" variant="default">
          {t.templates}
        </ButtonLink>
      )}
      <a href={address} download className={classes.download}>
        <IconDownload size={18} stroke={1.75} aria-hidden />
        {t.export}
      </a>
      <Button variant="default" icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {t.print}
      </Button>
    </>
  );
}

function Meetings({ list, filters }: { list: List; filters: Filters }) {
  const { data, error, refetch, fetchMore } = useQuery(MEETINGS_QUERY, {
    variables: { input: listInput(list, filters), first: MEETINGS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.meetings;
  if (edges.length === 0) return <None list={list} filters={filters} />;
  return (
    <>
      <ul className={classes.entries}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <MeetingEntry meeting={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

function None({ list, filters }: { list: List; filters: Filters }) {
  const t = useMessages(meetingMessages);
  const { viewer } = useViewer();
  const isNarrowed = Object.values(filters).some((value) => value !== '');
  const mayPlan = meetingPlannerNetworks(viewer).length > 0;
  if (isNarrowed) {
    return (
      <EmptyState title={t.noneLikeThat} action={<ButtonLink to="/moeder">{t.showAll}</ButtonLink>}>
        {t.noneLikeThatText}
      </EmptyState>
    );
  }
  const onwards = list === 'past' ? { to: '/moeder', label: t.tabs.coming } : { to: '/netvaerk', label: t.toNetwork };
  const { to, label } = mayPlan ? { to: '/moeder/nyt', label: t.plan } : onwards;
  return <EmptyState title={t.none[list]} action={<ButtonLink to={to}>{label}</ButtonLink>} />;
}
