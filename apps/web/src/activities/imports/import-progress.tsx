import { useFormat, useMessages } from '../../shared/i18n';
import { Button, FailureState } from '../../shared/ui';
import { STOP_IMPORT, type ShownImport } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './problem-list';
import { useImportStep } from './use-import-step';

/** How far the server is, with a way to stop it. */
export function ImportProgress({ shown, onChanged }: { shown: ShownImport; onChanged: () => void }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const { take, busy, problems, failed } = useImportStep(STOP_IMPORT, onChanged);
  const { done, total } = shown;
  return (
    <div className={classes.progress}>
      <p role="status" className={classes.progressText}>
        {shown.state === 'IMPORTING' ? t.importing : t.undoing}{' '}
        {total > 0 && t.progress(format.number(done), format.number(total))}
      </p>
      <progress
        className={classes.bar}
        aria-label={t.progressLabel}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <p className={classes.soft}>{t.mayLeave}</p>
      {failed !== undefined && <FailureState error={failed} />}
      <ProblemList problems={problems} />
      {shown.viewerCan.stop && (
        <Button variant="default" busy={busy} onClick={() => void take({ importId: shown.id })}>
          {t.stopImporting}
        </Button>
      )}
    </div>
  );
}
