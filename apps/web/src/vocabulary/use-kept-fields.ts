import { useState } from 'react';

const KEY = 'samspil-form-';

function readKept<Fields extends object>(name: string): Partial<Fields> {
  try {
    return JSON.parse(window.localStorage.getItem(KEY + name) ?? '{}') as Partial<Fields>;
  } catch {
    return {};
  }
}

function keep(name: string, changes: object): void {
  try {
    if (Object.keys(changes).length === 0) window.localStorage.removeItem(KEY + name);
    else window.localStorage.setItem(KEY + name, JSON.stringify(changes));
  } catch {
    // Storage can be full or switched off; the form still holds what was typed.
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface KeptFields<Fields> {
  readonly fields: Fields;
  readonly change: (changes: Partial<Fields>) => void;
  /** The form opened with something that was typed here before. */
  readonly restored: boolean;
  readonly forget: () => void;
  readonly discard: () => void;
}

/**
 * The fields of a form, kept in this browser until they are saved. Only what was typed is kept: when somebody else changed
 * another field meanwhile, that newer value is shown.
 */
export function useKeptFields<Fields extends object>(name: string, initial: Fields): KeptFields<Fields> {
  const [typed, setTyped] = useState(() => readKept<Fields>(name));
  const [restored, setRestored] = useState(Object.keys(typed).length > 0);
  const change = (changes: Partial<Fields>) => {
    const all = Object.entries({ ...typed, ...changes });
    const differing = all.filter(([field, value]) => !same(value, initial[field as keyof Fields]));
    const next = Object.fromEntries(differing) as Partial<Fields>;
    keep(name, next);
    setTyped(next);
  };
  const forget = () => keep(name, {});
  const discard = () => {
    forget();
    setTyped({});
    setRestored(false);
  };
  return { fields: { ...initial, ...typed }, change, restored, forget, discard };
}
