import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A part for the network's people, fetched after the page; the page stays when the network is gone before it is here. */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: () => null };
    }
  });
}
