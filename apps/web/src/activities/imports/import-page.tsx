import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { FailureState, LoadingState, Page, StatusBadge } from '../../shared/ui';
import { useFollowedWork } from '../../shared/upload';
import { ColumnMapping } from './column-mapping';
import { IMPORT_QUERY, type ShownImport } from './import-queries';
import { ImportProgress } from './import-progress';
import { ImportResult } from './import-result';
import { ImportRows } from './import-rows';
import { importMessages } from './messages';
import { Commit } from './commit';
import { STATE_TONES } from './tones';

/** One table from the file to activities; while the server works the page follows it. */
export function ActivityImportPage() {
  const t = useMessages(importMessages);
  const { id = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(IMPORT_QUERY, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data?.activityImport;
  const isWorking = shown?.state === 'IMPORTING' || shown?.state === 'UNDOING';
  useFollowedWork(isWorking, { startPolling, stopPolling });
  const breadcrumbs = [
    { label: t.toActivities, to: '/aktiviteter' },
    { label: t.toImports, to: '/aktiviteter/import' },
  ];
  if (!shown) {
    return (
      <Page title={t.title} breadcrumbs={breadcrumbs}>
        {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />}
      </Page>
    );
  }
  return (
    <Page
      title={shown.name}
      breadcrumbs={breadcrumbs}
      eyebrow={<StatusBadge tone={STATE_TONES[shown.state]}>{t.states[shown.state]}</StatusBadge>}
    >
      {isWorking ? (
        <ImportProgress shown={shown} onChanged={() => void refetch()} />
      ) : (
        <Standing shown={shown} onChanged={() => void refetch()} />
      )}
    </Page>
  );
}

/** What waits for the person: columns, rows, and the step that lets them in. What went in before is told first. */
function Standing({ shown, onChanged }: { shown: ShownImport; onChanged: () => void }) {
  const { imported, removed, kept } = shown.counts;
  const hasResult = imported + removed + kept > 0;
  return (
    <>
      {hasResult && <ImportResult shown={shown} onChanged={onChanged} />}
      {shown.viewerCan.change && <ColumnMapping shown={shown} />}
      <ImportRows shown={shown} onChanged={onChanged} />
      {shown.viewerCan.commit && <Commit shown={shown} onChanged={onChanged} />}
    </>
  );
}
