import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { networksForImport } from '@samspil/domain/imports';
import { useFormat, useMessages } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice } from '../shared/network-choice';
import { Button, ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page, Section } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { DuplicateComparison } from './duplicate-comparison';
import { DUPLICATES_QUERY, PAIRS_PER_PAGE } from './duplicate-queries';
import classes from './imports.module.css';
import { MergeHistory } from './merge-history';
import { importMessages } from './messages';

/** Items that look alike, side by side, and merges that can be taken back. */
export function DuplicatesPage() {
  const t = useMessages(importMessages);
  const { viewer, signedIn, loading } = useViewer();
  const network = useNetworkChoice(networksForImport(viewer));
  const { networkId } = network;
  const desk = network.linkTo('/kurater');
  return (
    <Page title={t.duplicatesTitle} lead={t.duplicatesLead} breadcrumbs={[{ label: t.toCurate, to: desk }]}>
      {networkId === null && (loading ? <LoadingState lines={8} /> : <NoAccessState signedIn={signedIn} />)}
      {networkId !== null && (
        <>
          <NetworkSelect {...network} />
          <DuplicateQueue networkId={networkId} desk={desk} />
          <Section title={t.merges}>
            <MergeHistory networkId={networkId} />
          </Section>
        </>
      )}
    </Page>
  );
}

interface DuplicateQueueProps {
  networkId: string;
  /** Where to go when there is nothing to decide. */
  desk: string;
}

/** The list of possible duplicates, most alike first. */
function DuplicateQueue({ networkId, desk }: DuplicateQueueProps) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(DUPLICATES_QUERY, {
    variables: { networkId, first: PAIRS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  const { edges, pageInfo, totalCount } = data.duplicates;
  if (edges.length === 0) {
    return (
      <EmptyState title={t.noDuplicates} action={<ButtonLink to={desk}>{t.toDesk}</ButtonLink>} role="status">
        {t.noDuplicatesText}
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className={classes.soft}>
        {t.pairCount(totalCount ?? edges.length)}
      </p>
      <ol className={classes.rows}>
        {edges.map(({ node }) => (
          <li key={node.id} className={classes.row}>
            <DuplicateComparison
              pair={node}
              likeness={t.likeness(format.percent(node.score))}
              onDecided={() => void refetch()}
            />
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            busy={networkStatus === NetworkStatus.fetchMore}
            onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
          >
            {t.showMore}
          </Button>
        </div>
      )}
    </>
  );
}
