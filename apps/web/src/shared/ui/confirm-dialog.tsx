import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useMessages } from '../i18n';
import { Button } from './button';
import classes from './confirm-dialog.module.css';
import { uiMessages } from './ui-messages';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  children: ReactNode;
  /** What will happen, as a verb: "Træk tilbage". */
  confirmLabel: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Only for what cannot be undone; otherwise act at once and offer undo (`useUndoToast`). */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  danger,
  busy,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const t = useMessages(uiMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (opened && !dialog.current?.open) dialog.current?.showModal();
    if (!opened) dialog.current?.close();
  }, [opened]);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={titleId} onClose={() => opened && onCancel()}>
      <h2 id={titleId}>{title}</h2>
      {opened && children}
      <div className={classes.actions}>
        <Button variant="default" onClick={onCancel}>
          {t.cancel}
        </Button>
        <Button variant={danger ? 'danger' : 'filled'} busy={busy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </dialog>
  );
}
