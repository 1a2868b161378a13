import { useQuery } from '@apollo/client/react';
import { NOTIFICATION_KINDS } from '@samspil/domain/notifications';
import { useSearchParams } from 'react-router';
import { SelectField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import {
  ButtonLink,
  EmptyState,
  FailureState,
  ListTabs,
  LoadingState,
  NoAccessState,
  Page,
  ShowMore,
} from '../shared/ui';
import { useViewer } from '../shared/viewer';
import classes from './inbox.module.css';
import { MarkAll } from './mark-all';
import { notificationMessages } from './messages';
import { NotificationEntry } from './notification-entry';
import {
  NOTIFICATIONS_PER_PAGE,
  NOTIFICATIONS_QUERY,
  type NotificationKind,
  type NotificationList,
} from './notification-queries';
import { UNREAD_QUERY } from './unread-query';

const LISTS = { ALL: null, UNREAD: 'ulaest', ACTIONS: 'venter' } as const satisfies Record<
  NotificationList,
  string | null
>;
const KINDS = NOTIFICATION_KINDS.map((kind) => ({
  address: kind,
  name: kind.toUpperCase().replaceAll('-', '_') as NotificationKind,
}));

/** What the reader is told: what is asked first, then what is unread, then the rest. */
export function InboxPage() {
  const t = useMessages(notificationMessages);
  const { signedIn, loading } = useViewer();
  if (signedIn) return <Inbox />;
  return (
    <Page title={t.title} lead={t.lead}>
      {loading ? <LoadingState /> : <NoAccessState signedIn={false} />}
    </Page>
  );
}

function Inbox() {
  const t = useMessages(notificationMessages);
  const [parameters] = useSearchParams();
  const lists = Object.keys(LISTS) as NotificationList[];
  const show = lists.find((list) => LISTS[list] === parameters.get('vis')) ?? 'ALL';
  const kind = KINDS.find(({ address }) => address === parameters.get('slags'));
  const actions = (
    <>
      <MarkAll />
      <ButtonLink to="/nyt/indstillinger" variant="default">
        {t.settings}
      </ButtonLink>
    </>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <Lists show={show} kind={kind?.address ?? ''} />
      <Notifications key={`${show}:${kind?.name}`} show={show} kind={kind ?? null} />
    </Page>
  );
}

function KindFilter({ show, kind }: { show: NotificationList; kind: string }) {
  const t = useMessages(notificationMessages);
  const [, setParameters] = useSearchParams();
  return (
    <div className={classes.filter}>
      <SelectField
        label={t.kindLabel}
        value={kind}
        options={[
          { value: '', label: t.everyKind },
          ...KINDS.map(({ address, name }) => ({ value: address, label: t.kind[name] })),
        ]}
        onChange={(address) => setParameters(addressOf(show, address), { preventScrollReset: true, replace: true })}
      />
    </div>
  );
}

function addressOf(show: NotificationList, kind: string): URLSearchParams {
  const list = LISTS[show];
  return new URLSearchParams({ ...(list === null ? {} : { vis: list }), ...(kind === '' ? {} : { slags: kind }) });
}

function Lists({ show, kind }: { show: NotificationList; kind: string }) {
  const t = useMessages(notificationMessages);
  const { data } = useQuery(UNREAD_QUERY);
  const unread = data?.unreadNotifications ?? 0;
  return (
    <ListTabs
      label={t.lists}
      tabs={(Object.keys(LISTS) as NotificationList[]).map((list) => ({
        to: `/nyt?${addressOf(list, kind)}`,
        label: t.list[list],
        current: list === show,
        ...(list === 'UNREAD' && unread > 0 ? { count: unread } : {}),
      }))}
    />
  );
}

interface NotificationsProps {
  show: NotificationList;
  kind: (typeof KINDS)[number] | null;
}

function Notifications({ show, kind }: NotificationsProps) {
  const { data, error, refetch, fetchMore } = useQuery(NOTIFICATIONS_QUERY, {
    variables: { show, kind: kind?.name ?? null, first: NOTIFICATIONS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.notifications;
  if (edges.length === 0) return <Nothing show={show} kind={kind} />;
  return (
    <>
      <KindFilter show={show} kind={kind?.address ?? ''} />
      <ul className={classes.entries}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <NotificationEntry told={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

/** Another kind can be chosen where one was; where there is nothing at all, none is. */
function Nothing({ show, kind }: NotificationsProps) {
  const t = useMessages(notificationMessages);
  const isAll = show === 'ALL' && kind === null;
  return (
    <>
      {kind !== null && <KindFilter show={show} kind={kind.address} />}
      <EmptyState
        title={kind === null ? t.empty[show] : t.emptyKind}
        action={<ButtonLink to={isAll ? '/forum' : '/nyt'}>{isAll ? t.toForum : t.toAll}</ButtonLink>}
      >
        {isAll && t.emptyText}
      </EmptyState>
    </>
  );
}
