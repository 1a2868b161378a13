import { IconBulb, IconCalendarEvent, IconCheck, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { StatusBadge } from '../../shared/ui';
import type { ListedActivity } from './overview-queries';
import { useActivityWords } from './use-overview-labels';

const MARKS = {
  IDEA: { icon: IconBulb, tone: 'neutral' },
  PLANNED: { icon: IconCalendarEvent, tone: 'neutral' },
  RUNNING: { icon: IconPlayerPlay, tone: 'accent' },
  DONE: { icon: IconCheck, tone: 'good' },
  STOPPED: { icon: IconPlayerStop, tone: 'warning' },
} as const;

/** Where an activity stands: a word with a sign of its own. */
export function StatusMark({ activity }: { activity: Pick<ListedActivity, 'status'> }) {
  const words = useActivityWords();
  const { icon: Icon, tone } = MARKS[activity.status];
  return (
    <StatusBadge tone={tone} icon={<Icon size={14} stroke={2} aria-hidden />}>
      {words.status(activity)}
    </StatusBadge>
  );
}
