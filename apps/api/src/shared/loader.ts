import DataLoader from 'dataloader';
import type { RequestContext } from './auth/index.js';

/**
 * One batch loader per kind and request: `loaderFor(context, LABELS, (ids) => this.repository.labels(ids))`.
 * `batch` gets distinct keys and returns a map; a key that is missing in it loads as null. A key that is an object
 * counts as itself: two objects are two keys, whatever they hold.
 */
export function loaderFor<Key, Value>(
  context: RequestContext,
  kind: symbol,
  batch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): DataLoader<Key, Value | null> {
  let loader = context.loaders.get(kind) as DataLoader<Key, Value | null> | undefined;
  if (loader === undefined) {
    loader = new DataLoader<Key, Value | null>(async (keys) => {
      const values = await batch(keys);
      return keys.map((key) => values.get(key) ?? null);
    });
    context.loaders.set(kind, loader);
  }
  return loader;
}
