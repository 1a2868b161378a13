import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { ThreadsAbout } from '../../forum';
import { useMessages } from '../../shared/i18n';
import { FailureState, LoadingState, Page, WithAside } from '../../shared/ui';
import { activityMessages } from '../messages';
import { ActivityActions, ActivityEyebrow, ActivityLead } from './activity-head';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { AttachedFiles } from './attached-files';
import { FactsAside } from './facts-aside';
import { ForWhom } from './for-whom';
import { Learning, WayIn } from './learning';
import { pageMessages } from './messages';
import { Numbers } from './numbers';
import { Onwards } from './onwards';
import { Similar } from './similar';
import { ThreeFields } from './three-fields';
import { useActivity } from './use-activity';
import { Written } from './written';

/** Only those who answer for an activity download what they keep it with. */
const Keeping = lazy(() => import('./keeping/keeping').then((module) => ({ default: module.Keeping })));

/** An activity as others can learn from it; those who answer for it keep it from here. */
export function ActivityPage() {
  const t = useMessages(pageMessages);
  const { activities } = useMessages(activityMessages);
  const { id = '' } = useParams();
  const { activity, error, refetch } = useActivity(id);
  if (activity) return <Shown activity={activity} />;
  return (
    <Page title={t.activity} breadcrumbs={[{ label: activities, to: '/aktiviteter' }]}>
      {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={10} height={24} />}
    </Page>
  );
}

function Shown({ activity }: { activity: ShownActivity }) {
  const { activities } = useMessages(activityMessages);
  const { viewerCan } = activity;
  const keeps = viewerCan.edit || viewerCan.restore;
  return (
    <Page
      title={activity.title}
      heading={<span lang="da">{activity.title}</span>}
      eyebrow={<ActivityEyebrow activity={activity} />}
      lead={<ActivityLead activity={activity} />}
      breadcrumbs={[{ label: activities, to: '/aktiviteter' }]}
      actions={<ActivityActions activity={activity} />}
    >
      {keeps && (
        <Suspense fallback={<LoadingState lines={2} height={24} />}>
          <Keeping activity={activity} part="standing" />
        </Suspense>
      )}
      <WithAside sections aside={<FactsAside activity={activity} />}>
        <Told activity={activity} />
        <ForWhom activity={activity} />
        <ThreeFields activity={activity} />
        <Numbers activity={activity} />
        <WayIn activity={activity} />
        <Learning activity={activity} />
        <AttachedFiles activity={activity} />
      </WithAside>
      {viewerCan.edit && (
        <Suspense fallback={<LoadingState lines={4} />}>
          <Keeping activity={activity} part="work" />
        </Suspense>
      )}
      {!activity.isDeleted && (
        <>
          <Similar activityId={activity.id} />
          <Onwards activity={activity} />
          <Suspense>{activity.sharing !== 'DRAFT' && <ThreadsAbout kind="activity" id={activity.id} />}</Suspense>
        </>
      )}
    </Page>
  );
}

/** Why it stopped, and what it is. */
function Told({ activity: { status, stoppedReason, description } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  return (
    <>
      {status === 'STOPPED' && stoppedReason !== '' && (
        <section className={classes.stopped} aria-labelledby="stoppet">
          <h2 id="stoppet">{t.stopped}</h2>
          <Written text={stoppedReason} />
        </section>
      )}
      {description === '' ? (
        <p className={classes.soft}>{t.noDescription}</p>
      ) : (
        <Written text={description} className={classes.told} />
      )}
    </>
  );
}
