import { useQuery } from '@apollo/client/react';
import { IconBell } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '../shared/i18n';
import { bellMessages } from './bell-messages';
import classes from './bell.module.css';
import { UNREAD_QUERY } from './unread-query';

const ASK_EVERY_MS = 2 * 60_000;
/** More than this is not counted to the reader. */
const MOST = 99;

/** How much the reader has not read, and the way there; asked for now and then while the page is in sight. */
export function Bell() {
  const t = useMessages(bellMessages);
  const { pathname } = useLocation();
  const { data } = useQuery(UNREAD_QUERY, { pollInterval: ASK_EVERY_MS, skipPollAttempt: () => document.hidden });
  const unread = data?.unreadNotifications ?? 0;
  const name = t.bell(unread);
  return (
    <Link
      to="/nyt"
      className={classes.bell}
      aria-label={name}
      title={name}
      aria-current={pathname === '/nyt' ? 'page' : undefined}
    >
      <IconBell size={20} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
