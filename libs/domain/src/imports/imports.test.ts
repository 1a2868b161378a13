import fc from 'fast-check';
import { KNOWLEDGE_STATES } from '../knowledge/index.js';
import { emptyContent, problemsWithContent } from '../knowledge/index.js';
import { VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canImport,
  canMergeItems,
  canonicalJson,
  canUndoImport,
  contentFrom,
  defaultChoice,
  languageCode,
  mergedContent,
  mergedFields,
  plainText,
  problemsWithChoice,
  problemsWithFileSize,
  problemsWithImportStep,
  problemsWithMerge,
  readReference,
  recogniseReferences,
  unmergedContent,
  unmergedFields,
} from './index.js';

const read = (raw: unknown) => readReference(raw, 2026);

describe('readReference', () => {
  it('keeps what the bank keeps, as plain text', () => {
    const { reference, problems, notes } = read({
      type: 'article-journal',
      title: 'Singing &amp; <i>lungs</i>',
      author: [{ family: 'Berg', given: 'Ann', 'non-dropping-particle': 'van den' }, 'Region Midtjylland', {}, 7],
      issued: { 'date-parts': [['2020', 2, 31]] },
      DOI: 'https://doi.org/10.1000/ABC',
      keyword: 'song, lungs;song',
      language: 'Danish',
    });
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(reference).toEqual({
      bibliography: {
        type: 'article-journal',
        title: 'Singing & lungs',
        author: [{ family: 'van den Berg', given: 'Ann' }, { literal: 'Region Midtjylland' }],
        issued: { 'date-parts': [[2020, 2]] },
        DOI: '10.1000/abc',
      },
      abstract: null,
      language: 'da',
      keywords: ['song', 'lungs'],
    });
  });

  it.each([
    [{ title: 'x', issued: 3020 }, 'imports.note-year-implausible'],
    [{ title: 'x', DOI: 'abc' }, 'imports.note-doi-malformed'],
    [{ title: 'x', URL: 'javascript:alert(1)' }, 'imports.note-url-dropped'],
    [{ title: 'x', type: 'spell' }, 'imports.note-type-unknown'],
    [{ title: 'x', type: 'valueOf' }, 'imports.note-type-unknown'],
    [{ title: 'x'.repeat(600) }, 'imports.note-shortened'],
  ])('leaves out what is implausible and says so: %#', (raw, code) => {
    const { problems, notes } = read(raw);
    expect(problems).toEqual([]);
    expect(notes.map((note) => note.code)).toEqual([code]);
  });

  it('reads anything without failing; what it lets through breaks no rule of the bank', () => {
    const context = { today: '2026-06-01', isKnownCode: () => true };
    const field = fc.oneof(fc.string({ unit: 'grapheme' }), fc.anything());
    const raw = fc.record({
      type: field,
      title: field,
      author: field,
      issued: field,
      DOI: field,
      URL: field,
      abstract: field,
    });
    fc.assert(
      fc.property(fc.oneof(raw, fc.anything()), (anything) => {
        const { reference, problems } = read(anything);
        if (problems.length === 0) expect(problemsWithContent(contentFrom(reference), context)).toEqual([]);
      }),
    );
  });
});

describe('contentFrom', () => {
  it.each([
    ['article-journal', 'Song and lungs', 'article'],
    ['article-journal', 'Song and lungs: a systematic review', 'review'],
    ['report', 'Slutevaluering af Kultur på recept', 'evaluation'],
    ['report', 'Kultur og sundhed', 'report'],
    ['webpage', 'Kultur og sundhed', 'inspiration'],
    ['report', 'Retningslinjer for korsang', 'guideline'],
  ] as const)('%s %s → %s', (type, title, expected) => {
    const reference = { bibliography: { type, title }, abstract: null, language: null, keywords: [] };
    expect(contentFrom(reference)).toEqual({ ...emptyContent(expected), bibliography: { type, title } });
  });
});

it.each([
  ['en-GB', 'en'],
  ['dan', 'da'],
  ['Norsk', 'nb'],
  ['nb', 'nb'],
  ['?', null],
])('languageCode %s → %s', (written, code) => {
  expect(languageCode(written)).toBe(code);
});

it.each([
  ['a\u0000b', 'a b'],
  ['<jats:p>One</jats:p><jats:p>two</jats:p>', 'One two'],
  ['&#230; &unknown; 3 < 4 > 2', 'æ &unknown; 3 < 4 > 2'],
  ['<span class="nocase">DNA</span>', 'DNA'],
])('plainText %j → %j', (written, expected) => {
  expect(plainText(written)).toBe(expected);
});

it.each([
  ['TY  - JOUR\nER  - ', 'ris'],
  ['\ufeff\r\nTY  - JOUR', 'ris'],
  ['% c\n@article{a, title={x}}', 'bibtex'],
  ['[{"id":"a","title":"x"}]', 'csl-json'],
  ['10.1000/a\nhttps://doi.org/10.1000/b, doi: 10.1000/c', 'doi-list'],
  ['Kære Anna\nskriv til mig@example.dk', null],
  ['', null],
])('recogniseReferences %j → %s', (text, expected) => {
  expect(recogniseReferences(text)).toBe(expected);
});

