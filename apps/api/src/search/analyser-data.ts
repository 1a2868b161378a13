import type { AnalyserData, Stemmers } from '@samspil/domain/search';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import snowball from 'snowball-stemmers';

/**
 * Reads what the analyser knows from the folder that `tools/compile-dictionary.mjs` fills. Takes some 15 MB as files; load it once per process.
 */
export async function loadAnalyserData(folder: string): Promise<AnalyserData> {
  const read = (file: string, encoding: BufferEncoding = 'utf8'): Promise<string> =>
    readFile(path.join(folder, file), encoding);
  const [heads, modifiers, stopWords, glossary, health, general, lexicon] = await Promise.all([
    // Plain ASCII: read as such, one byte a letter instead of two.
    read('danish-heads.txt', 'latin1'),
    read('danish-modifiers.txt', 'latin1'),
    read('stop-words.tsv'),
    read('glossary.tsv'),
    read('health-words.tsv'),
    read('general-words.tsv'),
    read('da-en.tsv'),
  ]);
  return {
    stemmers: createStemmers(),
    heads,
    modifiers,
    stopWords,
    glossary,
    commonWords: `${health}\n${general}`,
    lexicon,
  };
}

export function createStemmers(): Stemmers {
  const stemmer = (algorithm: string): ((word: string) => string) => {
    const { stem } = snowball.newStemmer(algorithm);
    return (word) => stem(word);
  };
  return { da: stemmer('danish'), en: stemmer('english'), nb: stemmer('norwegian'), sv: stemmer('swedish') };
}
