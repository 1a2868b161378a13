import { useMessages } from '../../shared/i18n';
import { Button, FailureState } from '../../shared/ui';
import { useImportStep, WorkProgress } from '../../shared/upload';
import { forgetImports } from './forget-imports';
import { STOP_IMPORT, type ShownImport } from './import-queries';
import { importMessages } from './messages';
import { ProblemList } from './problem-list';

/** How far the server is, with a way to stop it. */
export function ImportProgress({ shown, onChanged }: { shown: ShownImport; onChanged: () => void }) {
  const t = useMessages(importMessages);
  const { take, busy, problems, failed } = useImportStep(STOP_IMPORT, { forget: forgetImports, onDone: onChanged });
  return (
    <WorkProgress text={shown.state === 'IMPORTING' ? t.importing : t.undoing} done={shown.done} total={shown.total}>
      {failed !== undefined && <FailureState error={failed} />}
      <ProblemList problems={problems} />
      {shown.viewerCan.stop && (
        <Button variant="default" busy={busy} onClick={() => void take({ importId: shown.id })}>
          {t.stopImporting}
        </Button>
      )}
    </WorkProgress>
  );
}
