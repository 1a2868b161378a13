import { useQuery } from '@apollo/client/react';
import { isForumCaretaker } from '@samspil/domain/forum';
import { IconMessagePlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice } from '../shared/network-choice';
import { ButtonLink, EmptyState, FailureState, ListTabs, LoadingState, Page, ShowMore } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { FORUM_LISTS, LIST_IN_ADDRESS, useForumAddress, type ForumAddress, type ForumList } from './forum-address';
import { ForumExports } from './forum-exports';
import { ForumFilters } from './forum-filters';
import { REPORTED_COUNT_QUERY, SUBJECT_QUERY, THREADS_PER_PAGE, THREADS_QUERY } from './forum-queries';
import classes from './forum.module.css';
import { forumMessages } from './messages';
import { ReportedPosts } from './reported-posts';
import { ThreadEntry } from './thread-entry';

/** What is talked about between meetings, latest post first. */
export function ForumPage() {
  const t = useMessages(forumMessages);
  const { viewer, signedIn, loading } = useViewer();
  const network = useNetworkChoice(viewer.networks.map(({ networkId }) => networkId));
  const { networkId, linkTo } = network;
  const address = useForumAddress();
  const startAt = linkTo('/forum/ny', address.about === null ? {} : { om: address.about });
  const actions = networkId !== null && (
    <>
      <ForumExports of={networkId} label={t.exports} />
      <ButtonLink to={startAt} icon={<IconMessagePlus size={20} stroke={1.75} aria-hidden />}>
        {t.start}
      </ButtonLink>
    </>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <NetworkSelect {...network} />
      {!signedIn && !loading && <p className={classes.remark}>{t.visitorText}</p>}
      {networkId !== null && <Lists networkId={networkId} current={address.list} linkTo={linkTo} />}
      {address.list === 'reported' ? (
        <ReportedPosts />
      ) : (
        <>
          <ForumFilters key={address.question} address={address} />
          <About networkId={networkId} address={address} />
          <Threads networkId={networkId} address={address} startAt={startAt} />
        </>
      )}
    </Page>
  );
}

/** What the threads are about, with the way there. */
function About({ networkId, address: { subject } }: { networkId: string | null; address: ForumAddress }) {
  const t = useMessages(forumMessages);
  const format = useFormat();
  const variables = { networkId: networkId ?? '', subject: subject ?? { kind: 'NETWORK' as const, id: '' } };
  const { data } = useQuery(SUBJECT_QUERY, { variables, skip: subject === null || networkId === null });
  if (subject === null || !data) return null;
  const { kind, title, url } = data.talkSubject;
  if (title === null || url === null) return null;
  return (
    <p className={classes.remark}>
      {t.threadsAbout} <Link to={url}>{`${t.kind[kind]}: ${format.text(title)}`}</Link>
    </p>
  );
}

interface ListsProps {
  networkId: string;
  current: ForumList;
  linkTo: (path: string, query?: Readonly<Record<string, string>>) => string;
}

function Lists({ networkId, current, linkTo }: ListsProps) {
  const t = useMessages(forumMessages);
  const { viewer } = useViewer();
  const takesCare = isForumCaretaker(viewer, networkId);
  const { data } = useQuery(REPORTED_COUNT_QUERY, { skip: !takesCare, fetchPolicy: 'cache-and-network' });
  const lists = FORUM_LISTS.filter((list) => list !== 'reported' || takesCare);
  return (
    <div className={classes.tabs} data-print="hide">
      <ListTabs
        label={t.lists}
        tabs={lists.map((list) => ({
          to: list === 'all' ? linkTo('/forum') : linkTo('/forum', { liste: LIST_IN_ADDRESS[list] }),
          label: t.tabs[list],
          count: list === 'reported' ? data?.reportedPostCount : undefined,
          current: list === current,
        }))}
      />
    </div>
  );
}

interface ThreadsProps {
  networkId: string | null;
  address: ForumAddress;
  /** Where a new one is started. */
  startAt: string;
}

function Threads({ networkId, address, startAt }: ThreadsProps) {
  const { list, subjectKind, subject, question } = address;
  const filters = {
    ...{ unanswered: list === 'unanswered', followed: list === 'followed' },
    ...{ subjectKind, subject, question },
  };
  const { data, error, refetch, fetchMore } = useQuery(THREADS_QUERY, {
    variables: { networkId, filters, first: THREADS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  const { edges, pageInfo } = data.forumThreads;
  if (edges.length === 0) return <None address={address} startAt={startAt} />;
  return (
    <>
      <ul className={classes.entries}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <ThreadEntry thread={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

function None({ address, startAt }: Omit<ThreadsProps, 'networkId'>) {
  const t = useMessages(forumMessages);
  const { signedIn } = useViewer();
  const { list, isNarrowed, about, question } = address;
  if (about !== null && question === '' && list === 'all' && signedIn) {
    return (
      <EmptyState title={t.noTalk} action={<ButtonLink to={startAt}>{t.talkAbout}</ButtonLink>}>
        {t.emptyText}
      </EmptyState>
    );
  }
  if (!isNarrowed) return <NothingYet list={list} startAt={startAt} />;
  return (
    <EmptyState title={t.nothingFound} action={<ButtonLink to="/forum">{t.clear}</ButtonLink>}>
      {t.nothingFoundText}
    </EmptyState>
  );
}

function NothingYet({ list, startAt }: { list: ForumList; startAt: string }) {
  const t = useMessages(forumMessages);
  const { signedIn } = useViewer();
  const action = signedIn ? (
    <ButtonLink to={list === 'all' ? startAt : '/forum'}>{list === 'all' ? t.start : t.clear}</ButtonLink>
  ) : (
    <ButtonLink to="/log-ind?next=%2Fforum">{t.signIn}</ButtonLink>
  );
  return (
    <EmptyState title={t.empty[list]} action={action}>
      {list === 'all' && signedIn && t.emptyText}
    </EmptyState>
  );
}
