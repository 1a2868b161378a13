import { useState } from 'react';
import { forgetText, keepText, keptText } from '../shared/kept-texts';
import { useViewer } from '../shared/viewer';

/** What was typed, and what stood in those fields before. */
interface Kept<Fields> {
  readonly typed: Partial<Fields>;
  readonly before: Partial<Fields>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const NOTHING = { typed: {}, before: {} };

/** The named fields of an object, where it has them. */
function pick<Fields extends object>(from: Fields, named: readonly (readonly [string, unknown])[]): Partial<Fields> {
  const names = new Set(named.map(([field]) => field));
  return Object.fromEntries(Object.entries(from).filter(([field]) => names.has(field))) as Partial<Fields>;
}

interface KeptFields<Fields> {
  readonly fields: Fields;
  readonly change: (changes: Partial<Fields>) => void;
  /** The form opened with something that was typed here before. */
  readonly restored: boolean;
  /** A field that was typed in has been changed by somebody else since. */
  readonly outdated: boolean;
  readonly forget: () => void;
  readonly discard: () => void;
}

/**
 * The fields of a form, kept in this browser until they are saved. Only what was typed is kept: when somebody else changed
 * another field meanwhile, that newer value is shown.
 */
export function useKeptFields<Fields extends object>(name: string, initial: Fields): KeptFields<Fields> {
  const { userId } = useViewer().viewer;
  const [{ typed, before }, setKept] = useState(() => keptText<Kept<Fields>>(userId, name) ?? NOTHING);
  const [restored, setRestored] = useState(Object.keys(typed).length > 0);
  const [outdated, setOutdated] = useState(
    () => !Object.entries(before).every(([field, was]) => same(was, initial[field as keyof Fields])),
  );
  const change = (changes: Partial<Fields>) => {
    const all = Object.entries({ ...typed, ...changes });
    const differing = all.filter(([field, value]) => !same(value, initial[field as keyof Fields]));
    const next: Kept<Fields> = {
      typed: Object.fromEntries(differing) as Partial<Fields>,
      before: { ...pick(initial, differing), ...pick(before, differing) },
    };
    if (differing.length === 0) forgetText(userId, name);
    else keepText(userId, name, next);
    setKept(next);
  };
  const forget = () => forgetText(userId, name);
  const discard = () => {
    forget();
    setKept(NOTHING);
    setRestored(false);
    setOutdated(false);
  };
  return { fields: { ...initial, ...typed }, change, restored, outdated, forget, discard };
}
