import { useEffect, useRef } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button, ButtonLink } from '../../shared/ui';
import classes from './table.module.css';
import { tableMessages } from './table-messages';
import { useCodingNetwork } from './use-coding-network';
import type { TablePaste } from './use-table-paste';

/** What came in, the way to it, and the way back. */
export function TableResult({ paste, slug }: { paste: TablePaste; slug: string }) {
  const t = useMessages(tableMessages);
  const { linkTo } = useCodingNetwork();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { result, busy, error } = paste;
  if (!result) return null;
  return (
    <section className={classes.preview}>
      <h2 ref={heading} tabIndex={-1}>
        {result.undone ? t.undone(result.undone.removed, result.undone.kept) : t.committed(result.count)}
      </h2>
      {error !== undefined && <p role="alert">{t.undoFailed}</p>}
      <div className={classes.buttons}>
        {!result.undone && (
          <ButtonLink to={linkTo('/fund', { liste: 'kladder', kilde: slug })}>{t.seeDrafts}</ButtonLink>
        )}
        {!result.undone && (
          <Button variant="default" busy={busy} onClick={() => void paste.undo(result.id).catch(() => undefined)}>
            {t.undoPaste}
          </Button>
        )}
        <Button variant="default" onClick={paste.startOver}>
          {t.another}
        </Button>
      </div>
    </section>
  );
}
