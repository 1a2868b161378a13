import { useFormat, useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import { fieldOfPath } from './finding-input';
import classes from './findings.module.css';
import { codingMessages } from './messages';
import type { FindingDraft } from './use-finding-draft';

/** Somebody else saved meanwhile: what they changed, and the two ways on. Nothing is lost before one is chosen. */
export function ConflictNotice({ draft, onTakeTheirs }: { draft: FindingDraft; onTakeTheirs: () => void }) {
  const t = useMessages(codingMessages);
  const format = useFormat();
  const fields = draft.conflict?.fields.map((path) => t.fieldNames[fieldOfPath(path)] ?? path) ?? [];
  const takeTheirs = () => {
    draft.discard();
    onTakeTheirs();
  };
  return (
    <div role="alert" className={classes.notice} data-tone="danger">
      <h2>{t.conflictTitle}</h2>
      <p>
        {fields.length > 0 && `${t.conflictFields(format.list([...new Set(fields)]))} `}
        {t.conflictText}
      </p>
      <div className={classes.buttons}>
        <Button onClick={draft.saveOnTop}>{t.saveOnTop}</Button>
        <Button variant="default" onClick={takeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
