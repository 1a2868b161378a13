import { useQuery } from '@apollo/client/react';
import { canImportActivities } from '@samspil/domain/activities';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { SelectField } from '../../shared/forms';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { useNetworkChoice, type NetworkChoice } from '../../shared/network-choice/use-network-choice';
import { useNetworkOptions } from '../../shared/network-choice/use-network-options';
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
} from '../../shared/ui';
import { UploadArea } from '../../shared/upload';
import { useViewer } from '../../shared/viewer';
import { IMPORTS_PER_PAGE, IMPORTS_QUERY, type ListedImport } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './problem-list';
import { STATE_TONES } from './tones';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx';

/** Where tables of activities come in, and what was brought in before. */
export function ActivityImportsPage() {
  const t = useMessages(importMessages);
  const { viewer, signedIn, loading } = useViewer();
  const offered = viewer.networks.map(({ networkId }) => networkId).filter((id) => canImportActivities(viewer, id));
  const network = useNetworkChoice(offered);
  const { networkId } = network;
  return (
    <Page title={t.title} lead={t.lead} breadcrumbs={[{ label: t.toActivities, to: '/aktiviteter' }]}>
      {loading && <LoadingState />}
      {!loading && networkId === null && <NoAccessState signedIn={signedIn} />}
      {networkId !== null && (
        <>
          <Networks network={network} />
          <div className={classes.ways}>
            <Section title={t.fileTitle}>
              <Table networkId={networkId} />
            </Section>
            <Section title={t.templateTitle}>
              <Template networkId={networkId} />
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

/** There only when there is something to choose. */
function Networks({ network: { networkId, offered, choose } }: { network: NetworkChoice }) {
  const t = useMessages(importMessages);
  const options = useNetworkOptions(offered);
  if (networkId === null || offered.length < 2) return null;
  return <SelectField label={t.network} value={networkId} options={options} onChange={choose} />;
}

function Table({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const navigate = useNavigate();
  return (
    <UploadArea
      address={`/activities/import?${new URLSearchParams({ networkId })}`}
      accepted={ACCEPTED}
      icon={<IconFileSpreadsheet size={36} stroke={1.5} aria-hidden />}
      texts={{ drop: t.dropHere, choose: t.chooseFile, kinds: t.fileKinds, failed: t.sendFailed }}
      ProblemList={ProblemList}
      onSent={(importId) => void navigate(`/aktiviteter/import/${importId}`)}
    />
  );
}

function Template({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const { language } = useLanguage();
  const address = `/aktiviteter/skabelon.xlsx?${new URLSearchParams({ network: networkId, lang: language })}`;
  return (
    <div className={classes.template}>
      <p>{t.templateText}</p>
      <a className={classes.download} href={address} download>
        <IconDownload size={18} stroke={1.75} aria-hidden />
        {t.template}
      </a>
      <p className={classes.soft}>{t.templateOr}</p>
    </div>
  );
}

function History({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const { data, error, refetch, fetchMore } = useQuery(IMPORTS_QUERY, {
    variables: { networkId, first: IMPORTS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { edges, pageInfo } = data.activityImports;
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
        { key: 'file', header: t.file, cell: (row) => <Link to={`/aktiviteter/import/${row.id}`}>{row.name}</Link> },
        { key: 'when', header: t.when, cell: (row) => format.dateTime(row.createdAt) },
        {
          key: 'state',
          header: t.state,
          cell: (row) => <StatusBadge tone={STATE_TONES[row.state]}>{t.states[row.state]}</StatusBadge>,
        },
        { key: 'result', header: t.result, cell: ({ counts }) => t.resultOf(counts.imported, counts.error) },
      ]}
    />
  );
}
