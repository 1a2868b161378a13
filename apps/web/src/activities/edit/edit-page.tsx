import { useParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { activityMessages } from '../messages';
import type { ShownActivity } from '../page/activity-fragments';
import { useActivity } from '../page/use-activity';
import { EditForm } from './edit-form';
import { editMessages } from './messages';
import { useFormLists } from './use-form-lists';

/** The whole form of an activity. */
export function EditPage() {
  const t = useMessages(editMessages);
  const { activities } = useMessages(activityMessages);
  const { id = '' } = useParams();
  const { activity, error, refetch } = useActivity(id);
  const trail = [{ label: activities, to: '/aktiviteter' }];
  return (
    <Page
      title={activity ? `${t.title}: ${activity.title}` : t.title}
      heading={t.title}
      lead={activity?.viewerCan.edit ? t.lead : undefined}
      breadcrumbs={activity ? [...trail, { label: activity.title, to: `/aktiviteter/${id}` }] : trail}
    >
      {activity ? (
        <Editable key={activity.id} activity={activity} onLate={() => void refetch()} />
      ) : (
        <NotThere error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function NotThere({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return error ? <FailureState error={error} onRetry={onRetry} /> : <LoadingState lines={12} height={32} />;
}

function Editable({ activity, onLate }: { activity: ShownActivity; onLate: () => void }) {
  const { signedIn, loading } = useViewer();
  const { lists, error, retry } = useFormLists(activity);
  if (!activity.viewerCan.edit || activity.isDeleted) {
    return loading ? <LoadingState lines={6} /> : <NoAccessState signedIn={signedIn} />;
  }
  if (lists) return <EditForm activity={activity} lists={lists} onLate={onLate} />;
  return <NotThere error={error} onRetry={retry} />;
}
