import { useMemo, useState } from 'react';
import { useKeysSwitch } from './use-desk-keys';

/** The list of keys, opened by a key or a button; while it is open the desk's own keys rest. */
export function useShortcutsHelp(keys: Readonly<Record<string, string>>) {
  const [opened, setOpened] = useState(false);
  const [keysOn, onSwitch] = useKeysSwitch();
  const open = useMemo(() => () => setOpened(true), []);
  return {
    keysOn: keysOn && !opened,
    open,
    dialog: { opened, keys, keysOn, onSwitch, onClose: () => setOpened(false) },
  };
}
