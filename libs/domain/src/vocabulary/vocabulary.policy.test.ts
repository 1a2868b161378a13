import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canAddTerm,
  canEditGlossary,
  canEditTerm,
  canScopeTerms,
  canSeeChanges,
  problemsWithGlossaryEntry,
  problemsWithUndo,
  problemsWithVersion,
  type GlossaryDraft,
} from './index.js';

const viewer = (role: Role, networkId = 'here'): Viewer => ({ userId: 'u', networks: [{ networkId, roles: [role] }] });
const CURATORS: readonly Role[] = ['coordinator', 'administrator'];

describe('policies', () => {
  it.each(ROLES)('a %s', (role) => {
    const may = CURATORS.includes(role);
    const shared = { networkId: null };
    const own = { networkId: 'here' };
    const others = { networkId: 'there' };
    expect(canAddTerm(viewer(role), null)).toBe(may);
    expect(canAddTerm(viewer(role), 'there')).toBe(false);
    expect(canEditTerm(viewer(role), shared)).toBe(may);
    expect(canEditTerm(viewer(role), own)).toBe(may);
    expect(canEditTerm(viewer(role), others)).toBe(false);
    expect(canScopeTerms(viewer(role), 'here')).toBe(may);
    expect(canScopeTerms(viewer(role), 'there')).toBe(false);
    expect(canEditGlossary(viewer(role))).toBe(may);
    expect(canSeeChanges(viewer(role))).toBe(may);
  });

  it('a visitor changes nothing', () => {
    const allowed = [canAddTerm(VISITOR, null), canEditTerm(VISITOR, { networkId: null }), canEditGlossary(VISITOR)];
    expect(allowed).toEqual([false, false, false]);
  });
});

describe('changes', () => {
  it('whoever saw an older version is told', () => {
    expect(problemsWithVersion(2, 2)).toEqual([]);
    expect(problemsWithVersion(1, 2)).toMatchObject([{ code: 'vocabulary.changed-meanwhile' }]);
  });

  it.each([
    [{ undone: false, kind: 'edited', isLatest: true }, []],
    [{ undone: true, kind: 'edited', isLatest: true }, ['vocabulary.already-undone']],
    [{ undone: false, kind: 'undone', isLatest: true }, ['vocabulary.cannot-undo']],
    [{ undone: false, kind: 'merged', isLatest: false }, ['vocabulary.changed-meanwhile']],
  ] as const)('%j', (change, expected) => {
    expect(problemsWithUndo(change).map(({ code }) => code)).toEqual(expected);
  });
});

describe('problemsWithGlossaryEntry', () => {
  const none = { da: '', en: '' };
  const entry = (more: Partial<GlossaryDraft> = {}): GlossaryDraft => ({
    concept: { da: 'Personen', en: 'The person' },
    variants: { culture: { da: 'deltager', en: '' }, health: { da: 'patient', en: '' }, employment: none },
    explanation: none,
    termId: null,
    ...more,
  });
  it.each<[string, Partial<GlossaryDraft>, string[]]>([
    ['two fields are enough', {}, []],
    [
      'one field is nothing to compare',
      { variants: { culture: { da: 'x', en: 'x' }, health: none, employment: none } },
      ['variants-too-few variants'],
    ],
    [
      'it is about something',
      { concept: { da: '', en: ' ' } },
      ['concept-missing concept.da', 'concept-missing concept.en'],
    ],
    ['about it once', { concept: { da: 'FORLØBET', en: 'The course' } }, ['concept-taken concept.da']],
    ['concept too long', { concept: { da: 'x'.repeat(121), en: 'x' } }, ['concept-too-long concept.da']],
    [
      'explanation too long',
      { explanation: { da: 'x'.repeat(1001), en: '' } },
      ['explanation-too-long explanation.da'],
    ],
    ['a term that is not there', { termId: 'tg-nobody' }, ['glossary-term-unknown termId']],
  ])('%s', (_case, more, expected) => {
    const problems = problemsWithGlossaryEntry(entry(more), [{ concept: { da: 'Forløbet', en: 'A course' } }], false);
    expect(problems.map(({ code, field }) => `${code.replace('vocabulary.', '')} ${field}`)).toEqual(expected);
  });

  it('a word that is too long is named with its field', () => {
    const long = { da: 'x'.repeat(201), en: '' };
    const variants = { ...entry().variants, health: long };
    expect(problemsWithGlossaryEntry(entry({ variants }), [], true)).toMatchObject([
      { code: 'vocabulary.variant-too-long', field: 'variants.health.da' },
    ]);
  });
});
