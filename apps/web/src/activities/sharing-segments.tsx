import { SHARINGS, type Sharing } from '@samspil/domain/activities';
import { useId } from 'react';
import { useMessages } from '../shared/i18n';
import { activityMessages } from './messages';
import classes from './sharing-segments.module.css';

/** Who may see an activity, side by side; its name and what the choice means stand around it. */
export function SharingSegments({ sharing, onChange }: { sharing: Sharing; onChange: (sharing: Sharing) => void }) {
  const { sharings } = useMessages(activityMessages);
  const name = useId();
  return (
    <div className={classes.segments}>
      {SHARINGS.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === sharing} onChange={() => onChange(one)} />
          <span>{sharings[one]}</span>
        </label>
      ))}
    </div>
  );
}
