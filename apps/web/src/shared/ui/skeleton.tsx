import classes from './skeleton.module.css';

/** A grey bar where text or a number will come; say "loading" beside it once (LoadingState does). */
export function Skeleton({ width = '100%', height }: { width?: number | string; height: number }) {
  return <span className={classes.bar} style={{ width, height }} aria-hidden />;
}
