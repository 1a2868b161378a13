import { useId, type ReactNode } from 'react';
import classes from './with-aside.module.css';

interface WithAsideProps {
  /** The short facts: an `Aside`. */
  aside: ReactNode;
  /** What is told are sections with headings: they stand further apart. */
  sections?: boolean;
  children: ReactNode;
}

/** What a page tells, and beside it, where there is room, its facts. */
export function WithAside({ aside, sections = false, children }: WithAsideProps) {
  return (
    <div className={classes.columns}>
      <div className={classes.main} data-sections={sections}>
        {children}
      </div>
      {aside}
    </div>
  );
}

/** A box of short facts with its heading. */
export function Aside({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <aside className={classes.aside} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </aside>
  );
}
