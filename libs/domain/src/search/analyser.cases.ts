import type { AnalyserData } from './analyser-data.js';
import type { IndexedWord, IndexWords } from './index-words.js';
import { cognateKey } from './cognates.js';
import type { TextLanguage } from './search-document.js';
import type { VocabularyTerm } from './term-names.js';

/** A few words, enough to see the rules work; the full data is tested where it is loaded. */
export const SMALL_DATA: AnalyserData = {
  stemmers: {
    da: (word) => word.replace(/(erne|ene|er|en|et|e)$/, ''),
    en: (word) => word.replace(/(ing|s)$/, ''),
    nb: (word) => word.replace(/(ene|er|en|et|e)$/, ''),
    sv: (word) => word.replace(/(arna|ar|en|a)$/, ''),
  },
  heads: [
    'effekt 5',
    'fremmed 0',
    'gruppe c',
    'grupper c1',
    'institution 9',
    'institutioner 92',
    'ioner 32',
    'laese 5',
    'museer 52um',
    'museet 52um',
    'museum 5',
    'stress 8',
    'trivsel 6',
    'unge 5',
  ].join('\n'),
  modifiers: ['institut 9', 'kunst f', 'laese e', 'stress 9'].join('\n'),
  stopWords:
    'da\talways\tog i på for med hvad er\nda\tquestion\tvirker findes\nen\talways\tthe of on and what for\nsv\talways\toch vad för',
  glossary: [
    '# danish\tenglish\tnorwegian\tswedish',
    'sygemeldt;sygemeldte\tsick leave; sick-listed\tsykmeldt\tsjukskriven',
    'kultur på recept\tarts on prescription\tkultur på resept\tkultur på recept',
    'læse;læsning\treading\tlesing\tläsning',
  ].join('\n'),
  commonWords: 'gruppe\tgroup',
  lexicon: 'angst\tfear; anxiety\tone\nangst\tanxiety\ttwo\neffekt\tresult; effect\tone',
};

export const SMALL_VOCABULARY: readonly VocabularyTerm[] = [
  term('tg-stress', 'Borgere med stress', 'People with stress', ['stressramte'], ['burnout']),
  term('tg-youth', 'Unge', 'Young people', ['ungdom'], ['youth']),
  term('tg-vul-youth', 'Sårbare unge', 'Vulnerable young people', [], [], 'tg-youth'),
  term('tg-sickleave', 'Sygemeldte', 'People on sick leave', [], ['sick leave']),
  term('af-cop', 'Kultur på recept', 'Arts on prescription', [], []),
  term('af-reading', 'Læsegrupper og fælleslæsning', 'Reading groups', ['læsegruppe'], ['shared reading']),
  term('of-youth', 'Ung-til-ung', 'Youth-to-youth', [], []),
  term('oc-wellbeing', 'Mental trivsel', 'Mental wellbeing', ['trivsel'], ['well-being']),
  term('ei-who5', 'WHO-5 Trivselsindeks', 'WHO-5 Well-Being Index', ['WHO-5'], []),
  term('ei-pss10', 'PSS-10 (oplevet stress)', 'PSS-10', [], ['Perceived stress scale']),
];

function term(
  id: string,
  da: string,
  en: string,
  altDa: readonly string[],
  altEn: readonly string[],
  broader: string | null = null,
): VocabularyTerm {
  return { id, vocabulary: id.slice(0, 2), label: { da, en }, altDa, altEn, broader };
}

/** An index that has the given terms and words. */
export function indexOf(
  languages: readonly TextLanguage[],
  terms: readonly string[],
  words: readonly IndexedWord[] = [],
): IndexWords {
  return {
    languages: () => Promise.resolve(languages),
    knownTerms: (asked) => Promise.resolve(new Set(asked.filter((known) => terms.includes(known)))),
    findWords: (lookups) =>
      Promise.resolve(
        new Map(
          lookups.map(({ key, column, prefix, minLength, maxLength, limit }) => {
            const fits = words.filter((found) => {
              const value = column === 'word' ? found.word : cognateKey(found.word);
              return value.startsWith(prefix) && value.length >= minLength && value.length <= maxLength;
            });
            return [key, fits.slice(0, limit)];
          }),
        ),
      ),
  };
}
