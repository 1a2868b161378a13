import { Suspense } from 'react';
import { loadBell } from '../../notifications';
import { useViewer } from '../../shared/viewer';
import classes from './account.module.css';
import { laterPart } from './later-part';

const Bell = laterPart(loadBell);

/** What is new to who is signed in; nothing for visitors, who are not asked about either. */
export function NewToReader() {
  const { signedIn } = useViewer();
  if (!signedIn) return null;
  return (
    <Suspense fallback={<span className={classes.bell} aria-hidden />}>
      <Bell />
    </Suspense>
  );
}
