import {
  isDueForReview,
  KNOWLEDGE_STEPS,
  positionAfter,
  problemsWithReviewDate,
  problemsWithStep,
  problemsWithUndoingPublication,
  problemsWithWithdrawal,
  usualReviewDate,
  type KnowledgePosition,
} from './transitions.js';
import { KNOWLEDGE_STATES, WORKING_STATES } from './knowledge-item.js';

const ALL: KnowledgePosition[] = KNOWLEDGE_STATES.flatMap((state) =>
  [...WORKING_STATES, null].map((workingState) => ({ state, workingState })),
);
const written = ({ state, workingState }: KnowledgePosition): string => `${state}/${workingState ?? '-'}`;

describe('steps', () => {
  it('lead where the table says, and from nowhere else', () => {
    const table = KNOWLEDGE_STEPS.flatMap((step) =>
      ALL.flatMap((from) => {
        const to = positionAfter(step, from, from.state === 'published' || from.state === 'withdrawn');
        return to ? [`${step}: ${written(from)} -> ${written(to)}`] : [];
      }),
    );
    expect(table).toEqual([
      'submit: inbox/draft -> in-review/in-review',
      'submit: published/draft -> published/in-review',
      'return-to-inbox: in-review/in-review -> inbox/draft',
      'return-to-inbox: published/in-review -> published/draft',
      'publish: in-review/in-review -> published/-',
      'publish: published/in-review -> published/-',
      'undo-publishing: published/- -> published/in-review',
      'archive: inbox/draft -> archived/draft',
      'archive: in-review/in-review -> archived/in-review',
      'archive: published/draft -> archived/draft',
      'archive: published/in-review -> archived/in-review',
      'archive: published/- -> archived/-',
      'withdraw: published/draft -> withdrawn/draft',
      'withdraw: published/in-review -> withdrawn/in-review',
      'withdraw: published/- -> withdrawn/-',
      'restore: archived/draft -> inbox/draft',
      'restore: archived/in-review -> in-review/in-review',
      'restore: archived/- -> inbox/draft',
      'restore: withdrawn/draft -> published/draft',
      'restore: withdrawn/in-review -> published/in-review',
      'restore: withdrawn/- -> published/-',
      'discard-draft: published/draft -> published/-',
    ]);
  });

  it('taking back the first publication leads to review, a later one leaves the earlier version public', () => {
    const published: KnowledgePosition = { state: 'published', workingState: null };
    expect(positionAfter('undo-publishing', published, false)).toEqual({
      state: 'in-review',
      workingState: 'in-review',
    });
    expect(positionAfter('undo-publishing', published, true)).toEqual({
      state: 'published',
      workingState: 'in-review',
    });
  });

  it('a publication cannot be taken back once a new version was begun', () => {
    const found = problemsWithStep('undo-publishing', { state: 'published', workingState: 'draft' }, true);
    expect(found.map(({ code }) => code)).toEqual(['knowledge.new-version-open']);
  });

  it('what was merged away is not restored by itself', () => {
    const archived: KnowledgePosition = { state: 'archived', workingState: 'draft' };
    expect(problemsWithStep('restore', { ...archived, mergedIntoId: null }, false)).toEqual([]);
    const found = problemsWithStep('restore', { ...archived, mergedIntoId: 'other' }, false);
    expect(found.map(({ code }) => code)).toEqual(['knowledge.merged-away']);
  });

  it.each<[string, number, string | null, readonly string[]]>([
    ['at once', 0, 'publish', []],
    ['after a day', 24, 'publish', []],
    ['after more', 24.01, 'publish', ['knowledge.publication-too-old']],
    ['after laying away and back', 1, 'restore', ['knowledge.publication-followed']],
    ['of starting content', 1, 'created', ['knowledge.publication-followed']],
    ['without a history', 1, null, ['knowledge.publication-followed']],
  ])('a publication is taken back %s', (_, hours, lastTextEvent, codes) => {
    const publishedAt = new Date('2026-11-22T10:00:00Z');
    const now = new Date(publishedAt.getTime() + hours * 3_600_000);
    expect(problemsWithUndoingPublication({ publishedAt, lastTextEvent }, now).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    [null, ['knowledge.reason-missing']],
    ['  ', ['knowledge.reason-missing']],
    ['x'.repeat(1001), ['knowledge.reason-too-long']],
    ['Tallene var forkerte', []],
  ])('a withdrawal with reason %j', (reason, codes) => {
    expect(problemsWithWithdrawal(reason).map(({ code }) => code)).toEqual(codes);
  });
});

describe('review dates', () => {
  it.each([
    [null, []],
    ['2026-11-22', []],
    ['2036-11-22', []],
    ['2026-11-21', ['knowledge.review-date-past']],
    ['2036-11-23', ['knowledge.review-date-too-far']],
    ['2027-02-30', ['knowledge.review-date-invalid']],
    ['2027', ['knowledge.review-date-invalid']],
  ])('%j', (date, codes) => {
    expect(problemsWithReviewDate(date, '2026-11-22').map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-11-22', '2028-11-22'],
    ['2024-02-29', '2026-02-28'],
  ])('two years after %s', (day, expected) => expect(usualReviewDate(day)).toBe(expected));

  it.each([
    ['published', '2026-11-22', true],
    ['published', '2026-11-23', false],
    ['archived', '2020-01-01', false],
  ] as const)('%s, %s is due: %s', (state, reviewDate, due) => {
    expect(isDueForReview({ state, reviewDate }, '2026-11-22')).toBe(due);
  });
});
