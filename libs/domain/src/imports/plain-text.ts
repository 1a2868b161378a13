const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
};

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity];
  const hex = /^#x/i.test(entity);
  const point = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10);
  return point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point)
    : undefined;
}

/**
 * Reference text as plain text: the markup that publishers put in titles and abstracts (`<i>`, `<jats:p>`,
 * `<span class="nocase">`) is dropped, entities are resolved, control characters go and white space is single.
 */
export function plainText(value: string): string {
  return value
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>/g, (tag) => (/^<\/?(jats:)?(p|br|sec|title|div|li)\b/i.test(tag) ? ' ' : ''))
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, entity: string) => characterOf(entity) ?? whole)
    .replace(CONTROL_CHARACTERS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

// Written as a built expression: control characters in a literal are easily lost by editors.
const CONTROL_CHARACTERS = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufeff\\ufffe\\uffff]',
  'g',
);

const SPELLED_OUT: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  þ: 'th',
  ð: 'd',
};

/**
 * Text folded for comparison: lower case, without accents, æ/ø/å as ae/oe/aa (so Århus = Aarhus), words parted by one
 * space, all other signs gone.
 */
export function foldForComparison(value: string): string {
  return plainText(value)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåßłđþð]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
