import { LoadingState } from '../../shared/ui';
import classes from './frame.module.css';

/** Stands where the first screen will be while its part of the program is downloaded. */
export function OpeningPage() {
  return (
    <div className={classes.frame}>
      <LoadingState lines={6} height={28} />
    </div>
  );
}
