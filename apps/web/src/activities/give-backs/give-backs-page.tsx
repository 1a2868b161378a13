import { useQuery } from '@apollo/client/react';
import { organisationOf } from '@samspil/domain/shared';
import { IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CheckField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { NetworkSelect, useNetworkChoice } from '../../shared/network-choice';
import {
  Button,
  EmptyState,
  FailureState,
  ListTabs,
  LoadingState,
  NoAccessState,
  Page,
  ShowMore,
} from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { AgreeSheet } from './agree-sheet';
import { EditSheet } from './edit-sheet';
import { GiveBackEntry } from './give-back-entry';
import {
  GIVE_BACK_ACTIVITY_QUERY,
  GIVE_BACKS_PER_PAGE,
  GIVE_BACKS_QUERY,
  type ShownGiveBack,
} from './give-back-queries';
import classes from './give-backs.module.css';
import { giveBackMessages } from './messages';

type List = 'agreed' | 'done' | 'dropped' | 'all';

/** As they stand in the address: `?status=givet&egne=1&aktivitet=…`. */
const IN_ADDRESS: Readonly<Record<List, string>> = { agreed: 'aftalt', done: 'givet', dropped: 'opgivet', all: 'alle' };
const LISTS = Object.keys(IN_ADDRESS) as List[];
const STATUSES = { agreed: 'AGREED', done: 'DONE', dropped: 'DROPPED', all: null } as const;

/** What is given back for taking part away from home: what is overdue first. */
export function GiveBacksPage() {
  const t = useMessages(giveBackMessages);
  const { viewer, signedIn, loading } = useViewer();
  const [parameters] = useSearchParams();
  const [isAgreeing, setAgreeing] = useState(false);
  const network = useNetworkChoice(viewer.networks.map(({ networkId }) => networkId));
  const { networkId } = network;
  if (networkId === null || !signedIn) {
    return (
      <Page title={t.title} lead={t.lead}>
        {loading ? <LoadingState /> : <NoAccessState signedIn={signedIn} />}
      </Page>
    );
  }
  const activityId = parameters.get('aktivitet');
  const action = (
    <Button icon={<IconGift size={20} stroke={1.75} aria-hidden />} onClick={() => setAgreeing(true)}>
      {t.agree}
    </Button>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={action}>
      <NetworkSelect {...network} />
      {activityId !== null && <AboutActivity id={activityId} />}
      <Choices mayBeOwn={organisationOf(viewer, networkId) !== null} />
      <GiveBacks key={`${networkId} ${parameters}`} networkId={networkId} onAgree={() => setAgreeing(true)} />
      <AgreeSheet
        opened={isAgreeing}
        networkId={networkId}
        activityId={activityId}
        onClose={() => setAgreeing(false)}
      />
    </Page>
  );
}

function AboutActivity({ id }: { id: string }) {
  const t = useMessages(giveBackMessages);
  const { data } = useQuery(GIVE_BACK_ACTIVITY_QUERY, { variables: { id } });
  return (
    <p className={classes.about}>
      {data && (
        <Link to={`/aktiviteter/${id}`} lang="da">
          {t.forActivity(data.activity.title)}
        </Link>
      )}
      <Link to="/modydelser">{t.everyActivity}</Link>
    </p>
  );
}

function listIn(parameters: URLSearchParams): List {
  const named = parameters.get('status') ?? '';
  // From an activity all of them are wanted.
  const usual: List = parameters.has('aktivitet') ? 'all' : 'agreed';
  return LISTS.find((list) => IN_ADDRESS[list] === named) ?? usual;
}

function Choices({ mayBeOwn }: { mayBeOwn: boolean }) {
  const t = useMessages(giveBackMessages);
  const [parameters, setParameters] = useSearchParams();
  const list = listIn(parameters);
  const own = parameters.get('egne') === '1';
  const withStatus = (one: List) => {
    const next = new URLSearchParams(parameters);
    next.set('status', IN_ADDRESS[one]);
    return `/modydelser?${next}`;
  };
  const toggleOwn = () => {
    const next = new URLSearchParams(parameters);
    if (own) next.delete('egne');
    else next.set('egne', '1');
    setParameters(next, { preventScrollReset: true });
  };
  return (
    <div className={classes.choices} data-print="hide">
      <ListTabs
        label={t.lists}
        tabs={LISTS.map((one) => ({ to: withStatus(one), label: t.tabs[one], current: one === list }))}
      />
      {mayBeOwn && <CheckField label={t.own} checked={own} onChange={toggleOwn} />}
    </div>
  );
}

function GiveBacks({ networkId, onAgree }: { networkId: string; onAgree: () => void }) {
  const t = useMessages(giveBackMessages);
  const [parameters] = useSearchParams();
  const [edited, edit] = useState<string | null>(null);
  const list = listIn(parameters);
  const { data, error, refetch, fetchMore } = useQuery(GIVE_BACKS_QUERY, {
    variables: {
      networkId,
      activityId: parameters.get('aktivitet'),
      status: STATUSES[list],
      own: parameters.get('egne') === '1',
      first: GIVE_BACKS_PER_PAGE,
    },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.giveBacks;
  const shown = edges.map(({ node }) => node);
  if (shown.length === 0) {
    return (
      <EmptyState title={t.empty[list]} action={<Button onClick={onAgree}>{t.agree}</Button>}>
        {t.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <Overdue shown={shown} hasMore={pageInfo.hasNextPage} />
      <ul className={classes.entries}>
        {shown.map((giveBack) => (
          <li key={giveBack.id}>
            <GiveBackEntry giveBack={giveBack} onEdit={() => edit(giveBack.id)} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
      <EditSheet
        giveBack={shown.find(({ id }) => id === edited) ?? null}
        onRefresh={() => refetch()}
        onClose={() => edit(null)}
      />
    </>
  );
}

/** They come first in the list; when all that is shown is overdue, there may be more of them. */
function Overdue({ shown, hasMore }: { shown: readonly ShownGiveBack[]; hasMore: boolean }) {
  const t = useMessages(giveBackMessages);
  const count = shown.filter(({ isOverdue }) => isOverdue).length;
  if (count === 0) return null;
  return <p className={classes.overdue}>{t.overdueNow(count, hasMore && count === shown.length)}</p>;
}
