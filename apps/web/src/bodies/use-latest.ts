import { useEffect, useRef } from 'react';

/** A thing as it stands when somebody takes a step back: its lock has counted on. */
export function useLatest<Thing>(thing: Thing) {
  const latest = useRef(thing);
  useEffect(() => {
    latest.current = thing;
  }, [thing]);
  return latest;
}
