import { labelKey } from './label-key.js';
import { CODE_PREFIXES, type VocabularyId } from './vocabulary.js';

const LONGEST_NAME = 40;

/**
 * A stable id for a new term: the vocabulary's prefix and its label, with a number when `taken` says that somebody had it.
 * Ids of merged and deprecated terms count as taken: they are never used again. A term that one network alone has
 * carries the network in its id (`tg-midtjylland--stress`): the number of another's term would tell that it is there.
 */
export function newTermId(
  vocabulary: VocabularyId,
  label: string,
  networkId: string | null,
  taken: (id: string) => boolean,
): string {
  const prefix = (CODE_PREFIXES[vocabulary][0] ?? 'xx') + (networkId === null ? '' : `-${networkId}-`);
  const name =
    labelKey(label)
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_NAME)
      .replace(/^-+|-+$/g, '') || 'term';
  let id = `${prefix}-${name}`;
  for (let number = 2; taken(id); number += 1) id = `${prefix}-${name}-${number}`;
  return id;
}
