import { LoadingState, Skeleton } from '../../shared/ui';
import classes from './loading.module.css';

/** The shape of what comes: chips, a sentence, and rows. */
export function Loading() {
  return (
    <div className={classes.loading}>
      <div className={classes.chips} aria-hidden>
        <Skeleton width={180} height={32} />
        <Skeleton width={150} height={32} />
      </div>
      <LoadingState lines={3} height={32} />
      <LoadingState lines={6} height={22} />
    </div>
  );
}
