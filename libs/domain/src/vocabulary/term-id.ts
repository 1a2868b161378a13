import { labelKey } from './label-key.js';
import { CODE_PREFIXES, type VocabularyId } from './vocabulary.js';

const LONGEST_NAME = 40;

/**
 * A stable id for a new term: the vocabulary's prefix and its label, with a number when `taken` says that somebody had it.
 * Ids of merged and deprecated terms count as taken: they are never used again.
 */
export function newTermId(vocabulary: VocabularyId, label: string, taken: (id: string) => boolean): string {
  const prefix = CODE_PREFIXES[vocabulary][0] ?? 'xx';
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
