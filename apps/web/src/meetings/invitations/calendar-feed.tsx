import { useMutation, useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { Button, CopyButton, Disclosure, useUndoToast } from '../../shared/ui';
import { CALENDAR_FEED_QUERY, RENEW_CALENDAR_FEED, REVOKE_CALENDAR_FEED } from './answer-queries';
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
  const { url, feed, busy, failed, make, close } = useFeed();
  const isActive = feed?.isActive === true;
  return (
    <div className={classes.feed}>
      <p>{t.feedLead}</p>
      {url !== null && <Address url={url} />}
      {url === null && feed?.createdAt && <p>{t.feedActive(format.date(feed.createdAt))}</p>}
      <div className={classes.buttons}>
        <Button variant="outline" busy={busy} onClick={make}>
          {isActive ? t.feedRenew : t.feedMake}
        </Button>
        {isActive && (
          <Button variant="default" busy={busy} onClick={close}>
            {t.feedRevoke}
          </Button>
        )}
      </div>
      {failed && <p role="alert">{t.feedFailed}</p>}
    </div>
  );
}

function Address({ url }: { url: string }) {
  const t = useMessages(invitationMessages);
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t.feedAddress}</label>
      <input id={id} className={classes.address} readOnly value={url} onFocus={(event) => event.target.select()} />
      <CopyButton value={url} label={t.copy} />
      <p className={classes.soft}>{t.feedSecret}</p>
    </>
  );
}

/** The address is known only as long as the page that made it is open. */
function useFeed() {
  const t = useMessages(invitationMessages);
  const { language } = useLanguage();
  const toast = useUndoToast();
  const [url, setUrl] = useState<string | null>(null);
  const { data, refetch } = useQuery(CALENDAR_FEED_QUERY, { fetchPolicy: 'network-only' });
  const [renew, renewing] = useMutation(RENEW_CALENDAR_FEED);
  const [revoke, revoking] = useMutation(REVOKE_CALENDAR_FEED);
  const show = async (made: string | null, text: string) => {
    setUrl(made);
    toast({ text });
    await refetch();
  };
  const make = () => {
    renew({ variables: { language } })
      .then((answer) => show(answer.data?.renewCalendarFeed.url ?? null, t.feedMade))
      .catch(() => undefined);
  };
  const close = () => {
    revoke()
      .then(() => show(null, t.feedRevoked))
      .catch(() => undefined);
  };
  const busy = renewing.loading || revoking.loading;
  const failed = (renewing.error ?? revoking.error) !== undefined;
  return { url, feed: data?.calendarFeed, busy, failed, make, close };
}
