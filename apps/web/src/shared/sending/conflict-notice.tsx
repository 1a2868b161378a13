import { useFormat, useMessages } from '../i18n';
import { Button } from '../ui';
import { sendingMessages } from './sending-messages';
import classes from './sending.module.css';

interface ConflictNoticeProps {
  /** What somebody else changed, in words; empty where that is not known. */
  fields?: readonly string[];
  onSaveOnTop: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved meanwhile: what they changed, and the two ways on. Nothing is lost before one is chosen. */
export function ConflictNotice({ fields = [], onSaveOnTop, onTakeTheirs }: ConflictNoticeProps) {
  const t = useMessages(sendingMessages);
  const format = useFormat();
  return (
    <div role="alert" className={classes.conflict}>
      <h2>{t.conflictTitle}</h2>
      <p>
        {fields.length > 0 && `${t.conflictFields(format.list([...new Set(fields)]))} `}
        {t.conflictText}
      </p>
      <div className={classes.buttons}>
        <Button onClick={onSaveOnTop}>{t.saveOnTop}</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
