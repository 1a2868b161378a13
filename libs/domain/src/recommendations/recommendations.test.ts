import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canDecideOnRecommendation,
  canEditRecommendation,
  canSeeRecommendation,
  canTakeRecommendationStep,
  canWriteRecommendations,
  changedRecommendationFields,
  isRecommendationStepPossible,
  NO_RECOMMENDATION,
  problemsWithProposal,
  problemsWithReasonFor,
  problemsWithRecommendation,
  problemsWithRecommendationLock,
  problemsWithRecommendationStep,
  RECOMMENDATION_STATES,
  RECOMMENDATION_STEPS,
  recommendationNetworks,
  recommendationWithChanges,
  type RecommendationContent,
  type RecommendationState,
  type RecommendationStep,
} from './index.js';

const STEPS = Object.keys(RECOMMENDATION_STEPS) as RecommendationStep[];
const CONTEXT = { isKnownConcept: (id: string) => id === 'concept', isKnownFinding: (id: string) => id === 'finding' };
const content = (more: Partial<RecommendationContent> = {}): RecommendationContent => ({
  ...NO_RECOMMENDATION,
  title: 'Hold fast',
  text: 'Bliv ved',
  grounds: 'Det virker',
  ...more,
});
const said = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('recommendations.', '')} ${field ?? ''}`.trim());
const person = (roles: Viewer['networks'][number]['roles'], networkId = 'n1', userId = 'u'): Viewer => ({
  userId,
  networks: [{ networkId, roles }],
});
const at = (state: RecommendationState, ...writerIds: string[]) => ({ networkId: 'n1', state, writerIds });

describe('a recommendation', () => {
  it.each<[Partial<RecommendationContent>, string[]]>([
    [{}, []],
    [{ level: 'galactic' as 'regional' }, ['level-unknown level']],
    [{ title: '' }, ['title-missing title']],
    [{ title: 'x'.repeat(201) }, ['text-too-long title']],
    [{ text: 'x'.repeat(4001) }, ['text-too-long text']],
    [{ grounds: '\u0000' }, ['text-unreadable grounds']],
    [{ text: '', grounds: '' }, []],
    [{ conceptIds: ['concept', 'x'] }, ['concept-unknown conceptIds.1']],
    [{ findingIds: ['x', 'finding'] }, ['finding-unknown findingIds.0']],
    [{ conceptIds: Array.from({ length: 31 }, () => 'concept') }, ['too-many conceptIds']],
    [{ findingIds: Array.from({ length: 51 }, () => 'finding') }, ['too-many findingIds']],
    [{ reviewOn: '2027-02-30' }, ['date-invalid reviewOn']],
    [{ reviewOn: 'snart' }, ['date-invalid reviewOn']],
    [{ reviewOn: '2027-02-28' }, []],
  ])('%#', (more, expected) => {
    expect(said(problemsWithRecommendation(content(more), CONTEXT))).toEqual(expected);
  });

  it('says what to do and why before others decide on it', () => {
    expect(problemsWithProposal(content(), CONTEXT)).toEqual([]);
    expect(said(problemsWithProposal(content({ text: '', grounds: '' }), CONTEXT))).toEqual([
      'text-missing text',
      'grounds-missing grounds',
    ]);
    expect(problemsWithProposal(content({ grounds: '', findingIds: ['finding'] }), CONTEXT)).toEqual([]);
    expect(problemsWithProposal(content({ grounds: '', conceptIds: ['concept'] }), CONTEXT)).toEqual([]);
  });

  it('is kept tidy', () => {
    const after = recommendationWithChanges(content(), {
      title: ' To\n ord ',
      text: ' a\r\nb ',
      conceptIds: ['ABC', 'abc'],
      reviewOn: '',
    });
    expect(after).toEqual(content({ title: 'To ord', text: 'a\nb', conceptIds: ['abc'] }));
    expect(changedRecommendationFields(content(), after)).toEqual(['title', 'text', 'conceptIds']);
  });

  it('tells the second writer', () => {
    const standing = { lock: 3, fieldLocks: { text: 3, title: 2 } };
    expect(problemsWithRecommendationLock(standing, 3)).toEqual([]);
    expect(problemsWithRecommendationLock(standing, 2)).toMatchObject([{ params: { fields: 'text', lock: 3 } }]);
  });

  it.each<[RecommendationState, RecommendationStep[]]>([
    ['draft', ['propose']],
    ['proposed', ['return', 'approve', 'withdraw']],
    ['approved', ['withdraw']],
    ['withdrawn', ['reopen']],
  ])('%s: steps', (state, steps) => {
    expect(STEPS.filter((step) => isRecommendationStepPossible(step, state))).toEqual(steps);
    expect(STEPS.filter((step) => problemsWithRecommendationStep(step, state).length === 0)).toEqual(steps);
  });

  it('returning and withdrawing say why', () => {
    const needed = STEPS.filter((step) => problemsWithReasonFor(step, ' ').length > 0);
    expect(needed).toEqual(['return', 'withdraw']);
    expect(said(problemsWithReasonFor('approve', 'x'.repeat(1001)))).toEqual(['text-too-long reason']);
  });
});

const STEPS_OF: Partial<Record<Role, readonly RecommendationStep[]>> = {
  coordinator: ['propose', 'return', 'withdraw', 'reopen'],
  steering: ['return', 'approve', 'withdraw'],
  administrator: STEPS,
};

describe('who may do what with a recommendation', () => {
  it.each(ROLES)('%s', (role) => {
    const viewer = person([role]);
    const writes = role === 'coordinator' || role === 'administrator';
    const decides = role === 'steering' || role === 'administrator';
    expect(canWriteRecommendations(viewer, 'n1')).toBe(writes);
    expect(canWriteRecommendations(viewer, 'n2')).toBe(false);
    expect(recommendationNetworks(viewer)).toEqual(writes || decides ? ['n1'] : []);
    for (const state of RECOMMENDATION_STATES) {
      expect(canSeeRecommendation(viewer, at(state))).toBe(state === 'approved' || writes || decides);
      expect(canEditRecommendation(viewer, at(state))).toBe(state === 'draft' && writes);
    }
    const isTaken = (step: RecommendationStep): boolean =>
      RECOMMENDATION_STATES.some((state) => canTakeRecommendationStep(viewer, at(state), step));
    expect(STEPS.filter(isTaken)).toEqual(STEPS_OF[role] ?? []);
  });

  it('nobody decides on what he or she wrote in, nor in another network', () => {
    const administrator = person(['administrator', 'steering']);
    expect(canDecideOnRecommendation(administrator, at('proposed', 'other'))).toBe(true);
    expect(canDecideOnRecommendation(administrator, at('proposed', 'other', 'u'))).toBe(false);
    expect(canTakeRecommendationStep(administrator, at('proposed', 'u'), 'approve')).toBe(false);
    expect(canDecideOnRecommendation(person(['steering'], 'n2'), at('proposed'))).toBe(false);
  });

  it('visitors read what is approved', () => {
    expect(RECOMMENDATION_STATES.filter((state) => canSeeRecommendation(VISITOR, at(state)))).toEqual(['approved']);
    expect(canDecideOnRecommendation(VISITOR, at('proposed'))).toBe(false);
    expect(recommendationNetworks(VISITOR)).toEqual([]);
  });
});
