import { Checkbox } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../shared/i18n';
import { Button } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';

interface ShortcutsDialogProps {
  opened: boolean;
  onClose: () => void;
  keysOn: boolean;
  onSwitch: (on: boolean) => void;
}

/** Which key does what, and a switch for those whom single letters disturb (speech input, for one). */
export function ShortcutsDialog({ opened, onClose, keysOn, onSwitch }: ShortcutsDialogProps) {
  const t = useMessages(deskMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (opened && !dialog.current?.open) dialog.current?.showModal();
    if (!opened) dialog.current?.close();
  }, [opened]);
  return (
    <dialog ref={dialog} className={classes.shortcuts} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{t.shortcutsTitle}</h2>
      <dl>
        {Object.entries(t.keys).map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t.useKeys}
        description={t.useKeysHint}
        checked={keysOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <Button onClick={onClose}>{t.close}</Button>
    </dialog>
  );
}
