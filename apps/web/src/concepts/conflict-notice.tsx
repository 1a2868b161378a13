import { useFormat, useMessages } from '../shared/i18n';
import { Button } from '../shared/ui';
import shared from './concepts.module.css';
import { trialMessages } from './trials/messages';

interface ConflictNoticeProps {
  /** What somebody else changed, in words. */
  fields: readonly string[];
  onSaveOnTop: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved meanwhile: what they changed, and the two ways on. Nothing is lost before one is chosen. */
export function ConflictNotice({ fields, onSaveOnTop, onTakeTheirs }: ConflictNoticeProps) {
  const t = useMessages(trialMessages);
  const format = useFormat();
  return (
    <div role="alert" className={shared.conflict}>
      <h2>{t.conflictTitle}</h2>
      <p>
        {fields.length > 0 && `${t.conflictFields(format.list([...new Set(fields)]))} `}
        {t.conflictText}
      </p>
      <div className={shared.buttons}>
        <Button onClick={onSaveOnTop}>{t.saveOnTop}</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
