import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './button.module.css';

type Variant = 'filled' | 'outline' | 'default' | 'danger';

interface ButtonProps extends ComponentProps<'button'> {
  variant?: Variant;
  icon?: ReactNode;
  /** The work it started is under way: it stays focusable and says so, but does nothing more. */
  busy?: boolean;
}

/** The button of every screen; light enough for the first page (Mantine's is not). */
export function Button({ variant = 'filled', icon, busy = false, children, onClick, ...attributes }: ButtonProps) {
  return (
    <button
      type="button"
      {...attributes}
      className={classes.button}
      data-variant={variant}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={classes.spinner} aria-hidden /> : icon}
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  to: string;
  variant?: Variant;
  icon?: ReactNode;
  children: ReactNode;
}

/** A link that looks like a button, for the one thing to do next. */
export function ButtonLink({ to, variant = 'filled', icon, children }: ButtonLinkProps) {
  return (
    <Link to={to} className={classes.button} data-variant={variant}>
      {icon}
      {children}
    </Link>
  );
}
