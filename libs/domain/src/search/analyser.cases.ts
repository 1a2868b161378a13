import type { AnalyserData } from './analyser-data.js';

/** A few words, enough to see the rules work; the full data is tested where it is loaded. */
export const SMALL_DATA: AnalyserData = {
  stemmers: {
    da: (word) => word.replace(/(erne|ene|er|en|et|e)$/, ''),
    en: (word) => word.replace(/(ing|s)$/, ''),
    nb: (word) => word.replace(/(ene|er|en|et|e)$/, ''),
    sv: (word) => word.replace(/(arna|ar|en|a)$/, ''),
  },
  heads: ['gruppe c', 'grupper c1', 'laese 5', 'museer 52um', 'museet 52um', 'museum 5', 'stress 8'].join('\n'),
  modifiers: ['kunst f', 'laese e', 'stress 9'].join('\n'),
  stopWords: 'da\talways\tog i på for med hvad er\nda\tquestion\tvirker findes\nen\talways\tthe of and what',
  glossary: '',
  commonWords: '',
  lexicon: '',
};
