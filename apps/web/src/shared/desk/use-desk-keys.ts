import { useEffect, useState } from 'react';

const STORAGE_KEY = 'samspil-desk-keys';

/** What a key does on the desk. Letters work while nothing is being typed. */
type DeskKeys = Readonly<Record<string, () => void>>;

/** Runs the action of a pressed key, unless somebody is typing or the keys are switched off. */
export function useDeskKeys(keys: DeskKeys, on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      const action = keys[event.key];
      if (!action || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'Enter' && isOperated(event.target)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [keys, on]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog') !== null;
}

/** Enter follows a link and presses a button; it is ours only when nothing else is in focus. */
function isOperated(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, [role="tab"]') !== null;
}

/** Whether single letters act on the desk: on unless switched off in this browser. */
export function useKeysSwitch(): [on: boolean, setOn: (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return window.localStorage.getItem(STORAGE_KEY) !== 'off';
    } catch {
      return true;
    }
  });
  const choose = (chosen: boolean) => {
    setOn(chosen);
    try {
      window.localStorage.setItem(STORAGE_KEY, chosen ? 'on' : 'off');
    } catch {
      // The choice then lasts as long as the page.
    }
  };
  return [on, choose];
}
