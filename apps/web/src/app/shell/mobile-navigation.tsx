import { IconMenu2 } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useMessages } from '../../shared/i18n';
import classes from './mobile-navigation.module.css';
import { MenuIcon } from './menu-icon';
import { useNavigation } from './navigation';
import { ColourSwitch, LanguageSwitch } from './preferences';
import { shellMessages } from './shell-messages';
import { WaitingMark } from './waiting-mark';

/** On a phone: the three most used places within reach of a thumb, the rest behind "Menu". */
export function MobileNavigation() {
  const t = useMessages(shellMessages);
  const { bar } = useNavigation();
  const menu = useRef<HTMLDialogElement>(null);
  return (
    <>
      <nav aria-label={t.mainNavigation} className={classes.bar} data-print="hide">
        {bar.map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === '/'} className={classes.item}>
            <Icon size={22} stroke={1.6} aria-hidden />
            {label}
          </NavLink>
        ))}
        <button type="button" className={classes.item} aria-haspopup="dialog" onClick={() => menu.current?.showModal()}>
          <IconMenu2 size={22} stroke={1.6} aria-hidden />
          <span>
            {t.menu}
            <WaitingMark as="dot" />
          </span>
        </button>
      </nav>
      <MenuSheet menu={menu} />
    </>
  );
}

function MenuSheet({ menu }: { menu: React.RefObject<HTMLDialogElement | null> }) {
  const t = useMessages(shellMessages);
  const { open, more, working, log } = useNavigation();
  const { pathname } = useLocation();
  useEffect(() => menu.current?.close(), [menu, pathname]);
  return (
    <dialog ref={menu} className={classes.sheet} aria-label={t.menu} closedby="any">
      <ul className={classes.links}>
        {[...open, ...more, ...working, ...(log === null ? [] : [log])].map(({ to, label, waits }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} onClick={() => menu.current?.close()}>
              <MenuIcon to={to} size={22} />
              {label}
              {waits && <WaitingMark as="count" />}
            </NavLink>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <LanguageSwitch />
        <ColourSwitch />
        <button type="button" className={classes.close} onClick={() => menu.current?.close()}>
          {t.close}
        </button>
      </div>
    </dialog>
  );
}
