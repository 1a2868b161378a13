import type { AnalyserData, Stemmers } from '@samspil/domain/search';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import snowball from 'snowball-stemmers';

/** The field's own words come before those of medicine and everyday language. */
const GLOSSARIES = ['glossary.tsv', 'health-words.tsv', 'general-words.tsv'];

/**
 * Reads what the analyser knows from the folder that `tools/compile-dictionary.mjs` fills. Takes some 15 MB as files; load it once per process.
 */
export async function loadAnalyserData(folder: string): Promise<AnalyserData> {
  const read = (file: string, encoding: BufferEncoding = 'utf8'): Promise<string> =>
    readFile(path.join(folder, file), encoding);
  const [heads, modifiers, stopWords, lexicon, ...glossaries] = await Promise.all([
    // Plain ASCII: read as such, one byte a letter instead of two.
    read('danish-heads.txt', 'latin1'),
    read('danish-modifiers.txt', 'latin1'),
    read('stop-words.tsv'),
    read('da-en.tsv'),
    ...GLOSSARIES.map((file) => read(file)),
  ]);
  return { stemmers: createStemmers(), heads, modifiers, stopWords, glossary: glossaries.join('\n'), lexicon };
}

export function createStemmers(): Stemmers {
  const stemmer = (algorithm: string): ((word: string) => string) => {
    const { stem } = snowball.newStemmer(algorithm);
    return (word) => stem(word);
  };
  return { da: stemmer('danish'), en: stemmer('english'), nb: stemmer('norwegian'), sv: stemmer('swedish') };
}
