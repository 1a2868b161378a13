import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../../shared/i18n';
import { Button, ButtonLink, useUndoToast } from '../../shared/ui';
import classes from './edit.module.css';
import { editMessages } from './messages';
import type { ActivityDraft } from './use-activity-draft';

interface SaveBarProps {
  draft: ActivityDraft;
  isDirty: boolean;
  problems: readonly Problem[];
  activityId: string;
}

/** At the thumb: how it stands, and the one button. */
export function SaveBar({ draft, isDirty, problems, activityId }: SaveBarProps) {
  const t = useMessages(editMessages);
  const toast = useUndoToast();
  const { status, values } = draft;
  const wrong = new Set(problems.map(({ field }) => field)).size;
  const discard = () => {
    draft.discard();
    toast({ text: t.discarded, onUndo: () => draft.change(values) });
  };
  return (
    <div className={classes.bar}>
      <p role="status" data-tone={wrong > 0 || status === 'failed' || status === 'conflict' ? 'danger' : undefined}>
        {wrong > 0 ? t.toCorrect(wrong) : t.statuses[status]}
      </p>
      {isDirty ? (
        <Button variant="default" onClick={discard}>
          {t.cancel}
        </Button>
      ) : (
        <ButtonLink variant="default" to={`/aktiviteter/${activityId}`}>
          {t.back}
        </ButtonLink>
      )}
      <Button type="submit" busy={status === 'saving'} disabled={status === 'conflict'}>
        {t.save}
      </Button>
    </div>
  );
}
