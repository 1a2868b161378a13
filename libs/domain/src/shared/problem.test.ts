import { hasRole, problem, VISITOR, withChanges, type Viewer } from './index.js';

describe('withChanges', () => {
  it('skips undefined and keeps null', () => {
    const row: { title: string; note: string | null } = { title: 'a', note: 'b' };
    expect(withChanges(row, { title: undefined, note: null })).toEqual({ title: 'a', note: null });
  });
});

describe('problem', () => {
  it('leaves out what is not given', () => {
    expect(problem('x.missing')).toEqual({ code: 'x.missing' });
    expect(problem('x.long', 'title', { max: 3 })).toEqual({ code: 'x.long', field: 'title', params: { max: 3 } });
  });
});

describe('hasRole', () => {
  const viewer: Viewer = { userId: 'u', networks: [{ networkId: 'n1', roles: ['coordinator'] }] };
  it.each([
    [viewer, ['coordinator'], 'n1', true],
    [viewer, ['coordinator'], 'n2', false],
    [viewer, ['coordinator'], undefined, true],
    [viewer, ['administrator'], 'n1', false],
    [VISITOR, ['member'], undefined, false],
  ] as const)('%#', (who, roles, network, expected) => {
    expect(hasRole(who, roles, network)).toBe(expected);
  });
});
