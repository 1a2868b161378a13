import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useMessages } from '../i18n';
import classes from './side-sheet.module.css';
import { uiMessages } from './ui-messages';

interface SideSheetProps {
  opened: boolean;
  /** It covers the page, which waits; otherwise the page beside it stays in use. */
  modal: boolean;
  /** What it is opened for: another thing opens it again, also when closing it was still under way. */
  subject?: string;
  title: ReactNode;
  foot?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A sheet beside the page; on a phone it comes from below. Escape closes it, and so does a click outside one that
 * covers the page. The focus goes back to where it was.
 */
export function SideSheet({ opened, modal, subject, title, foot, onClose, children }: SideSheetProps) {
  const t = useMessages(uiMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const sheet = dialog.current;
    if (opened && sheet && !sheet.open) {
      if (modal) sheet.showModal();
      else sheet.show();
    }
    if (!opened) sheet?.close();
  }, [opened, subject, modal]);
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={titleId}
      closedby={modal ? 'any' : 'closerequest'}
      data-print="hide"
      onKeyDown={(event) => event.key === 'Escape' && dialog.current?.close()}
      onClose={() => opened && onClose()}
    >
      <div className={classes.head}>
        <h2 id={titleId}>{opened && title}</h2>
        <button type="button" className={classes.close} aria-label={t.close} onClick={() => dialog.current?.close()}>
          <IconX size={20} stroke={1.75} aria-hidden />
        </button>
      </div>
      <div className={classes.body}>{opened && children}</div>
      {opened && foot && <div className={classes.foot}>{foot}</div>}
    </dialog>
  );
}
