import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { networksForImport } from '@samspil/domain/imports';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice } from '../shared/network-choice';
import {
  Button,
  DataTable,
  EmptyState,
  FailureState,
  LoadingState,
  NoAccessState,
  Page,
  Section,
  StatusBadge,
} from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { IMPORTS_PER_PAGE, IMPORTS_QUERY, type ListedImport } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { PasteForm } from './paste-form';
import { STATE_TONES } from './state-tones';
import { UploadArea } from './upload-area';

/** Where material comes in: files, a box to paste into, and what was brought in before. */
export function ImportsPage() {
  const t = useMessages(importMessages);
  const { viewer, signedIn, loading } = useViewer();
  const network = useNetworkChoice(networksForImport(viewer));
  const { networkId } = network;
  return (
    <Page title={t.title} lead={t.lead}>
      {loading && <LoadingState />}
      {!loading && networkId === null && <NoAccessState signedIn={signedIn} />}
      {networkId !== null && (
        <>
          <NetworkSelect {...network} />
          <div className={classes.ways}>
            <Section title={t.filesTitle}>
              <UploadArea networkId={networkId} />
            </Section>
            <Section title={t.pasteTitle}>
              <PasteForm networkId={networkId} />
            </Section>
          </div>
          <Section title={t.history}>
            <History networkId={networkId} />
          </Section>
        </>
      )}
    </Page>
  );
}

function History({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(IMPORTS_QUERY, {
    variables: { networkId, first: IMPORTS_PER_PAGE },
    notifyOnNetworkStatusChange: true,
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { edges, pageInfo } = data.imports;
  if (edges.length === 0) return <EmptyState title={t.noHistory}>{t.noHistoryText}</EmptyState>;
  return (
    <>
      <HistoryTable imports={edges.map(({ node }) => node)} />
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

function HistoryTable({ imports }: { imports: readonly ListedImport[] }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  return (
    <DataTable
      caption={t.historyTable}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t.name, cell: (row) => <Link to={`/import/${row.id}`}>{row.name || t.pasted}</Link> },
        { key: 'when', header: t.when, cell: (row) => format.dateTime(row.createdAt) },
        {
          key: 'state',
          header: t.stateTitle,
          cell: (row) => <StatusBadge tone={STATE_TONES[row.state]}>{t.states[row.state]}</StatusBadge>,
        },
        { key: 'result', header: t.result, cell: (row) => <Result listed={row} /> },
      ]}
    />
  );
}

function Result({ listed: { state, counts } }: { listed: ListedImport }) {
  const t = useMessages(importMessages);
  if (state === 'DONE') return <>{t.outcomeOf(counts.imported, counts.merged)}</>;
  if (state === 'UNDONE') return <>{t.undoneOf(counts.removed, counts.kept)}</>;
  if (state === 'PREVIEW' || state === 'IMPORTING') {
    return <>{t.foundOf(counts.new + counts.duplicate + counts.sameAsEarlier + counts.error, counts.error)}</>;
  }
  return null;
}
