import { Checkbox } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { defineMessages, useMessages } from '../i18n';
import { Button } from '../ui';
import classes from './shortcuts-dialog.module.css';

const messages = defineMessages(
  {
    title: 'Tasterne på bordet',
    useKeys: 'Brug bogstavtaster',
    useKeysHint: 'De virker kun, når du ikke skriver i et felt.',
    close: 'Luk',
  },
  {
    title: 'Keys on the desk',
    useKeys: 'Use letter keys',
    useKeysHint: 'They only work while you are not typing in a field.',
    close: 'Close',
  },
);

interface ShortcutsDialogProps {
  opened: boolean;
  onClose: () => void;
  /** What each key does, in the reader's language. */
  keys: Readonly<Record<string, string>>;
  keysOn: boolean;
  onSwitch: (on: boolean) => void;
}

/** Which key does what, and a switch for those whom single letters disturb (speech input, for one). */
export function ShortcutsDialog({ opened, onClose, keys, keysOn, onSwitch }: ShortcutsDialogProps) {
  const t = useMessages(messages);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (opened && !dialog.current?.open) dialog.current?.showModal();
    if (!opened) dialog.current?.close();
  }, [opened]);
  return (
    <dialog ref={dialog} className={classes.shortcuts} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{t.title}</h2>
      <dl>
        {Object.entries(keys).map(([key, meaning]) => (
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
