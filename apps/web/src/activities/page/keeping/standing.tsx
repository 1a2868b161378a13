import type { Sharing } from '@samspil/domain/activities';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { activityMessages } from '../../messages';
import { SharingSegments } from '../../sharing-segments';
import { sharingOf } from '../../written-content';
import type { ShownActivity } from '../activity-fragments';
import { pageMessages } from '../messages';
import classes from './keeping.module.css';
import { keepingMessages } from './messages';
import { useStanding } from './use-standing';

/** Who may see it, and whether it is there at all; each step can be undone. */
export function Standing({ activity }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const { busy, trouble, wanted, share, remove, restore } = useStanding(activity);
  return (
    <section className={classes.standing} data-print="hide">
      {activity.isDeleted ? (
        <div className={classes.deleted}>
          <h2>{t.deletedTitle}</h2>
          <p>{t.deletedText}</p>
          {activity.viewerCan.restore && (
            <Button busy={busy} onClick={restore}>
              {t.restore}
            </Button>
          )}
        </div>
      ) : (
        <>
          {activity.viewerCan.share && (
            <SharingSwitch sharing={wanted ?? sharingOf(activity)} busy={busy} onChange={share} />
          )}
          {activity.viewerCan.delete && <DeleteButton busy={busy} onDelete={remove} />}
        </>
      )}
      <p role="alert" className={classes.trouble}>
        {trouble}
      </p>
    </section>
  );
}

interface SharingSwitchProps {
  sharing: Sharing;
  busy: boolean;
  onChange: (sharing: Sharing) => void;
}

function SharingSwitch({ sharing, busy, onChange }: SharingSwitchProps) {
  const t = useMessages(keepingMessages);
  const { sharingTexts } = useMessages(activityMessages);
  const id = useId();
  return (
    <fieldset className={classes.sharing} aria-describedby={id} aria-busy={busy}>
      <legend>{t.sharing}</legend>
      <SharingSegments sharing={sharing} onChange={(one) => !busy && onChange(one)} />
      <p id={id} className={classes.soft}>
        {sharingTexts[sharing]}
      </p>
    </fieldset>
  );
}

function DeleteButton({ busy, onDelete }: { busy: boolean; onDelete: () => void }) {
  const t = useMessages(keepingMessages);
  return (
    <Button variant="default" icon={<IconTrash size={18} aria-hidden />} busy={busy} onClick={onDelete}>
      {t.delete}
    </Button>
  );
}
