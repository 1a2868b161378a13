import { yearOf, type Bibliography } from './bibliography.js';

const LONGEST_SLUG = 60;
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ß: 'ss',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

/** Plain letters and digits joined by hyphens: `Kultur på Recept` becomes `kultur-paa-recept`. */
export function slugified(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåßœðþł]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/gu, '');
}

/** The beginning of an item's permanent link: first author and year, else the title; `viden` when neither has letters. */
export function slugFor(bibliography: Bibliography): string {
  const first = bibliography.author?.[0];
  const author = slugified(first?.family ?? first?.literal ?? '');
  const year = yearOf(bibliography);
  if (author && year) return `${author}${year}`.slice(0, LONGEST_SLUG);
  return slugified(bibliography.title) || author || 'viden';
}

/** The wanted slug, or the first of `-2`, `-3` … that is not taken. Adds what it gives out to `taken`. */
export function uniqueSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  taken.add(slug);
  return slug;
}
