import { problemsWithQuestion, QUESTION_LIMITS } from './search-question.js';

const blank = { question: '', filters: [], dropped: [] };
const long = (length: number): string => 'x'.repeat(length);
const filters = (count: number) => Array.from({ length: count }, () => ({ facet: 'year', values: ['2020'] }));

describe('problemsWithQuestion', () => {
  it.each([
    [blank, []],
    [{ ...blank, question: long(QUESTION_LIMITS.question) }, []],
    [{ ...blank, question: long(QUESTION_LIMITS.question + 1) }, ['search.question-too-long']],
    [{ ...blank, filters: filters(QUESTION_LIMITS.filters) }, []],
    [{ ...blank, filters: filters(QUESTION_LIMITS.filters + 1) }, ['search.too-many-filters']],
    [{ ...blank, filters: [{ facet: 'year', values: Array(101).fill('1') }] }, ['search.too-many-filters']],
    [{ ...blank, filters: [{ facet: 'year', values: [long(201)] }] }, ['search.filter-too-long']],
    [{ ...blank, dropped: [long(201)] }, ['search.filter-too-long']],
    [{ ...blank, dropped: Array(101).fill('a') }, ['search.too-many-filters']],
  ])('%#', (question, codes) => {
    expect(problemsWithQuestion(question).map(({ code }) => code)).toEqual(codes);
  });

  it('tells everything at once', () => {
    const problems = problemsWithQuestion({ question: long(2_000), filters: filters(21), dropped: [long(300)] });
    expect(problems).toHaveLength(3);
  });
});
