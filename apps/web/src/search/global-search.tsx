import { useEffect, useRef } from 'react';

export function GlobalSearch({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} closedby="any">
      …
    </dialog>
  );
}
