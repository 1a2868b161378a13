import { useQuery } from '@apollo/client/react';
import { canSeeNotices } from '@samspil/domain/matching';
import { organisationOf } from '@samspil/domain/shared';
import { IconMessage, IconPencilPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { BesideFilters, countValues } from '../shared/lists';
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
import { LISTS, readExchangeAddress, wishOf, writeExchangeAddress, type ExchangeAddress } from './exchange-address';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import { NoticeEntry } from './notice-entry';
import { NoticeFilters, NoticeFilterSheet } from './notice-filters';
import { NOTICES_PER_PAGE, NOTICES_QUERY } from './notice-queries';
import { WaitingContacts } from './waiting-contacts';

/** What the network's organisations have to give each other, and what they are looking for. */
export function ExchangePage() {
  const t = useMessages(matchingMessages);
  const { viewer, signedIn, loading } = useViewer();
  const network = useNetworkChoice(viewer.networks.map(({ networkId }) => networkId));
  const { networkId, linkTo } = network;
  const isInside = networkId !== null && canSeeNotices(viewer, networkId);
  if (!isInside) {
    return (
      <Page title={t.title} lead={t.lead}>
        {loading ? <LoadingState /> : <NoAccessState signedIn={signedIn} />}
      </Page>
    );
  }
  const mayPost = organisationOf(viewer, networkId) !== null;
  const actions = (
    <>
      <ButtonLink
        to={linkTo('/udveksling/kontakt')}
        variant="default"
        icon={<IconMessage size={20} stroke={1.75} aria-hidden />}
      >
        {t.messages}
        <WaitingContacts networkId={networkId} />
      </ButtonLink>
      {mayPost && (
        <ButtonLink to={linkTo('/udveksling/ny')} icon={<IconPencilPlus size={20} stroke={1.75} aria-hidden />}>
          {t.post}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <NetworkSelect {...network} />
      <Exchange networkId={networkId} mayPost={mayPost} />
    </Page>
  );
}

interface ExchangeProps {
  networkId: string;
  mayPost: boolean;
}

function Exchange({ networkId, mayPost }: ExchangeProps) {
  const t = useMessages(matchingMessages);
  const [parameters, setParameters] = useSearchParams();
  const address = readExchangeAddress(parameters);
  const to = (next: ExchangeAddress) => `/udveksling?${writeExchangeAddress(next, parameters)}`.replace(/\?$/, '');
  const filters = {
    networkId,
    address,
    onChange: (chosen: ExchangeAddress['filters']) =>
      setParameters(writeExchangeAddress({ ...address, filters: chosen }, parameters), { preventScrollReset: true }),
  };
  return (
    <>
      <div className={classes.tabs}>
        <ListTabs
          label={t.lists}
          tabs={LISTS.filter((list) => list !== 'own' || mayPost).map((list) => ({
            to: to({ ...address, list }),
            label: t.tabs[list],
            current: list === address.list,
          }))}
        />
      </div>
      <BesideFilters panel={<NoticeFilters {...filters} />}>
        <div className={classes.toolbar}>
          <NoticeFilterSheet {...filters} />
          {address.past && <p className={classes.soft}>{t.pastShown}</p>}
          {(address.list !== 'own' || address.past) && (
            <Link to={to({ ...address, past: !address.past })} preventScrollReset>
              {address.past ? t.current : t.past}
            </Link>
          )}
        </div>
        <Notices key={parameters.toString()} networkId={networkId} mayPost={mayPost} address={address} />
      </BesideFilters>
    </>
  );
}

function Notices({ networkId, mayPost, address }: ExchangeProps & { address: ExchangeAddress }) {
  const filters = Object.fromEntries(Object.entries(address.filters).map(([facet, values]) => [facet, [...values]]));
  const { data, error, refetch, fetchMore } = useQuery(NOTICES_QUERY, {
    variables: { networkId, ...wishOf(address), filters, first: NOTICES_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.notices;
  if (edges.length === 0) return <NoNotices address={address} mayPost={mayPost} />;
  return (
    <>
      <ul className={classes.entries}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <NoticeEntry notice={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

function NoNotices({ address, mayPost }: { address: ExchangeAddress; mayPost: boolean }) {
  const t = useMessages(matchingMessages);
  const { list, filters, past } = address;
  const isFiltered = countValues(filters) > 0;
  const kind = isFiltered ? 'filtered' : past ? 'past' : list;
  const text = isFiltered ? t.emptyFiltered : mayPost ? t.emptyText : t.emptyReader;
  const action = mayPost && !past && <ButtonLink to="/udveksling/ny">{t.post}</ButtonLink>;
  return (
    <EmptyState title={t.empty[kind]} action={action}>
      {!past && text}
    </EmptyState>
  );
}
