import { IconCloudUp } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { useOfflineWork } from '../offline-work';
import { shellMessages } from './shell-messages';
import classes from './waiting-banner.module.css';

/** Where the list of it stands. */
const LIST = '/aktiviteter/ny';

/** On every other page: something written on this device has not reached the server. */
export function WaitingBanner() {
  const t = useMessages(shellMessages);
  const waiting = useOfflineWork();
  const { pathname } = useLocation();
  return (
    <div role="status" data-print="hide">
      {waiting > 0 && pathname !== LIST && (
        <p className={classes.banner}>
          <IconCloudUp size={18} aria-hidden />
          <Link to={LIST}>{t.waiting(waiting)}</Link>
        </p>
      )}
    </div>
  );
}
