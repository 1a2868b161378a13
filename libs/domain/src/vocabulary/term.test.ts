import fc from 'fast-check';
import {
  alternativesAfterMerge,
  broaderIdsOf,
  labelKey,
  newTermId,
  problemsWithDeprecation,
  problemsWithMerge,
  problemsWithTerm,
  termTree,
  tidyLabels,
  vocabularyOfCode,
  type NeighbourTerm,
  type TermDraft,
} from './index.js';

const term = (id: string, broaderId: string | null = null, more: Partial<NeighbourTerm> = {}): NeighbourTerm => ({
  id,
  vocabulary: 'targetGroups',
  label: { da: `Dansk ${id}`, en: `English ${id}` },
  broaderId,
  networkId: null,
  status: 'active',
  replacedById: null,
  ...more,
});
const draft = (more: Partial<TermDraft> = {}): TermDraft => ({
  vocabulary: 'targetGroups',
  label: { da: 'Ny', en: 'New' },
  alternatives: { da: [], en: [] },
  note: { da: '', en: '' },
  broaderId: null,
  ...more,
});
const NEIGHBOURS = [
  term('tg-a'),
  term('tg-b', 'tg-a'),
  term('tg-c', 'tg-b'),
  term('af-x', null, { vocabulary: 'artForms' }),
  term('tg-old', null, { status: 'deprecated' }),
  term('tg-gone', null, { status: 'merged', replacedById: 'tg-a' }),
  term('tg-north', null, { networkId: 'north' }),
  term('tg-north-2', null, { networkId: 'north' }),
  term('tg-south', null, { networkId: 'south' }),
];
const codes = (problems: readonly { code: string; field?: string }[]) =>
  problems.map(({ code, field }) => `${code.replace('vocabulary.', '')} ${field ?? ''}`.trim());

describe('problemsWithTerm', () => {
  it.each<[string, Partial<TermDraft>, string | null, string[]]>([
    ['nothing wrong', {}, null, []],
    [
      'a label is needed in both languages',
      { label: { da: ' ', en: '' } },
      null,
      ['label-missing label.da', 'label-missing label.en'],
    ],
    ['labels have an end', { label: { da: 'x'.repeat(121), en: 'New' } }, null, ['label-too-long label.da']],
    ['a label is taken whatever its case', { label: { da: 'DANSK  tg-A', en: 'New' } }, null, ['label-taken label.da']],
    ['a term keeps its own label', { label: { da: 'Dansk tg-a', en: 'English tg-a' } }, 'tg-a', []],
    ['another vocabulary may have the label', { label: { da: 'Dansk af-x', en: 'New' } }, null, []],
    ['the label of a merged term is free', { label: { da: 'Dansk tg-gone', en: 'New' } }, null, []],
    [
      'an alternative repeats the label',
      { alternatives: { da: ['ny'], en: [] } },
      null,
      ['alternative-repeated alternatives.da'],
    ],
    [
      'an alternative stands twice',
      { alternatives: { da: [], en: ['Old', ' old'] } },
      null,
      ['alternative-repeated alternatives.en'],
    ],
    [
      'an alternative is the label of another',
      { alternatives: { da: ['dansk tg-b'], en: [] } },
      null,
      ['alternative-is-label alternatives.da'],
    ],
    [
      'an alternative is too long',
      { alternatives: { da: ['x'.repeat(121)], en: [] } },
      null,
      ['alternative-too-long alternatives.da'],
    ],
    [
      'too many alternatives',
      { alternatives: { da: Array.from({ length: 41 }, (_, at) => `ord ${at}`), en: [] } },
      null,
      ['too-many-alternatives alternatives.da'],
    ],
    ['a note has an end', { note: { da: '', en: 'x'.repeat(1001) } }, null, ['note-too-long note.en']],
    ['a broader term that is not there', { broaderId: 'tg-nobody' }, null, ['broader-unknown broaderId']],
    ['a broader term elsewhere', { broaderId: 'af-x' }, null, ['broader-other-vocabulary broaderId']],
    ['a broader term that retired', { broaderId: 'tg-old' }, null, ['broader-retired broaderId']],
    ['under itself', { broaderId: 'tg-a' }, 'tg-a', ['broader-cycle broaderId']],
    ['under a term below itself', { broaderId: 'tg-c' }, 'tg-a', ['broader-cycle broaderId']],
    ['under a term beside itself', { broaderId: 'tg-a' }, 'tg-c', []],
  ])('%s', (_case, more, id, expected) => {
    expect(codes(problemsWithTerm(draft(more), id, NEIGHBOURS, null))).toEqual(expected);
  });

  it.each([
    [null, 'tg-north', ['broader-other-network broaderId']],
    ['south', 'tg-north', ['broader-other-network broaderId']],
    ['north', 'tg-north', []],
    ['north', 'tg-a', []],
  ])('a term of %s under %s: %j', (networkId, broaderId, expected) => {
    expect(codes(problemsWithTerm(draft({ broaderId }), null, NEIGHBOURS, networkId))).toEqual(expected);
  });

  it.each([
    ['a shared term', null, ['label-taken label.da']],
    ['the network’s own', 'north', ['label-taken label.da']],
    ['another network’s own', 'south', []],
  ])('a label that one network has is taken for who sees it: %s', (_case, networkId, expected) => {
    const asked = draft({ label: { da: 'Dansk tg-north', en: 'New' } });
    expect(codes(problemsWithTerm(asked, null, NEIGHBOURS, networkId))).toEqual(expected);
  });

  it('never lets a circle come into being, in any order of moves', () => {
    const ids = ['tg-0', 'tg-1', 'tg-2', 'tg-3', 'tg-4'];
    const id = fc.constantFrom(...ids);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 30 }), (moves) => {
        let terms = ids.map((name) => term(name));
        for (const [moved, under] of moves) {
          const asked = draft({ label: { da: `Dansk ${moved}`, en: `English ${moved}` }, broaderId: under });
          if (problemsWithTerm(asked, moved, terms, null).length > 0) continue;
          terms = terms.map((each) => (each.id === moved ? { ...each, broaderId: under } : each));
        }
        for (const { id: start } of terms) {
          const top = terms.find((each) => each.id === broaderIdsOf(start, terms).at(-1));
          expect(top?.broaderId).toBeNull();
        }
      }),
    );
  });
});

