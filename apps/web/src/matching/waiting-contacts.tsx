import { useQuery } from '@apollo/client/react';
import { useMessages } from '../shared/i18n';
import { Count } from '../shared/ui';
import { WAITING_CONTACTS_QUERY } from './contact-queries';
import classes from './matching.module.css';
import { matchingMessages } from './messages';

/** How many messages wait for an answer of the reader; nothing when none does. */
export function WaitingContacts({ networkId }: { networkId: string }) {
  const t = useMessages(matchingMessages);
  const { data } = useQuery(WAITING_CONTACTS_QUERY, { variables: { networkId }, fetchPolicy: 'cache-and-network' });
  const waiting = data?.waitingContactRequests ?? 0;
  if (waiting === 0) return null;
  return (
    <span className={classes.waiting} title={t.messagesWaiting(waiting)}>
      <span aria-hidden>
        <Count>{waiting}</Count>
      </span>
      <span className="visually-hidden">: {t.messagesWaiting(waiting)}</span>
    </span>
  );
}
