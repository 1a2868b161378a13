import type { Sharing } from '@samspil/domain/activities';
import { useId } from 'react';
import { useMessages } from '../../shared/i18n';
import { activityMessages } from '../messages';
import { SharingSegments } from '../sharing-segments';
import classes from './log.module.css';
import { logMessages } from './messages';

/** Who may see it, with what that means in words. */
export function SharingField({ sharing, onChange }: { sharing: Sharing; onChange: (sharing: Sharing) => void }) {
  const t = useMessages(logMessages);
  const { sharingTexts } = useMessages(activityMessages);
  const id = useId();
  return (
    <fieldset className={classes.terms} aria-describedby={id}>
      <legend className={classes.label}>{t.sharing}</legend>
      <SharingSegments sharing={sharing} onChange={onChange} />
      <p id={id} className={classes.soft}>
        {sharingTexts[sharing]}
      </p>
    </fieldset>
  );
}
