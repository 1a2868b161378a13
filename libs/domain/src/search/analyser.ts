import type { AnalyserData, StemmedLanguage } from './analyser-data.js';
import { readBilingualLexicon, type BilingualLexicon } from './bilingual-lexicon.js';
import { createCompoundSplitter, type CompoundPart } from './compounds.js';
import { detectLanguage, isKnownWord } from './language-detection.js';
import type { TextLanguage } from './search-document.js';
import { createSpeller, type Speller } from './spelling.js';
import { createWordForms, type WordForms } from './stemming.js';
import { readStopWords, type StopWords } from './stop-words.js';
import { tokenise, type Token } from './tokens.js';
import { readWordTable, type WordTable } from './word-table.js';

/** One index term of a text. `start` and `end` are UTF-16 offsets of the word it comes from. */
export interface DocumentTerm {
  readonly term: string;
  /** The word as the text has it, folded; empty for the parts of a compound. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** `word`: as written · `joined`: a hyphenated word read as one · `part`: a part of a Danish compound. */
  readonly kind: 'word' | 'joined' | 'part';
}

export interface Analyser {
  readonly forms: WordForms;
  readonly stopWords: StopWords;
  readonly danishWords: WordTable;
  readonly lexicon: BilingualLexicon;
  readonly speller: Speller;
  /** The language a question is most likely asked in. */
  detectLanguage(question: string): StemmedLanguage;
  /** True when some list has the word, so that it is no misspelling. */
  isKnownWord(word: string): boolean;
  /** The terms of a text in order, for indexing and highlighting. Stop words are left out. */
  documentTerms(text: string, language: TextLanguage): DocumentTerm[];
}

/** Marks documents with the vocabulary term they are coded with; index it like a word, and plans search for it. */
export function codeTerm(termId: string): string {
  return `#${termId}`;
}

export function createAnalyser(data: AnalyserData): Analyser {
  const danishWords = readWordTable(data.heads);
  const splitter = createCompoundSplitter(danishWords, readWordTable(data.modifiers));
  const forms = createWordForms(data.stemmers, danishWords, splitter);
  const stopWords = readStopWords(data.stopWords);
  const lexicon = readBilingualLexicon(data, forms);
  const knowledge = { forms, stopWords, danishWords, lexicon };
  return {
    ...knowledge,
    speller: createSpeller(lexicon.glossaryWords),
    detectLanguage: (question) => detectLanguage(question, knowledge),
    isKnownWord: (word) => isKnownWord(word, knowledge),
    documentTerms: (text, language) => termsOf(text, language, forms, stopWords),
  };
}

function termsOf(text: string, language: TextLanguage, forms: WordForms, stopWords: StopWords): DocumentTerm[] {
  const terms: DocumentTerm[] = [];
  for (const token of tokenise(text)) {
    if (stopWords.isStopWord(token.word, language)) continue;
    terms.push(wordTerm(token, language, forms));
    if (language === 'da') for (const part of forms.danishParts(token.word)) terms.push(partTerm(token, part, forms));
  }
  return terms;
}

function wordTerm(token: Token, language: TextLanguage, forms: WordForms): DocumentTerm {
  const kind = token.joined ? 'joined' : 'word';
  return { term: forms.term(token.word, language), word: token.word, start: token.start, end: token.end, kind };
}

function partTerm(token: Token, part: CompoundPart, forms: WordForms): DocumentTerm {
  return { term: forms.term(part.lemma, 'da'), word: '', start: token.start, end: token.end, kind: 'part' };
}
