import { IconSearch } from '@tabler/icons-react';
import { Link, NavLink, useLocation } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { Disclosure } from '../../shared/ui';
import { Account } from './account';
import classes from './header.module.css';
import { Logo } from './logo';
import { MenuIcon } from './menu-icon';
import { useNavigation, type BarItem, type NavigationItem } from './navigation';
import { ColourSwitch, LanguageSwitch } from './preferences';
import { shellMessages } from './shell-messages';
import { NewToReader } from './new-to-reader';
import { WaitingMark } from './waiting-mark';

const SHORTCUT = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

export function Header({ onSearch }: { onSearch: () => void }) {
  const t = useMessages(shellMessages);
  const { open, more, working, workingLabel, log } = useNavigation();
  return (
    <header className={classes.header} data-print="hide">
      <div className={classes.inner}>
        <Link to="/" className={classes.home} aria-label={`Samspil: ${t.home}`}>
          <Logo />
        </Link>
        <nav aria-label={t.mainNavigation} className={classes.navigation}>
          <ul>
            {open.map(({ to, label }) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'}>
                  {label}
                </NavLink>
              </li>
            ))}
            <li>
              <Behind label={t.more} items={more} />
            </li>
            {working.length > 0 && (
              <li>
                <Behind label={workingLabel} items={working} waits />
              </li>
            )}
          </ul>
        </nav>
        <div className={classes.tools}>
          {log !== null && <LogLink item={log} />}
          <button type="button" className={classes.search} onClick={onSearch} aria-haspopup="dialog">
            <IconSearch size={18} stroke={1.75} aria-hidden />
            <span className={classes.searchLabel}>{t.search}</span>
            <kbd className={classes.shortcut} aria-hidden>
              {SHORTCUT}
            </kbd>
          </button>
          <span className={classes.preferences}>
            <LanguageSwitch />
            <ColourSwitch />
          </span>
          <NewToReader />
          <Account />
        </div>
      </div>
    </header>
  );
}

/** Several places behind one word, so that the header stays on one line. */
function Behind({ label, items, waits }: { label: string; items: readonly NavigationItem[]; waits?: true }) {
  const { pathname } = useLocation();
  return (
    <Disclosure
      plain
      label={
        waits ? (
          <>
            {label}
            <WaitingMark as="dot" />
          </>
        ) : (
          label
        )
      }
      current={items.some(({ to }) => pathname.startsWith(to))}
    >
      {(close) =>
        items.map(({ to, label: name, waits: told }) => (
          <NavLink key={to} to={to} onClick={close}>
            <MenuIcon to={to} size={18} />
            {name}
            {told && <WaitingMark as="count" />}
          </NavLink>
        ))
      }
    </Disclosure>
  );
}

/** The most important thing that a liaison does is one press away, wherever they are. */
function LogLink({ item: { to, label, icon: Icon } }: { item: BarItem }) {
  const t = useMessages(shellMessages);
  return (
    <Link to={to} className={classes.log} aria-label={label}>
      <Icon size={18} stroke={2} aria-hidden />
      <span className={classes.logLabel}>{t.logShort}</span>
    </Link>
  );
}