describe('rules', () => {
  it('lets only what is new in by itself', () => {
    expect((['new', 'duplicate', 'same-as-earlier', 'error'] as const).map(defaultChoice)).toEqual([
      'import',
      'skip',
      'skip',
      'skip',
    ]);
  });

  it.each([
    ['error', 'import', null, ['imports.row-not-importable']],
    ['error', 'skip', null, []],
    ['duplicate', 'merge', null, ['imports.merge-target-missing']],
    ['duplicate', 'merge', 'item', []],
  ] as const)('choice on %s: %s', (status, choice, into, expected) => {
    expect(problemsWithChoice({ status }, choice, into).map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['preview', 'importing', true],
    ['done', 'undone', true],
    ['parsing', 'importing', false],
    ['undone', 'importing', false],
    ['cancelled', 'preview', false],
  ] as const)('%s → %s: %s', (from, to, allowed) => {
    expect(problemsWithImportStep(from, to).length === 0).toBe(allowed);
  });

  it.each([
    [0, ['imports.file-empty']],
    [1, []],
    [50 * 1024 * 1024, []],
    [50 * 1024 * 1024 + 1, ['imports.file-too-large']],
  ])('a file of %d bytes', (size, expected) => {
    expect(problemsWithFileSize(size).map(({ code }) => code)).toEqual(expected);
  });
});

describe('policy', () => {
  const viewer = (role: Role, networkId = 'n'): Viewer => ({ userId: 'u', networks: [{ networkId, roles: [role] }] });
  it.each([
    ['coordinator', true],
    ['administrator', true],
    ['member', false],
    ['liaison', false],
    ['steering', false],
    ['fund-administrator', false],
  ] as const)('%s: %s', (role, allowed) => {
    expect(canImport(viewer(role), 'n')).toBe(allowed);
    expect(canImport(viewer(role, 'other'), 'n')).toBe(false);
    expect(canUndoImport(viewer(role), { networkId: 'n', state: 'done' })).toBe(allowed);
    expect(canUndoImport(viewer(role), { networkId: 'n', state: 'preview' })).toBe(false);
    expect(canMergeItems(viewer(role), 'n')).toBe(allowed);
  });
  it('denies visitors', () => {
    expect(canImport(VISITOR, 'n')).toBe(false);
  });
});

describe('merging', () => {
  const kept = { title: 'A', abstract: '', year: 2020 as number | null };
  const merged = { title: 'B', abstract: 'text', year: null };

  it('takes the chosen side, else what is not empty', () => {
    expect(mergedFields(kept, merged, {})).toEqual({ title: 'A', abstract: 'text', year: 2020 });
    expect(mergedFields(kept, merged, { title: 'merged', abstract: 'kept' })).toEqual({
      title: 'B',
      abstract: '',
      year: 2020,
    });
  });

  it('is taken back exactly; what was changed since stays', () => {
    const after = mergedFields(kept, merged, { title: 'merged' });
    expect(unmergedFields(after, after, kept)).toEqual(kept);
    expect(unmergedFields({ ...after, title: 'C' }, after, kept)).toEqual({ ...kept, title: 'C' });
    expect(unmergedFields({ a: 1, b: 2 }, { a: 1, b: 2 }, { a: 1 } as { a: number; b: number })).toEqual({ a: 1 });
  });

  it('makes one item out of two and takes it apart again', () => {
    const one = { ...emptyContent('article'), codes: ['a', 'b'] };
    const a = { ...one, bibliography: { type: 'article-journal' as const, title: 'A', volume: '7' }, abstract: null };
    const b = {
      ...one,
      type: 'review' as const,
      bibliography: { type: 'report' as const, title: 'B', DOI: '10.1000/b' },
      abstract: 'text',
      codes: ['b', 'c'],
      facts: [{ statement: 's', source: 't', sourceDate: '2020' }],
    };
    const together = mergedContent(a, b, { 'bibliography.title': 'merged' });
    expect(together).toEqual({
      ...a,
      bibliography: { type: 'article-journal', title: 'B', volume: '7', DOI: '10.1000/b' },
      abstract: 'text',
      codes: ['a', 'b', 'c'],
      facts: b.facts,
    });
    expect(unmergedContent(together, together, a)).toEqual(a);
    expect(unmergedContent({ ...together, abstract: 'new' }, together, a)).toEqual({ ...a, abstract: 'new' });
  });

  it('merges two different items that are both still there', () => {
    const item = (id: string, mergedIntoId: string | null = null) => ({ id, state: 'inbox' as const, mergedIntoId });
    expect(problemsWithMerge(item('a'), item('b'))).toEqual([]);
    expect(problemsWithMerge(item('a'), item('a'))).toEqual([{ code: 'imports.merge-same-item' }]);
    expect(problemsWithMerge(item('a'), item('b', 'c'))).toEqual([{ code: 'imports.merge-already-merged' }]);
  });

  it('never takes public knowledge away, and merges nothing into what was laid away', () => {
    const refused = KNOWLEDGE_STATES.flatMap((kept) =>
      KNOWLEDGE_STATES.flatMap((merged) =>
        problemsWithMerge(
          { id: 'a', state: kept, mergedIntoId: null },
          { id: 'b', state: merged, mergedIntoId: null },
        ).map(({ code }) => `${merged} into ${kept}: ${code}`),
      ),
    );
    expect(refused).toEqual([
      'published into inbox: imports.merge-hides-published',
      'published into in-review: imports.merge-hides-published',
      ...(['archived', 'withdrawn'] as const).flatMap((kept) =>
        KNOWLEDGE_STATES.map((merged) => `${merged} into ${kept}: imports.merge-into-laid-away`),
      ),
    ]);
  });

  it('writes equal values alike', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });
});
