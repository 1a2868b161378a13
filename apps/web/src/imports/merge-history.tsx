import { useMutation, useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { problemsOf } from '../shared/graphql';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, FailureState, LoadingState, useUndoToast } from '../shared/ui';
import {
  DUPLICATES_QUERY,
  ITEM_MERGES_QUERY,
  MERGES_PER_PAGE,
  UNMERGE_ITEMS,
  type ShownMerge,
} from './duplicate-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './remarks';

/** What was merged, latest first; each can be taken apart again. */
export function MergeHistory({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const { data, error, refetch, fetchMore } = useQuery(ITEM_MERGES_QUERY, {
    variables: { networkId, first: MERGES_PER_PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={2} />;
  const { edges, pageInfo } = data.itemMerges;
  if (edges.length === 0) return <p className={classes.soft}>{t.noMerges}</p>;
  return (
    <>
      <ul className={classes.rows}>
        {edges.map(({ node }) => (
          <li key={node.id} className={classes.row}>
            <MergeLine merge={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <Button variant="default" onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
          {t.showMore}
        </Button>
      )}
    </>
  );
}

function MergeLine({ merge }: { merge: ShownMerge }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const toast = useUndoToast();
  const [unmerge, { loading, error }] = useMutation(UNMERGE_ITEMS, { refetchQueries: [DUPLICATES_QUERY] });
  const takeApart = async () => {
    await unmerge({ variables: { input: { mergeId: merge.id } } });
    toast({ text: t.unmergedToast });
  };
  return (
    <article className={classes.record} aria-label={merge.merged.reference.title}>
      <div className={classes.recordText}>
        <p>
          <strong>{merge.merged.reference.title}</strong> {t.into}{' '}
          <Link to={`/viden/${merge.kept.slug}`}>{merge.kept.reference.title}</Link>
        </p>
        <p className={classes.soft}>
          {merge.undoneAt === null
            ? t.mergedOn(format.date(merge.mergedAt))
            : t.separatedOn(format.date(merge.undoneAt))}
        </p>
        <ProblemList problems={error ? problemsOf(error) : []} />
      </div>
      {merge.undoneAt === null && (
        <Button variant="default" busy={loading} onClick={() => void takeApart().catch(() => undefined)}>
          {t.unmerge}
        </Button>
      )}
    </article>
  );
}
