import classes from './logo.module.css';

/** Three rings that hold together only because each passes through the other two. */
export function Logo() {
  return (
    <span className={classes.logo}>
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden className={classes.mark}>
        <circle cx="16" cy="10.9" r="7.6" />
        <circle cx="10.6" cy="20.3" r="7.6" />
        <circle cx="21.4" cy="20.3" r="7.6" />
      </svg>
      Samspil
    </span>
  );
}
