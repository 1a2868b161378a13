import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { ButtonLink, Button, DemoBadge, EmptyState, FailureState, LoadingState, Page, Section } from '../shared/ui';
import { networkMessages } from './messages';
import {
  NETWORKS_QUERY,
  ORGANISATIONS_QUERY,
  type ListedOrganisation,
  type Network,
  type Standing,
} from './network-queries';
import classes from './network.module.css';

const PAGE = 100;
const ORDER: readonly Standing[] = ['ACTIVE', 'SECONDARY', 'UPCOMING', 'FORMER'];

/** The networks of this installation and the organisations in each. */
export function NetworkPage() {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { data, error, refetch } = useQuery(NETWORKS_QUERY);
  const [only, second] = data?.networks ?? [];
  const alone = second === undefined ? only : undefined;
  const head = alone ? { title: format.text(alone.name), lead: format.text(alone.purpose) } : { title: t.title };
  return (
    <Page {...head}>
      {error && !data && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={8} />}
      {data && <Networks networks={data.networks} />}
    </Page>
  );
}

function Networks({ networks }: { networks: readonly Network[] }) {
  const t = useMessages(networkMessages);
  if (networks.length === 0) {
    return (
      <EmptyState title={t.noNetworkTitle} action={<ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>}>
        {t.noNetworkText}
      </EmptyState>
    );
  }
  return networks.map((network) => <NetworkPart key={network.id} network={network} alone={networks.length === 1} />);
}

function NetworkPart({ network, alone }: { network: Network; alone: boolean }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const facts = [t.statuses[network.status], network.startsOn && t.since(format.date(network.startsOn))];
  return (
    <>
      {!alone && (
        <>
          <h2>{format.text(network.name)}</h2>
          <p className={classes.purpose}>{format.text(network.purpose)}</p>
        </>
      )}
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <Organisations networkId={network.id} />
    </>
  );
}

function Organisations({ networkId }: { networkId: string }) {
  const t = useMessages(networkMessages);
  const variables = { networkId, first: PAGE };
  const { data, error, refetch, fetchMore } = useQuery(ORGANISATIONS_QUERY, { variables });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={9} />;
  const { edges, pageInfo } = data.organisations;
  if (edges.length === 0) {
    return (
      <EmptyState title={t.emptyTitle} action={<ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>}>
        {t.emptyText}
      </EmptyState>
    );
  }
  const showMore = () => fetchMore({ variables: { after: pageInfo.endCursor } });
  const organisations = edges.map(({ node }) => node);
  return (
    <>
      {ORDER.map((standing) => (
        <OfStanding
          key={standing}
          standing={standing}
          organisations={withStanding(organisations, networkId, standing)}
        />
      ))}
      {pageInfo.hasNextPage && (
        <Button variant="outline" onClick={() => void showMore()}>
          {t.showMore}
        </Button>
      )}
    </>
  );
}

function withStanding(
  organisations: readonly ListedOrganisation[],
  networkId: string,
  standing: Standing,
): ListedOrganisation[] {
  return organisations.filter(({ standings }) =>
    standings.some((one) => one.networkId === networkId && one.standing === standing),
  );
}

function OfStanding({ standing, organisations }: { standing: Standing; organisations: readonly ListedOrganisation[] }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  if (organisations.length === 0) return null;
  return (
    <Section
      title={t.standings[standing]}
      actions={<span className={classes.facts}>{t.count(organisations.length)}</span>}
    >
      {t.standingNotes[standing] !== '' && <p className={classes.purpose}>{t.standingNotes[standing]}</p>}
      <ul className={classes.organisations}>
        {organisations.map(({ id, name, kind, isDemonstration }) => (
          <li key={id}>
            <Link to={`/netvaerk/${id}`}>{format.text(name)}</Link>
            <span className={classes.facts}>{t.kinds[kind]}</span>
            {isDemonstration && <DemoBadge />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
