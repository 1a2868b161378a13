import { useMutation, useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { failureOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink, EmptyState, FailureState, LoadingState, Page } from '../shared/ui';
import { notificationMessages } from './messages';
import { SET_SUBSCRIPTION, SUBSCRIPTION_QUERY } from './preference-queries';

/** Where the link in each digest leads: no more of them, with one press and a way back, without signing in. */
export function UnsubscribePage() {
  const t = useMessages(notificationMessages);
  const [parameters] = useSearchParams();
  const token = parameters.get('t') ?? '';
  const { data, error, refetch } = useQuery(SUBSCRIPTION_QUERY, { variables: { token } });
  return (
    <Page title={t.unsubscribeTitle} lead={t.unsubscribeLead} width="reading">
      {data && <Subscription token={token} wantsDigest={data.digestSubscription} />}
      {!data && error && <NotShown error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
    </Page>
  );
}

function Subscription({ token, wantsDigest }: { token: string; wantsDigest: boolean }) {
  const t = useMessages(notificationMessages);
  const [set, { data, loading, error }] = useMutation(SET_SUBSCRIPTION);
  const wants = data?.setDigestSubscription ?? wantsDigest;
  const choose = (wanted: boolean) =>
    void set({ variables: { input: { token, wantsDigest: wanted } } }).catch(() => undefined);
  return (
    <>
      <EmptyState
        key={String(wants)}
        role="status"
        title={wants ? t.unsubscribeAsk : t.unsubscribed}
        action={
          <Button variant={wants ? 'filled' : 'outline'} busy={loading} onClick={() => choose(!wants)}>
            {wants ? t.unsubscribe : t.undo}
          </Button>
        }
      >
        {wants ? t.unsubscribeText : t.unsubscribedText}
      </EmptyState>
      {error && <NotShown error={error} onRetry={() => choose(!wants)} />}
    </>
  );
}

/** A link that is not whole or too old, or an account that is gone: the way round is the same. */
function NotShown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages(notificationMessages);
  const { kind } = failureOf(error);
  if (kind !== 'problems' && kind !== 'not-found') return <FailureState error={error} onRetry={onRetry} />;
  return (
    <EmptyState title={t.badLink} role="alert" action={<ButtonLink to="/nyt/indstillinger">{t.settings}</ButtonLink>}>
      {t.badLinkText}
    </EmptyState>
  );
}
