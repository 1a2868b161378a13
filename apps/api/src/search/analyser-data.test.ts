import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAnalyser, fold, type Analyser } from '@samspil/domain/search';
import { loadAnalyserData } from './analyser-data.js';
import { COMPOUNDS, SIMPLE_WORDS } from './compounds.cases.js';

const root = path.resolve(import.meta.dirname, '../../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'lexicon-'));
let analyser: Analyser;

beforeAll(async () => {
  execFileSync(process.execPath, [path.join(root, 'tools/compile-dictionary.mjs'), folder]);
  analyser = createAnalyser(await loadAnalyserData(folder));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

const partsOf = (word: string): string =>
  analyser.forms
    .danishParts(fold(word))
    .map((part) => part.surface)
    .join('+');
const termOf = (word: string): string | undefined => analyser.documentTerms(word, 'da')[0]?.term;
const englishOf = (word: string): readonly string[] => analyser.lexicon.find([fold(word)], 'da')?.en ?? [];

describe('the compiled dictionary', () => {
  it('splits at least 95 % of compounds as a reader would', () => {
    const wrong = COMPOUNDS.filter(([word, ...splits]) => !splits.some((split) => fold(split) === partsOf(word)));
    expect(wrong.map(([word]) => `${word}: ${partsOf(word)}`)).toHaveLength(
      Math.min(wrong.length, Math.floor(COMPOUNDS.length * 0.05)),
    );
  });

  it('leaves at least 95 % of simple words whole', () => {
    const wrong = SIMPLE_WORDS.filter((word) => partsOf(word) !== '');
    expect(wrong.length).toBeLessThanOrEqual(SIMPLE_WORDS.length * 0.05);
  });

  it('comes to an end with every kind of word', () => {
    const words = readFileSync(path.join(folder, 'danish-heads.txt'), 'latin1').split('\n');
    const sample = words.filter((_, index) => index % 40 === 0).map((line) => line.slice(0, line.indexOf(' ')));
    expect(sample.length).toBeGreaterThan(10_000);
    for (const word of sample) expect(analyser.forms.term(word, 'da')).not.toBe('');
  });

  it.each([
    ['museum', ['museet', 'museer', 'museerne', 'museums']],
    ['barn', ['børn', 'børnene', 'barnet']],
    ['mand', ['mænd', 'mændene']],
    ['sygemeldt', ['sygemeldte']],
    ['kunstmuseum', ['kunstmuseet', 'kunstmuseer']],
    ['århus', ['aarhus']],
    ['ressourceforløb', ['resurseforløb', 'ressourceforloeb']],
    ['læsegruppe', ['læsegrupper', 'laesegruppen', 'læse-gruppe']],
  ])('%s is found in every form', (word, forms) => {
    const terms = forms.map((form) => analyser.documentTerms(form, 'da').map((found) => found.term));
    for (const found of terms) expect(found).toContain(termOf(word));
  });

  it.each([
    ['sygemeldt', 'sick leave'],
    ['trivsel', 'wellbeing'],
    ['angst', 'anxiety'],
    ['billedkunst', 'visual arts'],
    ['knoglemarv', 'bone marrow'],
    ['sammenligning', 'comparison'],
    ['stress', 'stress'],
  ])('%s means %s', (danish, english) => {
    expect(englishOf(danish)).toContain(english);
  });

  it.each([
    ['hvad virker for sygemeldte med stress', 'da'],
    ['unge mistrivsel kunst gymnasiet', 'da'],
    ['museum wellbeing measure', 'en'],
    ['vocational rehabilitation Denmark long-term unemployed', 'en'],
    ['Hur länge gäller ett uppehållstillstånd?', 'sv'],
    ['hva slags tiltak hjelper sykmeldte tilbake i jobb', 'nb'],
  ])('%s is %s', (question, language) => {
    expect(analyser.detectLanguage(question)).toBe(language);
  });

  it('keeps every licence beside the data', () => {
    expect(readFileSync(path.join(folder, 'danish-words.LICENCE.txt'), 'utf8')).toMatch(/GNU LGPL/);
    expect(readFileSync(path.join(folder, 'LICENCES.md'), 'utf8')).toMatch(/DanNet[\s\S]*Wiktionary[\s\S]*EuroVoc/);
    expect(existsSync(path.join(folder, 'glossary.tsv'))).toBe(true);
  });
});
