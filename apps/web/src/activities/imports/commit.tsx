import { useMessages } from '../../shared/i18n';
import { Button, FailureState } from '../../shared/ui';
import { useImportStep } from '../../shared/upload';
import { forgetImports } from './forget-imports';
import { COMMIT_IMPORT, type ShownImport } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './problem-list';

/** Lets the chosen rows in; rows with errors stay and can be mended afterwards. */
export function Commit({ shown, onChanged }: { shown: ShownImport; onChanged: () => void }) {
  const t = useMessages(importMessages);
  const { take, busy, problems, failed } = useImportStep(COMMIT_IMPORT, { forget: forgetImports, onDone: onChanged });
  const { toImport, error, rows, imported } = shown.counts;
  if (toImport === 0 && imported === rows) return null;
  return (
    <section className={classes.commit} aria-label={t.commit(toImport)}>
      {failed !== undefined && <FailureState error={failed} />}
      <div role="alert">
        <ProblemList problems={problems} />
      </div>
      {toImport > 0 ? (
        <Button busy={busy} onClick={() => void take({ importId: shown.id, validRowsOnly: true })}>
          {t.commit(toImport)}
        </Button>
      ) : (
        <p>{t.nothingToImport}</p>
      )}
      {toImport > 0 && error > 0 && <p className={classes.soft}>{t.commitWithout(error)}</p>}
    </section>
  );
}
