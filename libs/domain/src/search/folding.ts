/** Letters that have an older or a keyboard-friendly spelling, so that both spellings meet. */
const LETTERS: Readonly<Record<string, string>> = {
  å: 'aa',
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
};

const SPECIAL_LETTER = /[åæäøöœßðđþł]/g;
const COMBINING_MARK = /\p{M}/gu;
const SOFT_HYPHEN = /\u00ad/g;

/**
 * One spelling for all: NFC, lower case, å/aa, æ/ae/ä and ø/oe/ö folded to two letters, other accents and soft hyphens
 * removed. Folding twice changes nothing.
 */
export function fold(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().normalize('NFC').replace(SOFT_HYPHEN, '');
  const spelled = lower.replace(SPECIAL_LETTER, (letter) => LETTERS[letter] ?? letter);
  return spelled.normalize('NFD').replace(COMBINING_MARK, '').normalize('NFC');
}

/** Danish words with two accepted spellings: what many write, and the spelling the index uses. */
const DANISH_VARIANTS: readonly (readonly [RegExp, string])[] = [[/resurse/g, 'ressource']];

/** Folded Danish word in the spelling the index uses (resurseforløb and ressourceforløb meet). */
export function danishSpelling(word: string): string {
  return DANISH_VARIANTS.reduce((spelled, [variant, spelling]) => spelled.replace(variant, spelling), word);
}
