import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMessages } from '../i18n';
import { uiMessages } from './ui-messages';
import classes from './undo-toast.module.css';

interface Toast {
  readonly text: string;
  readonly onUndo?: () => void;
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
        {shown && <ToastBody key={shown.id} toast={shown} onClose={() => setShown(undefined)} />}
      </div>
    </ToastContext>
  );
}

function ToastBody({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const t = useMessages(uiMessages);
  const undo = () => {
    toast.onUndo?.();
    onClose();
  };
  return (
    <div className={classes.toast}>
      <span>{toast.text}</span>
      {toast.onUndo && (
        <button type="button" onClick={undo}>
          {t.undo}
        </button>
      )}
      <button type="button" onClick={onClose}>
        {t.close}
      </button>
    </div>
  );
}
