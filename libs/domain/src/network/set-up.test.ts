import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import { canSetUpNetwork, draftOf, goalsCarriedOn, problemsWithSetUp, type NetworkSetUp } from './index.js';

const both = (text: string) => ({ da: text, en: text });
const SET_UP: NetworkSetUp = {
  kind: 'culture-agreement',
  name: both('Ny aftale'),
  purpose: both('Sammen'),
  startsOn: '2027-01-01',
  endsOn: '2030-12-31',
  predecessorId: 'before',
  inheritedGoalIds: ['books', 'music'],
};
const EARLIER = (['music', 'events', 'books'] as const).map((id) => ({ id, kind: 'theme' as const, label: both(id) }));
const AMBITION = { id: 'well', kind: 'ambition' as const, label: both('well') };

describe('a programme that is set up', () => {
  it('is a draft of what was written', () => {
    expect(draftOf(SET_UP)).toMatchObject({ status: 'draft', name: both('Ny aftale'), predecessorId: 'before' });
    expect(draftOf(SET_UP)).not.toHaveProperty('inheritedGoalIds');
  });

  it('carries on the chosen themes in the order they had, each once', () => {
    const carried = goalsCarriedOn({ inheritedGoalIds: ['books', 'music', 'books'] }, [AMBITION, ...EARLIER]);
    expect(carried).toEqual([
      { id: null, kind: 'theme', label: both('music'), earlierGoalId: 'music', succession: 'inherited' },
      { id: null, kind: 'theme', label: both('books'), earlierGoalId: 'books', succession: 'inherited' },
    ]);
  });

  it('carries on subgoals of a programme without themes', () => {
    const subgoal = { id: 'more', kind: 'subgoal' as const, label: both('more') };
    const carried = goalsCarriedOn({ inheritedGoalIds: ['more', 'well'] }, [AMBITION, subgoal]);
    expect(carried.map(({ earlierGoalId }) => earlierGoalId)).toEqual(['more']);
  });

  it.each<[Partial<NetworkSetUp>, string[]]>([
    [{}, []],
    [{ predecessorId: null, inheritedGoalIds: [], startsOn: null, endsOn: null }, []],
    [{ name: { da: ' ', en: 'x'.repeat(161) } }, ['name-missing name.da', 'text-too-long name.en']],
    [{ purpose: both('\u0000') }, ['text-unreadable purpose.da', 'text-unreadable purpose.en']],
    [{ startsOn: 'snart' }, ['date-malformed startsOn']],
    [{ endsOn: '2026-12-31' }, ['period-backwards endsOn']],
    [{ predecessorId: 'nobody' }, ['predecessor-unknown predecessorId']],
    [{ inheritedGoalIds: ['music', 'strange'] }, ['earlier-theme-unknown inheritedGoalIds']],
  ])('%j', (more, expected) => {
    const context = { networkIds: new Set(['before']), earlier: EARLIER };
    const found = problemsWithSetUp({ ...SET_UP, ...more }, context);
    expect(found.map(({ code, field }) => `${code.replace('network.', '')} ${field ?? ''}`)).toEqual(expected);
  });

  it('carries on nothing without a programme before it', () => {
    const found = problemsWithSetUp({ ...SET_UP, predecessorId: null }, { networkIds: new Set(), earlier: [] });
    expect(found).toMatchObject([{ code: 'network.earlier-theme-unknown', field: 'inheritedGoalIds' }]);
  });
});

describe('who may set up a programme', () => {
  const of = (role: Role): Viewer => ({ userId: 'u', networks: [{ networkId: 'net', roles: [role] }] });
  const EXPECTED: Readonly<Record<Role, boolean>> = {
    member: false,
    liaison: false,
    coordinator: false,
    steering: false,
    'fund-administrator': false,
    administrator: true,
  };

  it.each(ROLES)('%s', (role) => {
    expect(canSetUpNetwork(of(role))).toBe(EXPECTED[role]);
  });
  it.each<[string, Viewer]>([
    ['a visitor', VISITOR],
    ['somebody who has signed out', { ...of('administrator'), userId: null }],
    ['somebody of no network', { userId: 'u', networks: [] }],
  ])('not %s', (_who, viewer) => {
    expect(canSetUpNetwork(viewer)).toBe(false);
  });
});
