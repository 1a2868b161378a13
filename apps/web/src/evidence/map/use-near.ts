import { startTransition, useEffect, useState, type RefObject } from 'react';

/** Comes near enough to be drawn before it is seen. */
const MARGIN = '400px';

const observed = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

function observerOfRows(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) observed.get(target)?.();
    },
    { rootMargin: MARGIN },
  );
  return observer;
}

/**
 * Whether the element has come near the part of the page in sight; what was near once stays drawn. Everything is near
 * on paper, and where a browser cannot tell.
 */
export function useNear(element: RefObject<Element | null>, atOnce: boolean): boolean {
  const [near, setNear] = useState(atOnce || typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const target = element.current;
    if (near || target === null) return undefined;
    observed.set(target, () => startTransition(() => setNear(true)));
    observerOfRows().observe(target);
    return () => observer?.unobserve(target);
  }, [element, near]);
  return near || atOnce;
}
