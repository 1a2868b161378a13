import { IconSearch } from '@tabler/icons-react';
import { Link, NavLink, useLocation } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { Disclosure } from '../../shared/ui';
import { Account } from './account';
import classes from './header.module.css';
import { Logo } from './logo';
import { useNavigationItems, type NavigationItem } from './navigation';
import { ColourSwitch, LanguageSwitch } from './preferences';
import { shellMessages } from './shell-messages';

const SHORTCUT = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

export function Header({ onSearch }: { onSearch: () => void }) {
  const t = useMessages(shellMessages);
  const { open, working } = useNavigationItems();
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
            {working.length > 0 && (
              <li>
                <Working items={working} />
              </li>
            )}
          </ul>
        </nav>
        <div className={classes.tools}>
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
          <Account />
        </div>
      </div>
    </header>
  );
}

/** The places of those who do the work; more than one stand behind one word, so that the header stays on one line. */
function Working({ items }: { items: readonly NavigationItem[] }) {
  const t = useMessages(shellMessages);
  const { pathname } = useLocation();
  const [first, ...others] = items;
  if (first && others.length === 0) return <NavLink to={first.to}>{first.label}</NavLink>;
  return (
    <Disclosure plain label={t.working} current={items.some(({ to }) => pathname.startsWith(to))}>
      {(close) =>
        items.map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to} onClick={close}>
            <Icon size={18} stroke={1.6} aria-hidden />
            {label}
          </NavLink>
        ))
      }
    </Disclosure>
  );
}
