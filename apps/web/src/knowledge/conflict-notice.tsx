import { useFormat, useMessages } from '../shared/i18n';
import { Button } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { knowledgeMessages } from './messages';
import type { Draft } from './use-draft';

/** Somebody else saved meanwhile: what they changed, and the two ways on. Nothing is lost before one is chosen. */
export function ConflictNotice({ draft, onTakeTheirs }: { draft: Draft; onTakeTheirs: () => void }) {
  const t = useMessages(deskMessages);
  const { fieldNames } = useMessages(knowledgeMessages);
  const format = useFormat();
  const fields = draft.conflict?.fields.map((field) => fieldNames[field] ?? field) ?? [];
  const takeTheirs = () => {
    draft.discard();
    onTakeTheirs();
  };
  return (
    <div role="alert" className={classes.conflict}>
      <h2>{t.conflictTitle}</h2>
      <p>
        {fields.length > 0 && `${t.conflictFields(format.list(fields))} `}
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
