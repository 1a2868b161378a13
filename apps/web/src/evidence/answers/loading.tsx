import { LoadingState, Skeleton } from '../../shared/ui';
import classes from './loading.module.css';

/** The shape of what comes: chips, the short answer, and rows. */
export function Loading() {
  return (
    <div className={classes.loading}>
      <div className={classes.chips} aria-hidden>
        <Skeleton width={180} height={32} />
        <Skeleton width={150} height={32} />
      </div>
      <div className={classes.short}>
        <LoadingState lines={3} height={32} />
      </div>
      {[0, 1].map((row) => (
        <div key={row} className={classes.row} aria-hidden>
          <Skeleton height={28} />
          <Skeleton height={72} />
        </div>
      ))}
    </div>
  );
}
