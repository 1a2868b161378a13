import { useQuery } from '@apollo/client/react';
import { canSeeNotices, contactAddress } from '@samspil/domain/matching';
import { useId } from 'react';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice } from '../shared/network-choice';
import {
  ButtonLink,
  EmptyState,
  FailureState,
  ListTabs,
  LoadingState,
  NoAccessState,
  Page,
  ShowMore,
  StatusBadge,
} from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { contactMessages } from './contact-messages';
import { CONTACTS_PER_PAGE, CONTACTS_QUERY, type ListedContact } from './contact-queries';
import classes from './contact.module.css';
import { useSenderName } from './use-sender-name';
import { WAITING_CONTACTS_QUERY } from './waiting-query';

type Box = 'RECEIVED' | 'SENT';

/** Messages to one's organisation, and those one has written. */
export function ContactsPage() {
  const t = useMessages(contactMessages);
  const { viewer, signedIn, loading } = useViewer();
  const { search } = useLocation();
  const [parameters] = useSearchParams();
  const network = useNetworkChoice(viewer.networks.map(({ networkId }) => networkId));
  const { networkId, linkTo } = network;
  // Other pages lead here with what is to be written about.
  if (['aktivitet', 'koncept', 'opslag', 'organisation'].some((name) => parameters.has(name))) {
    return <Navigate to={`/udveksling/kontakt/ny${search}`} replace />;
  }
  const trail = [{ label: t.exchange, to: '/udveksling' }];
  if (networkId === null || !canSeeNotices(viewer, networkId)) {
    return (
      <Page title={t.title} lead={t.lead} breadcrumbs={trail}>
        {loading ? <LoadingState /> : <NoAccessState signedIn={signedIn} />}
      </Page>
    );
  }
  const box: Box = parameters.get('bakke') === 'sendt' ? 'SENT' : 'RECEIVED';
  return (
    <Page title={t.title} lead={t.lead} breadcrumbs={trail}>
      <NetworkSelect {...network} />
      <Boxes
        networkId={networkId}
        box={box}
        received={linkTo('/udveksling/kontakt')}
        sent={linkTo('/udveksling/kontakt', { bakke: 'sendt' })}
      />
      <Contacts key={`${networkId}:${box}`} networkId={networkId} box={box} />
    </Page>
  );
}

interface BoxesProps {
  networkId: string;
  box: Box;
  received: string;
  sent: string;
}

function Boxes({ networkId, box, received, sent }: BoxesProps) {
  const t = useMessages(contactMessages);
  const { data } = useQuery(WAITING_CONTACTS_QUERY, { variables: { networkId }, fetchPolicy: 'cache-and-network' });
  const waiting = data?.waitingContactRequests ?? 0;
  return (
    <>
      <div className={classes.tabs}>
        <ListTabs
          label={t.boxes}
          tabs={[
            {
              to: received,
              label: t.box.RECEIVED,
              current: box === 'RECEIVED',
              ...(waiting > 0 ? { count: waiting } : {}),
            },
            { to: sent, label: t.box.SENT, current: box === 'SENT' },
          ]}
        />
      </div>
      {box === 'RECEIVED' && waiting > 0 && <p className={classes.soft}>{t.waiting(waiting)}</p>}
    </>
  );
}

function Contacts({ networkId, box }: { networkId: string; box: Box }) {
  const t = useMessages(contactMessages);
  const { data, error, refetch, fetchMore } = useQuery(CONTACTS_QUERY, {
    variables: { box, networkId, first: CONTACTS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.contactRequests;
  if (edges.length === 0) {
    return (
      <EmptyState title={t.empty[box]} action={<ButtonLink to="/udveksling">{t.toExchange}</ButtonLink>}>
        {box === 'SENT' && t.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.entries}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <ContactEntry contact={node} box={box} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

const TONES = { SENT: 'warning', ANSWERED: 'good', DECLINED: 'neutral' } as const;

function ContactEntry({ contact, box }: { contact: ListedContact; box: Box }) {
  const t = useMessages(contactMessages);
  const format = useFormat();
  const senderName = useSenderName();
  const id = useId();
  const { state, about, organisation, changedAt } = contact;
  return (
    <article className={classes.entry} aria-labelledby={id}>
      <h2 id={id} lang="da">
        <Link to={contactAddress(contact.id)}>{about.title}</Link>
      </h2>
      <p className={classes.facts}>
        <StatusBadge tone={TONES[state]}>{t.states[box][state]}</StatusBadge>
        <span>{box === 'RECEIVED' ? t.from(senderName(contact)) : t.to(format.text(organisation.name))}</span>
        <span>{t.changedAt(format.dateTime(changedAt))}</span>
      </p>
    </article>
  );
}
