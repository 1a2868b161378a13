import { Link } from 'react-router';
import classes from './list-tabs.module.css';

interface ListTab {
  readonly to: string;
  readonly label: string;
  /** How much is on the list; left out where nothing is counted. */
  readonly count?: number;
  readonly current?: boolean;
}

/** The lists of a desk side by side, each with its address and how much is on it. */
export function ListTabs({ label, tabs }: { label: string; tabs: readonly ListTab[] }) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      <ul>
        {tabs.map(({ to, label: name, count, current = false }) => (
          <li key={name}>
            <Link to={to} aria-current={current ? 'page' : undefined} preventScrollReset>
              {name}
              {count !== undefined && <Count>{count}</Count>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A number beside the name of what it counts. */
export function Count({ children }: { children: number }) {
  return <span className={classes.count}>{children}</span>;
}
