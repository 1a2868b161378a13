import { useQuery } from '@apollo/client/react';
import { networksForImport } from '@samspil/domain/imports';
import { IconFileUpload } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice } from '../shared/network-choice';
import {
  DataTable,
  EmptyState,
  FailureState,
  LoadingState,
  NoAccessState,
  Page,
  Section,
  ShowMore,
  StatusBadge,
} from '../shared/ui';
import { UploadArea } from '../shared/upload';
import { useViewer } from '../shared/viewer';
import { IMPORTS_PER_PAGE, IMPORTS_QUERY, type ListedImport } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { PasteForm } from './paste-form';
import { ProblemList } from './remarks';
import { STATE_TONES } from './state-tones';

const ACCEPTED = '.ris,.bib,.bibtex,.json,.pdf,.docx,.html,.htm,.txt,.md,.markdown';

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
              <Files networkId={networkId} />
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

function Files({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const navigate = useNavigate();
  return (
    <UploadArea
      address={`/imports/upload?${new URLSearchParams({ networkId })}`}
      several
      accepted={ACCEPTED}
      icon={<IconFileUpload size={36} stroke={1.5} aria-hidden />}
      texts={{ drop: t.dropHere, choose: t.chooseFiles, kinds: t.fileKinds, failed: t.sendFailed }}
      ProblemList={ProblemList}
      onSent={(importId) => void navigate(`/import/${importId}`)}
    />
  );
}

function History({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const { data, error, refetch, fetchMore } = useQuery(IMPORTS_QUERY, {
    variables: { networkId, first: IMPORTS_PER_PAGE },
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { edges, pageInfo } = data.imports;
  if (edges.length === 0) return <EmptyState title={t.noHistory}>{t.noHistoryText}</EmptyState>;
  return (
    <>
      <HistoryTable imports={edges.map(({ node }) => node)} />
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
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
