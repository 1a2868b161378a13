import { useEffect, useRef } from 'react';

/** Over a form that opens in place: it has the focus and is in sight. When it closes, the focus is where it was, if that is still there. */
export function OpenedTitle({ children }: { children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    title.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <h3 ref={title} tabIndex={-1}>
      {children}
    </h3>
  );
}
