import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, ButtonLink, EmptyState, FailureState, LoadingState, Page, Section } from '../shared/ui';
import { DuplicateComparison } from './duplicate-comparison';
import { DUPLICATES_QUERY, PAIRS_PER_PAGE } from './duplicate-queries';
import classes from './imports.module.css';
import { MergeHistory } from './merge-history';
import { importMessages } from './messages';

/** Items that look alike, side by side, and merges that can be taken back. */
export function DuplicatesPage() {
  const t = useMessages(importMessages);
  return (
    <Page title={t.duplicatesTitle} lead={t.duplicatesLead} breadcrumbs={[{ label: t.toCurate, to: '/kurater' }]}>
      <DuplicateQueue />
      <Section title={t.merges}>
        <MergeHistory />
      </Section>
    </Page>
  );
}

/** The list of possible duplicates, most alike first. */
export function DuplicateQueue() {
  const t = useMessages(importMessages);
  const format = useFormat();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(DUPLICATES_QUERY, {
    variables: { first: PAIRS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  const { edges, pageInfo, totalCount } = data.duplicates;
  if (edges.length === 0) {
    return (
      <EmptyState title={t.noDuplicates} action={<ButtonLink to="/kurater">{t.toDesk}</ButtonLink>} role="status">
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
