import { fold } from './folding.js';

/** A word of a text with its place in UTF-16 units. `word` is folded; `joined` is true for the parts of a hyphenated word read as one. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*/gu;
const HYPHEN = /^[-\u2010\u2011]$/;
const LONGEST_JOINED = 40;
/** Longer runs of letters are no words; their beginning stands for them, so that stemming stays quick. */
const LONGEST_WORD = 64;

/**
 * The words of a text in order. A hyphenated word gives its parts, then the whole without hyphens
 * (`well-being` → well, being, wellbeing), so that every way of writing it meets.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let chain: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const token = {
      word: fold(match[0].slice(0, LONGEST_WORD)).slice(0, LONGEST_WORD),
      start: match.index,
      end: match.index + match[0].length,
      joined: false,
    };
    if (token.word === '') continue;
    const previous = chain.at(-1);
    if (previous === undefined || !HYPHEN.test(text.slice(previous.end, token.start))) {
      pushJoined(tokens, chain);
      chain = [];
    }
    chain.push(token);
    tokens.push(token);
  }
  pushJoined(tokens, chain);
  return tokens;
}

function pushJoined(tokens: Token[], chain: readonly Token[]): void {
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined || chain.length < 2 || chain.length > 4) return;
  const word = chain.map((token) => token.word).join('');
  if (word.length <= LONGEST_JOINED) tokens.push({ word, start: first.start, end: last.end, joined: true });
}
