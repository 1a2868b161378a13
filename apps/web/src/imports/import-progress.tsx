import { useFormat, useMessages } from '../shared/i18n';
import { Button, FailureState } from '../shared/ui';
import { CANCEL_IMPORT, type ShownImport } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './remarks';
import { useImportStep } from './use-import-step';

/** How far the server is, with a way to stop it. */
export function ImportProgress({ shown, onChanged }: { shown: ShownImport; onChanged: () => void }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const { take, busy, problems, failed } = useImportStep(CANCEL_IMPORT, shown.id, onChanged);
  const isReading = shown.state === 'PARSING';
  const isKnown = shown.total > 0;
  return (
    <div className={classes.progress}>
      <p role="status" className={classes.progressText}>
        {isReading ? t.reading : t.importing}{' '}
        {isKnown && t.progress(format.number(shown.done), format.number(shown.total))}
      </p>
      <progress
        className={classes.bar}
        aria-label={t.progressLabel}
        {...(isKnown ? { value: shown.done, max: shown.total } : {})}
      />
      <p className={classes.soft}>{t.mayLeave}</p>
      {failed !== undefined && <FailureState error={failed} />}
      <ProblemList problems={problems} />
      <Button variant="default" busy={busy} onClick={() => void take()}>
        {isReading ? t.cancel : t.stopImporting}
      </Button>
    </div>
  );
}
