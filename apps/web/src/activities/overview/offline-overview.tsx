import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button, OfflineState } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { useLogQueue } from '../log/log-queue';
import { WaitingList } from '../log/waiting-list';
import { ActivityList } from './activity-list';
import { lastSeen, type LastSeen } from './last-seen';
import { overviewMessages } from './messages';
import classes from './offline-overview.module.css';

/** Without a network: what waits on this device, and what was on the list when there was one. */
export function OfflineOverview({ onRetry }: { onRetry: () => void }) {
  const { userId } = useViewer().viewer;
  const { queue, waiting } = useLogQueue();
  const [seen] = useState(() => lastSeen(userId));
  useEffect(() => {
    window.addEventListener('online', onRetry);
    return () => window.removeEventListener('online', onRetry);
  }, [onRetry]);
  return (
    <>
      {seen ? <NoConnection seen={seen} onRetry={onRetry} /> : <OfflineState onRetry={onRetry} />}
      {queue && <WaitingList queue={queue} waiting={waiting} />}
      {seen && <ActivityList activities={seen.activities} />}
    </>
  );
}

function NoConnection({ seen: { activities, seenAt }, onRetry }: { seen: LastSeen; onRetry: () => void }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const count = activities.length;
  return (
    <div role="alert" className={classes.notice}>
      <IconCloudOff size={24} stroke={1.75} aria-hidden />
      <p>
        <strong>{t.offline}</strong> {t.offlineSeen(count, format.number(count), format.dateTime(seenAt))}
      </p>
      <Button variant="default" onClick={onRetry}>
        {t.retry}
      </Button>
    </div>
  );
}
