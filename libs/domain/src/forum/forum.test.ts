import fc from 'fast-check';
import {
  isPossibleSubject,
  mentionBeingTyped,
  mentionedIn,
  problemsWithAnswer,
  problemsWithPost,
  problemsWithPostStep,
  problemsWithSubject,
  problemsWithTitle,
  subjectAddress,
  subjectName,
  subjectOf,
  THREAD_SUBJECT_KINDS,
  withMentions,
} from './index.js';

const ANNA = { id: 'a', name: 'Anna' };
const HOLM = { id: 'h', name: 'Anna Holm' };

describe('mentions', () => {
  it.each([
    ['Spørg @Anna Holm, tak', ['h']],
    ['@Anna og @Anna Holm', ['a', 'h']],
    ['@Annabel ved det', []],
    ['skriv til anna@Anna.dk', ['a']],
    ['Anna uden krølle', []],
    ['', []],
  ])('in %j', (text, ids) => {
    expect(mentionedIn(text, [ANNA, HOLM]).map(({ id }) => id)).toEqual(ids);
  });

  it('nothing of a text is lost or added', () => {
    const piece = fc.constantFrom('@', 'Anna', ' Holm', '@Anna', ' ', 'bel', '\n', 'å');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const parts = withMentions(text, [ANNA, HOLM]);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it.each([
    ['Hej @', { from: 4, typed: '' }],
    ['Hej @An', { from: 4, typed: 'An' }],
    ['@Anna Ho', { from: 0, typed: 'Anna Ho' }],
    ['(@Åse', { from: 1, typed: 'Åse' }],
    ['post@kommune', null],
    ['Hej @Anna Holm og', null],
    ['Hej', null],
  ])('being typed at the end of %j', (text, expected) => {
    expect(mentionBeingTyped(text, text.length)).toEqual(expected);
  });
});

describe('subjects', () => {
  it('are named in addresses and found again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...THREAD_SUBJECT_KINDS), fc.stringMatching(/^[a-z0-9:-]+$/u), (kind, id) => {
        expect(subjectOf(subjectName({ kind, id }))).toEqual({ kind, id });
      }),
    );
    for (const name of ['', 'activity', 'activity:', 'nonsense:1', ':1']) expect(subjectOf(name)).toBeNull();
  });

  it('are read at an address of their own', () => {
    const addresses = THREAD_SUBJECT_KINDS.map((kind) => subjectAddress({ kind, id: 'x' }, 'slug'));
    expect(addresses).toContain('/koncepter/slug');
    expect(addresses).toContain('/aktiviteter/x');
    expect(addresses).toContain('/netvaerk/program/slug#x');
    expect(addresses.every((address) => address.startsWith('/'))).toBe(true);
  });

  it.each([
    [{ kind: 'network', id: 'midtjylland' }, true],
    [{ kind: 'goal', id: '' }, false],
    [{ kind: 'goal', id: '\u0000' }, false],
    [{ kind: 'body', id: 'styregruppen' }, false],
    [{ kind: 'body', id: '0197A0B0-0000-7000-8000-000000000000' }, true],
  ] as const)('%j can be: %s', (subject, expected) => {
    expect(isPossibleSubject(subject)).toBe(expected);
  });

  it.each([
    [{ subjectNetworkId: 'n', reach: 'network' }, []],
    [{ subjectNetworkId: 'other', reach: 'public' }, []],
    [{ subjectNetworkId: 'other', reach: 'none' }, ['forum.subject-elsewhere']],
    [{ subjectNetworkId: 'n', reach: 'none' }, ['forum.subject-unknown']],
    [{ subjectNetworkId: null, reach: 'none' }, ['forum.subject-unknown']],
  ] as const)('%j', (subject, codes) => {
    const problems = problemsWithSubject({ networkId: 'n', bodyId: null, ...subject });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('what is written', () => {
  it.each([
    ['Hej', [], []],
    [' ', [], ['forum.text-missing']],
    ['x'.repeat(8_001), [], ['forum.text-too-long']],
    ['x\u0000', ['u'], ['forum.text-unreadable']],
    ['x', ['stranger'], ['forum.mention-unknown']],
    ['x', Array.from({ length: 21 }, () => 'u'), ['forum.too-many-mentions']],
  ])('%#', (text, mentionIds, codes) => {
    const problems = problemsWithPost({ text, mentionIds }, (id) => id === 'u');
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it('a title is one line', () => {
    expect(problemsWithTitle(` ${'x'.repeat(200)} `)).toEqual([]);
    expect(problemsWithTitle('x'.repeat(201)).map(({ code }) => code)).toEqual(['forum.text-too-long']);
    expect(problemsWithTitle('\n').map(({ code }) => code)).toEqual(['forum.title-missing']);
  });

  it.each([
    ['hide', 'visible', 'Grund', []],
    ['hide', 'visible', ' ', ['forum.reason-missing']],
    ['hide', 'withdrawn', 'Grund', ['forum.post-state']],
    ['withdraw', 'visible', '', []],
    ['restore', 'hidden', '', ['forum.post-state']],
  ] as const)('%s where it is %s', (step, state, reason, codes) => {
    expect(problemsWithPostStep(step, state, reason).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    [null, ['forum.post-unknown']],
    [{ isOpening: true, state: 'visible' }, ['forum.answer-is-opening']],
    [{ isOpening: false, state: 'hidden' }, ['forum.post-state']],
    [{ isOpening: false, state: 'visible' }, []],
  ] as const)('%j as an answer', (post, codes) => {
    expect(problemsWithAnswer(post).map(({ code }) => code)).toEqual(codes);
  });
});
