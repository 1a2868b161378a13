import type { RecognisedTerm } from '../search/index.js';
import type { KnowledgeContent } from './knowledge-item.js';

/** A term the text speaks of; shown as a suggestion, never applied by itself. */
export interface SuggestedCode {
  readonly code: string;
  /** The words of the text it was recognised from. */
  readonly matched: string;
  readonly foundIn: 'title' | 'abstract' | 'brief';
}

const MOST_SUGGESTIONS = 24;

/**
 * Terms recognised in title, abstract and practice brief that the item is not coded with yet, each once: those of the
 * title first, then those met most often. `recognise` finds vocabulary terms in a text.
 */
export function suggestedCodes(
  content: KnowledgeContent,
  recognise: (text: string) => readonly RecognisedTerm[],
): SuggestedCode[] {
  const found = new Map<string, { suggestion: SuggestedCode; times: number }>();
  for (const [foundIn, text] of textsOf(content)) {
    for (const term of text === '' ? [] : recognise(text)) {
      if (content.codes.includes(term.termId)) continue;
      const known = found.get(term.termId);
      if (known) known.times += 1;
      else found.set(term.termId, { suggestion: { code: term.termId, matched: term.matched, foundIn }, times: 1 });
    }
  }
  const inTitle = (suggestion: SuggestedCode): number => (suggestion.foundIn === 'title' ? 0 : 1);
  return [...found.values()]
    .sort((a, b) => inTitle(a.suggestion) - inTitle(b.suggestion) || b.times - a.times)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ suggestion }) => suggestion);
}

function textsOf(content: KnowledgeContent): [SuggestedCode['foundIn'], string][] {
  const { inShort, inPractice, toTranslate } = content.brief;
  return [
    ['title', content.bibliography.title],
    ['abstract', content.abstract ?? ''],
    ['brief', [inShort, inPractice, toTranslate].filter(Boolean).join('\n')],
  ];
}
