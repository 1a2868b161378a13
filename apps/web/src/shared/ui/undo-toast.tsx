import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMessages } from '../i18n';
import { uiMessages } from './ui-messages';
import classes from './undo-toast.module.css';

interface Toast {
  readonly text: string;
  /** A promise that rejects, or comes to false, says that it could not be undone: then it is offered again. */
  readonly onUndo?: () => unknown;
}

const SHOWN_FOR_MS = 10_000;
const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says what happened, with a way back: `toast({ text: 'Udgivet', onUndo })`. */
export function useUndoToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** One message at a time, in a live region that is always there; it stays while focused or pointed at. */
export function UndoToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Toast & { id: number }>();
  const [held, setHeld] = useState(false);
  const toast = useCallback((next: Toast) => setShown((last) => ({ ...next, id: (last?.id ?? 0) + 1 })), []);
  useEffect(() => {
    if (!shown || held) return undefined;
    const timer = window.setTimeout(() => setShown(undefined), SHOWN_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [shown, held]);
  const hold = useMemo(
    () => ({
      onMouseEnter: () => setHeld(true),
      onMouseLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <ToastContext value={toast}>
      {children}
      <div className={classes.region} role="status" aria-live="polite" data-print="hide" {...hold}>
        {shown && <ToastBody key={shown.id} toast={shown} onShow={toast} onClose={() => setShown(undefined)} />}
      </div>
    </ToastContext>
  );
}

interface ToastBodyProps {
  toast: Toast;
  onShow: (toast: Toast) => void;
  onClose: () => void;
}

function ToastBody({ toast, onShow, onClose }: ToastBodyProps) {
  const t = useMessages(uiMessages);
  const { onUndo } = toast;
  const undo = async () => {
    onClose();
    if (onUndo && !(await isDone(onUndo))) onShow({ text: t.undoFailed, onUndo });
  };
  return (
    <div className={classes.toast}>
      <span>{toast.text}</span>
      {onUndo && (
        <button type="button" onClick={() => void undo()}>
          {t.undo}
        </button>
      )}
      <button type="button" onClick={onClose}>
        {t.close}
      </button>
    </div>
  );
}

/** Who offers to undo may be gone from the page when it fails, so it is told here. */
async function isDone(undo: () => unknown): Promise<boolean> {
  try {
    return (await undo()) !== false;
  } catch {
    return false;
  }
}
