import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useMessages } from '../../shared/i18n';
import classes from './findings-sheet.module.css';
import { answerMessages } from './messages';

interface FindingsSheetProps {
  /** Nothing is open without one. */
  title: string | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet beside the answer, on a phone from below; Escape and a click outside close it, and the focus goes back. */
export function FindingsSheet({ title, onClose, children }: FindingsSheetProps) {
  const t = useMessages(answerMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const opened = title !== undefined;
  useEffect(() => {
    if (opened && !dialog.current?.open) dialog.current?.showModal();
    if (!opened) dialog.current?.close();
  }, [opened]);
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={titleId}
      closedby="any"
      data-print="hide"
      onClose={() => opened && onClose()}
    >
      <div className={classes.head}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={classes.close} aria-label={t.close} onClick={() => dialog.current?.close()}>
          <IconX size={20} stroke={1.75} aria-hidden />
        </button>
      </div>
      <div className={classes.body}>{opened && children}</div>
    </dialog>
  );
}
