import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '../i18n';
import classes from './page.module.css';
import { uiMessages } from './ui-messages';

/** Titles of publications are set smaller, so that they do not fill the screen. */
const LONG_TITLE = 44;

interface PageProps {
  title: string;
  /** Shown instead of the plain title when it holds more than text; `title` still names the document. */
  heading?: ReactNode;
  /** Small line above the title: the kind of thing this is. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: readonly { label: string; to: string }[];
  /** `reading` keeps lines short, `wide` uses the whole page (default). */
  width?: 'reading' | 'wide';
  /** The first visible thing says what the page is, so the title is for screen readers only. */
  hiddenTitle?: boolean;
  children: ReactNode;
}

/** One screen: names the document, moves focus to the heading after navigation, and lays out head and body. */
export function Page({
  title,
  heading,
  eyebrow,
  lead,
  actions,
  breadcrumbs,
  width = 'wide',
  hiddenTitle,
  children,
}: PageProps) {
  const headingRef = useAnnouncedTitle(title);
  return (
    <article className={classes.page} data-width={width}>
      {breadcrumbs && <Breadcrumbs trail={breadcrumbs} />}
      <header className={hiddenTitle ? 'visually-hidden' : classes.head}>
        <div className={classes.headText}>
          {eyebrow && <p className={classes.eyebrow}>{eyebrow}</p>}
          <h1 ref={headingRef} tabIndex={-1} data-long={title.length > LONG_TITLE}>
            {heading ?? title}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && (
          <div className={classes.actions} data-print="hide">
            {actions}
          </div>
        )}
      </header>
      {children}
    </article>
  );
}

/** `location.key` is "default" on the page the visit began with: there the browser has put focus where it belongs. */
function useAnnouncedTitle(title: string) {
  const ref = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const arrivedAt = useRef(key === 'default' ? pathname : null);
  useEffect(() => {
    document.title = title === 'Samspil' ? title : `${title} · Samspil`;
  }, [title]);
  useEffect(() => {
    // A filter changes the address, too, but the reader stays where the filter is.
    if (arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    ref.current?.focus({ preventScroll: true });
  }, [pathname]);
  return ref;
}

function Breadcrumbs({ trail }: { trail: readonly { label: string; to: string }[] }) {
  const t = useMessages(uiMessages);
  return (
    <nav aria-label={t.breadcrumbs} className={classes.breadcrumbs} data-print="hide">
      <ol>
        {trail.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A part of a page with its own heading. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2>{title}</h2>
        {actions && <div data-print="hide">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
