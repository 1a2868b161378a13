import { useQuery } from '@apollo/client/react';
import { useMessages } from '../shared/i18n';
import classes from './contacts-mark.module.css';
import { waitingMessages } from './waiting-messages';
import { WAITING_CONTACTS_QUERY } from './waiting-query';

/** How many messages wait for an answer of the reader: as a number, or as a dot where that is behind a button. */
export function ContactsMark({ as }: { as: 'count' | 'dot' }) {
  const t = useMessages(waitingMessages);
  const { data } = useQuery(WAITING_CONTACTS_QUERY, { variables: { networkId: null } });
  const waiting = data?.waitingContactRequests ?? 0;
  if (waiting === 0) return null;
  return (
    <span className={classes.mark}>
      <span className={classes[as]} aria-hidden>
        {as === 'count' && waiting}
      </span>
      <span className="visually-hidden">: {t.waiting(waiting)}</span>
    </span>
  );
}
