import { useQuery } from '@apollo/client/react';
import { useMessages } from '../shared/i18n';
import { Count } from '../shared/ui';
import classes from './matching.module.css';
import { waitingMessages } from './waiting-messages';
import { WAITING_CONTACTS_QUERY } from './waiting-query';

/** How many messages wait for an answer of the reader; nothing when none does. */
export function WaitingContacts({ networkId }: { networkId: string }) {
  const t = useMessages(waitingMessages);
  const { data } = useQuery(WAITING_CONTACTS_QUERY, { variables: { networkId }, fetchPolicy: 'cache-and-network' });
  const waiting = data?.waitingContactRequests ?? 0;
  if (waiting === 0) return null;
  return (
    <span className={classes.waiting} title={t.waiting(waiting)}>
      <span aria-hidden>
        <Count>{waiting}</Count>
      </span>
      <span className="visually-hidden">: {t.waiting(waiting)}</span>
    </span>
  );
}
