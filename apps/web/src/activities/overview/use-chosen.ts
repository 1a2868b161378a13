import { ACTIVITY_LIMITS } from '@samspil/domain/activities';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ListedActivity } from './overview-queries';

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Those of the chosen that are on the page, in its order. */
  readonly activities: readonly ListedActivity[];
  /** What can be chosen on the page: what the viewer may edit. */
  readonly choosable: readonly ListedActivity[];
  /** Chooses one or leaves it out; `through` does it with everything since the last one as well. */
  toggle(id: string, through: boolean): void;
  toggleAll(): void;
  clear(): void;
}

/** Rows that are chosen to be edited together; no more than one step can hold. */
export function useChosen(activities: readonly ListedActivity[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const choosable = useMemo(
    () => activities.filter(({ viewerCan, isDeleted }) => viewerCan.edit && !isDeleted),
    [activities],
  );
  const put = useCallback((some: readonly string[], isIn: boolean) => {
    setIds((current) => {
      const next = new Set(current);
      for (const id of some)
        if (isIn) next.add(id);
        else next.delete(id);
      return new Set([...next].slice(0, ACTIVITY_LIMITS.batch));
    });
  }, []);
  const toggle = (id: string, through: boolean) => {
    const places = [id, through ? (last.current ?? id) : id].map((one) =>
      choosable.findIndex((each) => each.id === one),
    );
    const [from, until] = [Math.min(...places), Math.max(...places)];
    const range = from < 0 ? [id] : choosable.slice(from, until + 1).map((each) => each.id);
    put(range, !ids.has(id));
    last.current = id;
  };
  const toggleAll = () =>
    put(
      choosable.map(({ id }) => id),
      !choosable.every(({ id }) => ids.has(id)),
    );
  return {
    ids,
    activities: choosable.filter(({ id }) => ids.has(id)),
    choosable,
    toggle,
    toggleAll,
    clear: () => setIds(new Set()),
  };
}