describe('retiring', () => {
  const find = (id: string) => NEIGHBOURS.find((each) => each.id === id) ?? term(id);
  it.each([
    ['tg-c', 'tg-a', []],
    ['tg-old', 'tg-a', []],
    ['tg-a', 'tg-a', ['merge-into-itself intoId']],
    ['tg-a', 'af-x', ['merge-other-vocabulary intoId']],
    ['tg-a', 'tg-c', ['merge-into-narrower intoId']],
    ['tg-c', 'tg-old', ['replacement-retired intoId']],
    ['tg-gone', 'tg-a', ['already-merged id']],
    ['tg-c', 'tg-north', ['merge-other-network intoId']],
    ['tg-south', 'tg-north', ['merge-other-network intoId']],
    ['tg-north', 'tg-north-2', []],
    ['tg-north', 'tg-a', []],
  ])('merging %s into %s: %j', (id, into, expected) => {
    expect(codes(problemsWithMerge(find(id), find(into), NEIGHBOURS))).toEqual(expected);
  });

  it.each([
    ['tg-c', null, []],
    ['tg-c', 'tg-a', []],
    ['tg-a', null, ['has-narrower id']],
    ['tg-c', 'tg-nobody', ['replacement-unknown replacedById']],
    ['tg-c', 'af-x', ['replacement-other-vocabulary replacedById']],
    ['tg-c', 'tg-c', ['replacement-retired replacedById']],
    ['tg-c', 'tg-north', ['replacement-other-network replacedById']],
    ['tg-north', 'tg-north-2', []],
    ['tg-old', null, ['already-deprecated id']],
    ['tg-gone', null, ['already-merged id']],
  ])('deprecating %s for %s: %j', (id, replacement, expected) => {
    expect(codes(problemsWithDeprecation(find(id), replacement, NEIGHBOURS))).toEqual(expected);
  });

  it('a merge keeps every word people looked for', () => {
    const gone = { label: { da: 'Udmattede', en: 'Exhausted' }, alternatives: { da: ['træthed', 'Stress'], en: [] } };
    const stays = { label: { da: 'Stress', en: 'Stress' }, alternatives: { da: ['udbrændthed'], en: ['burnout'] } };
    const others = [{ label: { da: 'Træthed', en: 'Fatigue' } }];
    expect(alternativesAfterMerge(gone, stays, others)).toEqual({
      da: ['udbrændthed', 'Udmattede'],
      en: ['burnout', 'Exhausted'],
    });
  });
});

describe('labels and ids', () => {
  it.each([
    ['Århus ', 'aarhus'],
    ['Ressource-forløb', 'ressource forloeb'],
    ['ＡＢＣ', 'ａｂｃ'],
    ['40+', '40+'],
  ])('labelKey(%s) = %s', (label, key) => {
    expect(labelKey(label)).toBe(key);
  });

  it('tidying is done once and for all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (labels) => {
        const tidy = tidyLabels(labels);
        expect(tidyLabels(tidy)).toEqual(tidy);
        expect(new Set(tidy.map(labelKey)).size).toBe(tidy.length);
      }),
    );
  });

  it('a new id is never one that was taken', () => {
    const taken = new Set(['tg-boern', 'tg-boern-2']);
    expect(newTermId('targetGroups', 'Børn', null, (id) => taken.has(id))).toBe('tg-boern-3');
    expect(newTermId('evidenceTypes', '???', null, () => false)).toBe('et-term');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        const id = newTermId('targetGroups', label, null, (candidate) => taken.has(candidate));
        expect(id).toMatch(/^tg-[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(taken.has(id)).toBe(false);
      }),
    );
  });

  it('the id of a network’s own term never stands in the way of anybody else’s', () => {
    const anyLabel = fc.string({ unit: 'grapheme' });
    const anyNetwork = fc.constantFrom(null, 'north', 'south');
    fc.assert(
      fc.property(anyLabel, anyNetwork, anyLabel, (label, networkId, other) => {
        const own = newTermId('targetGroups', label, 'east', () => false);
        expect(own).toMatch(/^tg-east--/);
        expect(newTermId('targetGroups', other, networkId, () => false)).not.toBe(own);
      }),
    );
  });

  it.each([
    ['tg-stress', 'targetGroups'],
    ['el-strong', 'evidenceTypes'],
    ['xx-stress', undefined],
    ['tg-', undefined],
    ['', undefined],
  ])('%s belongs to %s', (code, vocabulary) => {
    expect(vocabularyOfCode(code)).toBe(vocabulary);
  });
});

describe('termTree', () => {
  it('shows every term exactly once, whatever points where', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'missing');
    fc.assert(
      fc.property(fc.array(fc.option(id, { nil: null }), { minLength: 4, maxLength: 4 }), (parents) => {
        const terms = ['a', 'b', 'c', 'd'].map((name, at) => ({ id: name, broaderId: parents[at] ?? null }));
        const shown: string[] = [];
        const walk = (branches: Readonly<ReturnType<typeof termTree>>): void =>
          branches.forEach((branch) => {
            shown.push(branch.term.id);
            walk(branch.narrower);
          });
        walk(termTree(terms));
        expect(shown.sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });
});
