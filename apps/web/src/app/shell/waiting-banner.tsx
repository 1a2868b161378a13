import { IconCircleCheck, IconCloudUp } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { useOfflineWork } from '../offline-work';
import classes from './waiting-banner.module.css';
import { waitingMessages } from './waiting-messages';

/** Where the list of it stands. */
const LIST = '/aktiviteter/ny';

/** On every other page: something written on this device has not reached the server. On all: that it now has. */
export function WaitingBanner() {
  const t = useMessages(waitingMessages);
  const { waiting, sent, forgetSent } = useOfflineWork();
  const { pathname } = useLocation();
  return (
    <div role="status" data-print="hide">
      {waiting > 0 && pathname !== LIST && (
        <p className={classes.banner}>
          <IconCloudUp size={18} aria-hidden />
          <Link to={LIST}>{t.unsent(waiting)}</Link>
        </p>
      )}
      {sent && (
        <p className={classes.banner} data-sent>
          <IconCircleCheck size={18} aria-hidden />
          <span>
            {t.sent[sent.kind](sent.count)}{' '}
            <Link to={sent.address} onClick={forgetSent}>
              {t.seeIt(sent.count)}
            </Link>
          </span>
          <button type="button" className={classes.close} onClick={forgetSent}>
            {t.close}
          </button>
        </p>
      )}
    </div>
  );
}
