import { useQuery } from '@apollo/client/react';
import { canAnswerIn, daysWaited, networksForAsking } from '@samspil/domain/requests';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useMessages } from '../shared/i18n';
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
} from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { requestMessages } from './messages';
import { RequestEntry } from './request-entry';
import { REQUEST_COUNTS_QUERY, REQUESTS_PER_PAGE, REQUESTS_QUERY } from './request-queries';
import classes from './requests.module.css';

type List = 'open' | 'answered' | 'closed' | 'own';

/** As they stand in the address: `?liste=besvarede`. */
const IN_ADDRESS: Readonly<Record<List, string>> = {
  open: 'aabne',
  answered: 'besvarede',
  closed: 'lukkede',
  own: 'mine',
};
const LISTS = Object.keys(IN_ADDRESS) as List[];

/** What the network's people have asked: for those who answer what waits, for the others first what they asked. */
export function RequestsPage() {
  const t = useMessages(requestMessages);
  const { viewer, signedIn, loading } = useViewer();
  const network = useNetworkChoice(networksForAsking(viewer));
  const { networkId, linkTo } = network;
  const [parameters] = useSearchParams();
  if (networkId === null) {
    return (
      <Page title={t.title} lead={t.lead}>
        {loading ? <LoadingState /> : <NoAccessState signedIn={signedIn} />}
      </Page>
    );
  }
  const usual: List = canAnswerIn(viewer, networkId) ? 'open' : 'own';
  const list = LISTS.find((one) => IN_ADDRESS[one] === parameters.get('liste')) ?? usual;
  const action = (
    <ButtonLink to={linkTo('/spoergsmaal/ny')} icon={<IconMessageQuestion size={20} stroke={1.75} aria-hidden />}>
      {t.ask}
    </ButtonLink>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={action}>
      <NetworkSelect {...network} />
      <Standing
        networkId={networkId}
        list={list}
        addressOf={(one) => linkTo('/spoergsmaal', { liste: IN_ADDRESS[one] })}
      />
      <Requests key={`${networkId}:${list}`} networkId={networkId} list={list} />
    </Page>
  );
}

interface StandingProps {
  networkId: string;
  list: List;
  addressOf: (list: List) => string;
}

/** How much waits, for how long, and the way to each list. */
function Standing({ networkId, list, addressOf }: StandingProps) {
  const t = useMessages(requestMessages);
  const { data } = useQuery(REQUEST_COUNTS_QUERY, { variables: { networkId }, fetchPolicy: 'cache-and-network' });
  const counts = data?.knowledgeRequestCounts;
  return (
    <>
      {counts && counts.open > 0 && (
        <p className={classes.standing}>
          <strong>{t.openNow(counts.open)}</strong>{' '}
          {counts.oldestOpenAt !== null && t.oldest(daysWaited(new Date(counts.oldestOpenAt), new Date()))}{' '}
          {counts.late > 0 && t.late(counts.late)}
        </p>
      )}
      <div className={classes.lists}>
        <ListTabs
          label={t.lists}
          tabs={LISTS.map((one) => ({
            to: addressOf(one),
            label: t.tabs[one],
            count: one === 'own' ? undefined : counts?.[one],
            current: one === list,
          }))}
        />
      </div>
    </>
  );
}

const STATES = { open: 'OPEN', answered: 'ANSWERED', closed: 'CLOSED', own: null } as const;

function Requests({ networkId, list }: { networkId: string; list: List }) {
  const t = useMessages(requestMessages);
  const own = list === 'own';
  const { data, error, refetch, fetchMore } = useQuery(REQUESTS_QUERY, {
    variables: { networkId: own ? null : networkId, state: STATES[list], own, first: REQUESTS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.knowledgeRequests;
  if (edges.length === 0) {
    return (
      <EmptyState title={t.empty[list]} action={<ButtonLink to="/viden">{t.searchFirst}</ButtonLink>}>
        {t.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.entries}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <RequestEntry request={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}
