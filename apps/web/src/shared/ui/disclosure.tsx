import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import classes from './disclosure.module.css';

interface DisclosureProps {
  label: ReactNode;
  icon?: ReactNode;
  /** On a phone only the icon is seen. */
  compact?: boolean;
  /** Looks like the links it stands among, and opens towards the end of the line. */
  plain?: boolean;
  /** The page on screen is one of those inside. */
  current?: boolean;
  /** `close` is for links and buttons inside that finish the job. */
  children: (close: () => void) => ReactNode;
}

/** A button that shows a small panel of links or buttons below it; Escape and a click elsewhere close it. */
export function Disclosure({
  label,
  icon,
  compact = false,
  plain = false,
  current = false,
  children,
}: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useClosing(open, setOpen, root, button);
  return (
    <div ref={root} className={classes.root} data-print="hide">
      <button
        ref={button}
        type="button"
        className={classes.button}
        data-compact={compact}
        data-plain={plain}
        data-current={current}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {icon}
        <span className={classes.label}>{label}</span>
        <IconChevronDown className={classes.chevron} size={16} aria-hidden />
      </button>
      <div id={id} className={classes.panel} hidden={!open}>
        {open && children(() => setOpen(false))}
      </div>
    </div>
  );
}

/** Escape closes and gives focus back to the button; so does, without focus, a click elsewhere. */
function useClosing(
  open: boolean,
  setOpen: (open: boolean) => void,
  root: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!open) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [open, setOpen, root, button]);
}
