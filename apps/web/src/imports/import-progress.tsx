import { useMessages } from '../shared/i18n';
import { Button, FailureState } from '../shared/ui';
import { useImportStep, WorkProgress } from '../shared/upload';
import { forgetImports } from './forget-imports';
import { CANCEL_IMPORT, type ShownImport } from './import-queries';
import { importMessages } from './messages';
import { ProblemList } from './remarks';

/** How far the server is, with a way to stop it. */
export function ImportProgress({ shown, onChanged }: { shown: ShownImport; onChanged: () => void }) {
  const t = useMessages(importMessages);
  const { take, busy, problems, failed } = useImportStep(CANCEL_IMPORT, { forget: forgetImports, onDone: onChanged });
  const isReading = shown.state === 'PARSING';
  return (
    <WorkProgress text={isReading ? t.reading : t.importing} done={shown.done} total={shown.total}>
      {failed !== undefined && <FailureState error={failed} />}
      <ProblemList problems={problems} />
      <Button variant="default" busy={busy} onClick={() => void take({ importId: shown.id })}>
        {isReading ? t.cancel : t.stopImporting}
      </Button>
    </WorkProgress>
  );
}
