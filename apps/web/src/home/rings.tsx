import classes from './rings.module.css';

/** The mark of Samspil, large and quiet behind the question. */
export function Rings() {
  return (
    <div className={classes.frame} aria-hidden data-print="hide">
      <svg viewBox="0 0 32 32" className={classes.rings}>
        <circle cx="16" cy="10.9" r="7.6" />
        <circle cx="10.6" cy="20.3" r="7.6" />
        <circle cx="21.4" cy="20.3" r="7.6" />
      </svg>
    </div>
  );
}
