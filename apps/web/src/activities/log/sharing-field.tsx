import { SHARINGS, type Sharing } from '@samspil/domain/activities';
import { useId } from 'react';
import { useMessages } from '../../shared/i18n';
import { activityMessages } from '../messages';
import classes from './log.module.css';
import { logMessages } from './messages';

/** Who may see it, with what that means in words. */
export function SharingField({ sharing, onChange }: { sharing: Sharing; onChange: (sharing: Sharing) => void }) {
  const t = useMessages(logMessages);
  const { sharings, sharingTexts } = useMessages(activityMessages);
  const name = useId();
  return (
    <fieldset className={classes.terms} aria-describedby={`${name}-text`}>
      <legend className={classes.label}>{t.sharing}</legend>
      <div className={classes.segments}>
        {SHARINGS.map((one) => (
          <label key={one}>
            <input type="radio" name={name} value={one} checked={one === sharing} onChange={() => onChange(one)} />
            <span>{sharings[one]}</span>
          </label>
        ))}
      </div>
      <p id={`${name}-text`} className={classes.soft}>
        {sharingTexts[sharing]}
      </p>
    </fieldset>
  );
}
