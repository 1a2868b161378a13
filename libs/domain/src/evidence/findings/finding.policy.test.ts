import type { Role, Viewer } from '../../shared/index.js';
import {
  awaitsRatingOf,
  canCodeFindings,
  canDeleteFinding,
  canEditFinding,
  canPublishFinding,
  canRateFinding,
  canSeeFinding,
  canSeeFindingHistory,
  curatedNetworks,
  FINDING_STATES,
  FINDING_STEPS,
  findingStateAfter,
  problemsWithFindingStep,
  problemsWithReason,
} from '../index.js';

const viewer = (role: Role, networkId = 'n1'): Viewer => ({ userId: 'u', networks: [{ networkId, roles: [role] }] });
const VISITOR: Viewer = { userId: null, networks: [] };
const at = (state: 'draft' | 'published' | 'withdrawn', sourceState = 'published') => ({
  networkId: 'n1',
  state,
  sourceState,
});

describe('who may do what', () => {
  it.each([
    [VISITOR, [false, true, false, false]],
    [viewer('member'), [false, true, false, false]],
    [viewer('steering'), [false, true, false, false]],
    [viewer('coordinator', 'n2'), [false, true, false, false]],
    [viewer('coordinator'), [true, true, true, true]],
    [viewer('administrator'), [true, true, true, true]],
  ])('%#: draft, published, source withdrawn, withdrawn', (who, expected) => {
    const seen = [at('draft'), at('published'), at('published', 'withdrawn'), at('withdrawn')];
    expect(seen.map((finding) => canSeeFinding(who, finding))).toEqual(expected);
  });

  it.each([
    [VISITOR, false],
    [viewer('member'), false],
    [viewer('coordinator', 'n2'), false],
    [viewer('coordinator'), true],
  ])('%#: curating', (who, may) => {
    const draft = at('draft');
    expect([
      canCodeFindings(who, 'n1'),
      canEditFinding(who, draft),
      canPublishFinding(who, draft),
      canDeleteFinding(who, draft),
      canRateFinding(who, draft),
      canSeeFindingHistory(who, draft),
      curatedNetworks(who).includes('n1'),
    ]).toEqual(Array.from({ length: 7 }, () => may));
  });

  it.each([
    [viewer('coordinator'), 'published', ['other'], true],
    [viewer('coordinator'), 'withdrawn', ['other'], false],
    [viewer('coordinator'), 'published', ['u'], false],
    [viewer('coordinator'), 'published', [], false],
    [viewer('coordinator'), 'published', ['other', 'third'], false],
    [viewer('coordinator', 'n2'), 'published', ['other'], false],
    [viewer('member'), 'published', ['other'], false],
  ] as const)('%#: a second rating is awaited', (who, state, raterIds, expected) => {
    expect(awaitsRatingOf(who, { ...at(state), raterIds })).toBe(expected);
  });

  it('what is public is not deleted, and what is withdrawn is not edited', () => {
    const curator = viewer('coordinator');
    expect(canDeleteFinding(curator, at('published'))).toBe(false);
    expect([canEditFinding(curator, at('withdrawn')), canRateFinding(curator, at('withdrawn'))]).toEqual([
      false,
      false,
    ]);
  });
});

describe('steps', () => {
  it('lead where the table says, and can be taken back', () => {
    const table = FINDING_STATES.map((state) => FINDING_STEPS.map((step) => findingStateAfter(step, state)));
    expect(table).toEqual([
      ['published', null, null, null],
      [null, 'draft', 'withdrawn', null],
      [null, null, null, 'published'],
    ]);
    expect(problemsWithFindingStep('restore', 'draft')).toMatchObject([{ code: 'evidence.step-not-possible' }]);
  });

  it.each([
    ['', ['evidence.reason-missing']],
    [' \n', ['evidence.reason-missing']],
    ['Tallet er forkert', []],
    ['x'.repeat(1001), ['evidence.text-too-long']],
    ['a\0', ['evidence.unreadable-characters']],
  ])('a reason %#', (reason, problems) => {
    expect(problemsWithReason(reason).map(({ code }) => code)).toEqual(problems);
  });
});
