import { useMutation, useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { Button, CopyButton, Disclosure, useUndoToast } from '../../shared/ui';
import { CALENDAR_FEED_QUERY, RENEW_CALENDAR_FEED, REVOKE_CALENDAR_FEED } from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';

/** A secret address from which one's own calendar reads the meetings: made, renewed, closed. */
export function CalendarFeed() {
  const t = useMessages(invitationMessages);
  return (
    <Disclosure plain label={t.feedTitle}>
      {() => <Feed />}
    </Disclosure>
  );
}

function Feed() {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const { language } = useLanguage();
  const toast = useUndoToast();
  const id = useId();
  const [url, setUrl] = useState<string | null>(null);
  const { data, refetch } = useQuery(CALENDAR_FEED_QUERY, { fetchPolicy: 'network-only' });
  const [renew, renewing] = useMutation(RENEW_CALENDAR_FEED);
  const [revoke, revoking] = useMutation(REVOKE_CALENDAR_FEED);
  const feed = data?.calendarFeed;
  const make = async () => {
    const answer = await renew({ variables: { language } });
    setUrl(answer.data?.renewCalendarFeed.url ?? null);
    toast({ text: t.feedMade });
    await refetch();
  };
  const close = async () => {
    await revoke();
    setUrl(null);
    toast({ text: t.feedRevoked });
    await refetch();
  };
  return (
    <div className={classes.feed}>
      <p>{t.feedLead}</p>
      {url && (
        <>
          <label htmlFor={id}>{t.feedAddress}</label>
          <input id={id} className={classes.address} readOnly value={url} onFocus={(event) => event.target.select()} />
          <CopyButton value={url} label={t.copy} />
          <p className={classes.soft}>{t.feedSecret}</p>
        </>
      )}
      {!url && feed?.isActive && feed.createdAt && <p>{t.feedActive(format.date(feed.createdAt))}</p>}
      <div className={classes.buttons}>
        <Button variant="outline" busy={renewing.loading} onClick={() => void make().catch(() => undefined)}>
          {feed?.isActive ? t.feedRenew : t.feedMake}
        </Button>
        {feed?.isActive && (
          <Button variant="default" busy={revoking.loading} onClick={() => void close().catch(() => undefined)}>
            {t.feedRevoke}
          </Button>
        )}
      </div>
      {(renewing.error ?? revoking.error) && <p role="alert">{t.feedFailed}</p>}
    </div>
  );
}
