import { IconUserCircle } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { useViewer } from '../../shared/viewer';
import classes from './account.module.css';
import { shellMessages } from './shell-messages';

/** The way in, or to one's own profile, where one also signs out. */
export function Account() {
  const t = useMessages(shellMessages);
  const { signedIn, name, loading } = useViewer();
  const { pathname, search } = useLocation();
  if (loading) return <span className={classes.placeholder} aria-hidden />;
  if (signedIn) {
    return (
      <Link to="/profil" className={classes.profile} title={name ?? t.profile}>
        <IconUserCircle size={20} stroke={1.75} aria-hidden />
        <span className={classes.name}>{name ?? t.profile}</span>
      </Link>
    );
  }
  const next = pathname === '/' || pathname === '/log-ind' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return (
    <Link to={`/log-ind${next}`} className={classes.signIn}>
      {t.signIn}
    </Link>
  );
}
