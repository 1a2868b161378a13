import type { ShownActivity } from '../activity-fragments';
import classes from './keeping.module.css';
import { FileKeeping } from './file-keeping';
import { History } from './history';
import { Sessions } from './sessions';
import { Standing } from './standing';

interface KeepingProps {
  activity: ShownActivity;
  /** Above the text: who may see it. Below: what one comes back for. */
  part: 'standing' | 'work';
}

/** What those who answer for an activity do with it. */
export function Keeping({ activity, part }: KeepingProps) {
  if (part === 'standing') return <Standing activity={activity} />;
  return (
    <div className={classes.work} data-print="hide">
      <Sessions activity={activity} />
      <FileKeeping activity={activity} />
      <History activityId={activity.id} lock={activity.lock} />
    </div>
  );
}
