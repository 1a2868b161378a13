import { useEffect, useRef } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button, ButtonLink, FailureState } from '../../shared/ui';
import { useImportStep } from '../../shared/upload';
import { forgetImports } from './forget-imports';
import { overviewLink } from '../overview/overview-address';
import { UNDO_IMPORT, type ShownImport } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './problem-list';

/** What went in, or was taken out; the whole of it can be undone. */
export function ImportResult({ shown, onChanged }: { shown: ShownImport; onChanged: () => void }) {
  const t = useMessages(importMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  const { take, busy, problems, failed } = useImportStep(UNDO_IMPORT, { forget: forgetImports, onDone: onChanged });
  const { imported, removed, kept, error } = shown.counts;
  useEffect(() => heading.current?.focus(), [imported, removed]);
  return (
    <section className={classes.result} aria-labelledby="result">
      <h2 ref={heading} id="result" tabIndex={-1}>
        {imported > 0 || removed === 0 ? t.doneTitle(imported) : t.undoneTitle(removed)}
      </h2>
      {kept > 0 && <p>{t.keptCount(kept)}</p>}
      {imported > 0 && error > 0 && <p>{t.leftOver(error)}</p>}
      {failed !== undefined && <FailureState error={failed} />}
      <ProblemList problems={problems} />
      <div className={classes.actions}>
        {imported > 0 && <ButtonLink to={overviewLink({ own: true })}>{t.seeThem}</ButtonLink>}
        {shown.viewerCan.undo && imported > 0 && (
          <Button variant="default" busy={busy} onClick={() => void take({ importId: shown.id })}>
            {t.undo}
          </Button>
        )}
        <ButtonLink to="/aktiviteter/import" variant="default">
          {t.another}
        </ButtonLink>
      </div>
    </section>
  );
}
