/** A library of articles that nobody wrote: the same numbers always give the same texts. */

const COMMON = [
  ['da', 'kultur sundhed borgere kommune forløb trivsel musik unge stress beskæftigelse samarbejde deltagere indsats'],
  ['en', 'health wellbeing arts participants study social music intervention people community depression work culture'],
];
const SYLLABLES = {
  da: 'ber gen for kun sam ling hed vis tek pra del mod ren sti lov fag tra kom pro bru sku med bor går lys mar pen rød',
  en: 'con tion ter ing per lat ment ous tic ver sta ine ral com pro sis tem out mes gra lit nor fer dis ant ple win sor',
};
const TYPES = ['article', 'review', 'report', 'evaluation', 'guideline', 'practice-example'];
const FACETS = {
  targetGroups: ['tg', 38],
  artForms: ['af', 30],
  outcomes: ['oc', 36],
  settings: ['st', 23],
  sectors: ['se', 21],
};
const COUNTRIES = ['DK', 'SE', 'NO', 'GB', 'US', 'DE', 'FI', 'AU'];
const WORDS = 30_000;
const TITLE_WORDS = 9;

/** A small generator with good spread (mulberry32), so that no library decides what the texts are. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function wordsOf(language, common) {
  const random = randomFrom(language === 'da' ? 7 : 11);
  const syllables = SYLLABLES[language].split(' ');
  const made = new Set(common.split(' '));
  while (made.size < WORDS) {
    const length = 2 + Math.floor(random() * 3);
    made.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''));
  }
  return [...made];
}

/** Words as often as in real texts: the second most common half as often as the first, and so on (Zipf). */
function zipf(words, random) {
  return words[Math.min(words.length - 1, Math.floor(Math.exp(random() * Math.log(words.length + 1)) - 1))];
}

/** The first `count` documents of the library, from `start`, ready for the indexer. */
export function* syntheticDocuments(start, count) {
  const vocabularies = COMMON.map(([language, common]) => [language, wordsOf(language, common)]);
  for (let number = start; number < start + count; number++) {
    const random = randomFrom(number + 1);
    const [language, words] = vocabularies[random() < 0.3 ? 0 : 1];
    const sentence = (length) => Array.from({ length }, () => zipf(words, random)).join(' ');
    const title = sentence(TITLE_WORDS);
    const abstract = Array.from({ length: 8 }, () => `${sentence(10 + Math.floor(random() * 12))}.`).join(' ');
    yield documentOf(number, { language, title, abstract, random });
  }
}

function documentOf(number, { language, title, abstract, random }) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const facets = { itemType: [pick(TYPES)], country: [pick(COUNTRIES)], language: [language] };
  for (const [facet, [prefix, size]] of Object.entries(FACETS)) {
    const values = Array.from(
      { length: 1 + Math.floor(random() * 2) },
      () => `${prefix}-${Math.floor(random() * size)}`,
    );
    facets[facet] = [...new Set(values)];
  }
  return {
    kind: 'knowledge',
    id: `synthetic-${number}`,
    url: `/viden/synthetic-${number}`,
    title,
    summary: abstract.slice(0, 300),
    language,
    year: 1990 + Math.floor(random() * 36),
    changedAt: '2026-01-01T00:00:00.000Z',
    audiences: ['public'],
    facets,
    texts: [
      { text: title, weight: 3, language },
      { text: abstract, weight: 1, language },
    ],
  };
}

/** Questions of one to four words that are in a great many documents. */
export function commonQuestions() {
  const random = randomFrom(2026);
  return COMMON.flatMap(([, common]) => {
    const words = common.split(' ');
    const singles = words.slice(0, 8);
    const longer = Array.from({ length: 12 }, () => {
      const size = 2 + Math.floor(random() * 3);
      return Array.from({ length: size }, () => words[Math.floor(random() * words.length)]).join(' ');
    });
    return [...singles, ...longer];
  });
}
