import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { ButtonLink, EmptyState, FailureState, LoadingState, Page, StatusBadge } from '../shared/ui';
import { useFollowedWork } from '../shared/upload';
import { IMPORT_QUERY, type ShownImport } from './import-queries';
import { ImportProgress } from './import-progress';
import { ImportResult } from './import-result';
import { importMessages } from './messages';
import { Preview } from './preview';
import { ProblemList, problemFrom } from './remarks';
import { STATE_TONES } from './state-tones';

/** One import from reading to result; while the server works the page follows it. */
export function ImportPage() {
  const t = useMessages(importMessages);
  const { id = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(IMPORT_QUERY, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data?.import;
  const isWorking = shown?.state === 'PARSING' || shown?.state === 'IMPORTING';
  useFollowedWork(isWorking, { startPolling, stopPolling });
  const breadcrumbs = [{ label: t.backToImports, to: '/import' }];
  if (!shown) {
    return (
      <Page title={t.title} breadcrumbs={breadcrumbs}>
        {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />}
      </Page>
    );
  }
  return (
    <Page
      title={shown.name || t.pasted}
      breadcrumbs={breadcrumbs}
      eyebrow={<StatusBadge tone={STATE_TONES[shown.state]}>{t.states[shown.state]}</StatusBadge>}
    >
      <ImportBody shown={shown} onChanged={() => void refetch()} />
    </Page>
  );
}

function ImportBody({ shown, onChanged }: { shown: ShownImport; onChanged: () => void }) {
  switch (shown.state) {
    case 'PARSING':
    case 'IMPORTING':
      return <ImportProgress shown={shown} onChanged={onChanged} />;
    case 'PREVIEW':
      return <Preview shown={shown} onChanged={onChanged} />;
    case 'DONE':
    case 'UNDONE':
      return <ImportResult shown={shown} onChanged={onChanged} />;
    case 'CANCELLED':
    case 'FAILED':
      return <Ended shown={shown} />;
  }
}

function Ended({ shown }: { shown: ShownImport }) {
  const t = useMessages(importMessages);
  const failed = shown.state === 'FAILED';
  return (
    <EmptyState
      title={failed ? t.failed : t.cancelled}
      action={<ButtonLink to="/import">{t.tryAgain}</ButtonLink>}
      role={failed ? 'alert' : 'status'}
    >
      <p>{failed ? t.failedText : t.cancelledText}</p>
      <ProblemList problems={shown.problems.map(problemFrom)} />
    </EmptyState>
  );
}
