import fc from 'fast-check';
import { indexOf, SMALL_DATA, SMALL_VOCABULARY } from './analyser.cases.js';
import {
  codeTerm,
  createAnalyser,
  createQueryPlanner,
  createTermMatcher,
  searchTerms,
  type IndexWords,
  type QueryPlan,
  type QuestionContext,
} from './index.js';

const analyser = createAnalyser(SMALL_DATA);
const planner = createQueryPlanner(analyser);
const matcher = createTermMatcher(SMALL_VOCABULARY, analyser);

async function added(question: string, index: IndexWords, context?: QuestionContext): Promise<Record<string, string>> {
  const plan = await planner.plan(question, index, context);
  return Object.fromEntries(addedTerms(plan).map(({ word, origin }) => [word, origin]));
}

function addedTerms(plan: QueryPlan): { word: string; origin: string }[] {
  return plan.words.flatMap((word) => word.terms).filter((term) => term.origin !== 'typed');
}

describe('planning a question', () => {
  it('leaves out what only makes it a question', async () => {
    const plan = await planner.plan('hvad virker for unge', indexOf(['da'], ['ung']));
    expect(plan.words.map((word) => word.typed)).toEqual(['unge']);
  });

  it('keeps the words of a question that has no others', async () => {
    const plan = await planner.plan('hvad virker', indexOf(['da'], []));
    expect(plan.words.map((word) => word.typed)).toEqual(['virker']);
  });

  it('translates by the glossary, then by the word list with what sources agree on first', async () => {
    const english = indexOf(['en'], ['sick', 'leave', 'anxiety', 'fear']);
    expect(await added('sygemeldte', english)).toEqual({ 'sick leave': 'translation' });
    const plan = await planner.plan('angst', english);
    expect(plan.words[0]?.terms.map(({ term, origin }) => [term, origin])).toEqual([
      ['angst', 'typed'],
      ['anxiety', 'translation'],
      ['fear', 'translation'],
    ]);
  });

  it('shares one weight among the translations of a word', async () => {
    const weights = searchTerms(await planner.plan('angst', indexOf(['en'], ['anxiety', 'fear'])));
    expect(weights.get('anxiety')).toBeCloseTo(Math.SQRT1_2);
    expect(weights.get('fear')).toBeCloseTo(Math.SQRT1_2);
    const one = searchTerms(await planner.plan('angst', indexOf(['en'], ['anxiety'])));
    expect(one.get('anxiety')).toBeCloseTo(1);
  });

  it('searches the parts of a compound, in Danish and translated', async () => {
    const index = indexOf(['da', 'en'], ['laes', 'grupp', 'read', 'group']);
    expect(await added('læsegruppe', index)).toEqual({
      laese: 'compound',
      gruppe: 'compound',
      reading: 'translation',
      group: 'translation',
    });
  });

  it('finds a word that sounds the same in the index', async () => {
    const index = indexOf(['en'], ['carcinoma'], [{ word: 'carcinoma', language: 'en', documents: 3 }]);
    expect(await added('karcinom', index)).toEqual({ carcinoma: 'cognate' });
  });

  it('corrects a misspelt word only when the index does not have it', async () => {
    const words = [{ word: 'recept', language: 'da' as const, documents: 4 }];
    expect(await added('resept', indexOf(['da'], ['recept'], words))).toEqual({ recept: 'spelling' });
    expect(await added('resept', indexOf(['da'], ['recept', 'resept'], words))).toEqual({});
  });

  it('completes the last word while somebody types, and unknown words', async () => {
    const words = [{ word: 'laesegruppe', language: 'da' as const, documents: 4 }];
    const index = indexOf(['da'], ['laes', 'laesegrupp'], words);
    expect(await added('læse', index, { typing: true })).toMatchObject({ laesegruppe: 'prefix' });
    expect(await added('læse', index)).not.toMatchObject({ laesegruppe: 'prefix' });
    expect(await added('laesegr', index)).toMatchObject({ laesegruppe: 'prefix' });
  });

  it('searches documents coded with recognised terms, and what lies under them', async () => {
    const index = indexOf(['da'], [codeTerm('tg-youth'), codeTerm('tg-vul-youth'), 'ung']);
    const plan = await planner.plan('unge', index, { matcher });
    expect(plan.recognised.map((term) => term.termId)).toEqual(['tg-youth']);
    expect(searchTerms(plan).get(codeTerm('tg-youth'))).toBe(1);
    expect(searchTerms(plan).get(codeTerm('tg-vul-youth'))).toBe(0.5);
  });

  it('drops the words and terms the reader has removed', async () => {
    const index = indexOf(['en'], ['anxiety', 'fear', codeTerm('tg-youth')]);
    expect(await added('angst', index, { dropped: ['fear'] })).toEqual({ anxiety: 'translation' });
    const plan = await planner.plan('unge', index, { matcher, dropped: ['tg-youth'] });
    expect(plan.recognised).toEqual([]);
    expect(searchTerms(plan).has(codeTerm('tg-youth'))).toBe(false);
  });

  it('counts a word typed twice twice, and a phrase and its words once', async () => {
    const twice = searchTerms(await planner.plan('stress stress', indexOf(['da'], ['stress'])));
    expect(twice.get('stress')).toBe(2);
    const phrase = searchTerms(
      await planner.plan('kultur på recept', indexOf(['en'], ['art', 'prescription', 'recept'])),
    );
    expect(phrase.get('prescription')).toBeLessThan(1);
  });

  it('plans anything, with places within the question', async () => {
    const index = indexOf(['da', 'en'], ['stress']);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (question) => {
        const plan = await planner.plan(question, index, { matcher, typing: true });
        for (const { start, end, terms } of plan.words) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(question.length);
          for (const { weight } of terms) expect(weight).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
