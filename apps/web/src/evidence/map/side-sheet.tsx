import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useMessages } from '../../shared/i18n';
import { mapMessages } from './messages';
import classes from './side-sheet.module.css';

interface SideSheetProps {
  opened: boolean;
  title: ReactNode;
  foot?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet beside the map, on a phone from below; Escape and a click outside close it, and the focus goes back. */
export function SideSheet({ opened, title, foot, onClose, children }: SideSheetProps) {
  const t = useMessages(mapMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
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
