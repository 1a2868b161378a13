import type { Problem } from '@samspil/domain/shared';
import { useEffect, useRef, type RefObject } from 'react';

/** Focus goes to the first field that has something wrong, whenever new problems come. */
export function useProblemFocus<Root extends HTMLElement>(problems: readonly Problem[]): RefObject<Root | null> {
  const root = useRef<Root>(null);
  useEffect(() => {
    if (problems.length > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return root;
}
