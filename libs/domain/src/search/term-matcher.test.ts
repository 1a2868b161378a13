import { SMALL_DATA, SMALL_VOCABULARY } from './analyser.cases.js';
import { createAnalyser, createTermMatcher } from './index.js';

const matcher = createTermMatcher(SMALL_VOCABULARY, createAnalyser(SMALL_DATA));
const idsIn = (question: string): string[] => matcher.recognise(question).map((term) => term.termId);

describe('recognising vocabulary terms', () => {
  it.each([
    ['by its label', 'unge', ['tg-youth']],
    ['by the word that matters in a label', 'hvad virker mod stress', ['tg-stress']],
    ['the longest name', 'sårbare unge', ['tg-vul-youth']],
    ['in compounds', 'stressgrupper', ['tg-stress']],
    ['by what is negated', 'mistrivsel', ['oc-wellbeing']],
    ['by an abbreviation with and without hyphen', 'WHO5', ['ei-who5']],
    ['by the end of a long name', 'stress scale', ['tg-stress', 'ei-pss10']],
    ['misspelt', 'kulltur på resept', ['af-cop']],
    ['in English', 'arts on prescription for young people', ['af-cop', 'tg-youth']],
    ['in Norwegian', 'sykmeldt', ['tg-sickleave']],
    ['several', 'læsegruppe for sygemeldte med stress', ['af-reading', 'tg-sickleave', 'tg-stress']],
    ['none', 'næste møde', []],
  ])('%s: %s', (_, question, ids) => {
    expect(idsIn(question)).toEqual(ids);
  });

  it('takes the meaning of a phrase before what only its translation shares with a name', () => {
    const glossary = '# danish\tenglish\tnorwegian\tswedish\nuden for job\tout of work\t\t';
    const stopWords = `${SMALL_DATA.stopWords}\nda\talways\tuden\nen\talways\tout in`;
    const name = (id: string, da: string, en: string) => ({
      ...{ id, vocabulary: 'targetGroups', label: { da, en }, altDa: [], altEn: [] },
    });
    const terms = [name('tg-outside', 'Uden for job', 'Jobless'), name('tg-employed', 'Ansatte', 'In work')];
    const both = createTermMatcher(terms, createAnalyser({ ...SMALL_DATA, glossary, stopWords }));
    expect(both.recognise('uden for job').map(({ termId }) => termId)).toEqual(['tg-outside']);
  });

  it.each([
    ['out of work', ['tg-outside']],
    ['singing for people who are out of work', ['tg-outside']],
    ['without work', ['tg-outside']],
    ['in work', ['tg-employed']],
    ['work', ['tg-employed']],
    ['uden job', ['tg-outside']],
    ['i job', ['tg-employed']],
  ])('reads the small word that turns a name round: %s', (question, ids) => {
    const stopWords = `${SMALL_DATA.stopWords}\nda\talways\tuden\nen\talways\tout of in without who are`;
    const terms = [
      {
        ...{ id: 'tg-outside', vocabulary: 'targetGroups', label: { da: 'Ledige', en: 'Jobless' } },
        ...{ altDa: ['uden job'], altEn: ['out of work', 'without work'] },
      },
      {
        ...{ id: 'tg-employed', vocabulary: 'targetGroups', label: { da: 'Folk i job', en: 'People in work' } },
        ...{ altDa: [], altEn: [] },
      },
    ];
    const matcher = createTermMatcher(terms, createAnalyser({ ...SMALL_DATA, stopWords }));
    expect(matcher.recognise(question).map(({ termId }) => termId)).toEqual(ids);
  });

  it('says where', () => {
    const [term] = matcher.recognise('Om KULTUR PÅ RECEPT i år');
    expect(term).toMatchObject({ termId: 'af-cop', matched: 'KULTUR PÅ RECEPT', start: 3, end: 19 });
  });

  it('does not take a word for a name that repeats it', () => {
    expect(idsIn('ung til ung')).toContain('of-youth');
    expect(idsIn('unge')).not.toContain('of-youth');
  });

  it('knows English names and what lies over and under a term, also in a circle', () => {
    expect(matcher.englishNames('tg-stress')).toEqual(['People with stress', 'burnout']);
    expect(matcher.narrower('tg-youth')).toEqual(['tg-vul-youth']);
    expect(matcher.broader('tg-vul-youth')).toBe('tg-youth');
    const [one, two] = ['a', 'b'].map((id) => ({
      id,
      vocabulary: 'x',
      label: { da: id, en: id },
      altDa: [],
      altEn: [],
    }));
    if (one === undefined || two === undefined) throw new Error('two terms');
    const circle = [
      { ...one, broader: 'b' },
      { ...two, broader: 'a' },
    ];
    expect(createTermMatcher(circle, createAnalyser(SMALL_DATA)).narrower('a')).toEqual(['b']);
  });
});
