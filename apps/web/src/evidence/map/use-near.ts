import { startTransition, useEffect, useState, type RefObject } from 'react';

/** Comes near enough to be drawn before it is seen. */
const MARGIN = '400px';

const observed = new WeakMap<Element, () => void>();
const waiting: (() => void)[] = [];
let observer: IntersectionObserver | undefined;

/** One element after the other, so that no key waits for many to be drawn. */
function drawNext(): void {
  startTransition(() => waiting.shift()?.());
  if (waiting.length > 0) window.requestAnimationFrame(() => setTimeout(drawNext));
}

function drawSoon(draw: (() => void) | undefined): void {
  if (draw === undefined) return;
  waiting.push(draw);
  if (waiting.length === 1) setTimeout(drawNext);
}

function sharedObserver(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) drawSoon(observed.get(target));
    },
    { rootMargin: MARGIN },
  );
  return observer;
}

/**
 * Whether the element has come near the part of the page in sight; what was near once stays drawn. Everything is near
 * with `atOnce`, and where a browser cannot tell.
 */
export function useNear(element: RefObject<Element | null>, atOnce: boolean): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const target = element.current;
    if (near || atOnce || target === null) return undefined;
    observed.set(target, () => setNear(true));
    sharedObserver().observe(target);
    return () => {
      observed.delete(target);
      observer?.unobserve(target);
    };
  }, [element, near, atOnce]);
  return near || atOnce;
}
