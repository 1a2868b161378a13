import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canChangeRoles,
  canInvite,
  canManageOwnAccount,
  canRemoveMember,
  canSeeMembers,
  normaliseRoles,
  problemsWithInvitation,
  problemsWithLosingRoles,
  problemsWithRoles,
} from './index.js';

const NETWORK = 'n1';
const viewerWith = (role: Role, networkId = NETWORK): Viewer => ({
  userId: `user-${role}`,
  networks: [{ networkId, roles: [role] }],
});
const everybody: [string, Viewer][] = [
  ['visitor', VISITOR],
  ['without network', { userId: 'u', networks: [] }],
  ['administrator elsewhere', viewerWith('administrator', 'n2')],
  ...ROLES.map((role): [string, Viewer] => [role, viewerWith(role)]),
];

/** Who may do what; everybody not named may not. */
const actions: [string, (viewer: Viewer) => boolean, readonly string[]][] = [
  ['see members', (v) => canSeeMembers(v, NETWORK), ['coordinator', 'administrator']],
  ['invite a member', (v) => canInvite(v, NETWORK, ['member']), ['coordinator', 'administrator']],
  ['invite an administrator', (v) => canInvite(v, NETWORK, ['administrator']), ['administrator']],
  [
    'make a coordinator',
    (v) => canChangeRoles(v, NETWORK, ['member'], ['coordinator']),
    ['coordinator', 'administrator'],
  ],
  ['make an administrator', (v) => canChangeRoles(v, NETWORK, ['member'], ['administrator']), ['administrator']],
  ['unmake an administrator', (v) => canChangeRoles(v, NETWORK, ['administrator'], ['member']), ['administrator']],
  [
    'remove a member',
    (v) => canRemoveMember(v, { networkId: NETWORK, userId: 'x', roles: ['member'] }),
    ['coordinator', 'administrator'],
  ],
  [
    'remove an administrator',
    (v) => canRemoveMember(v, { networkId: NETWORK, userId: 'x', roles: ['administrator'] }),
    ['administrator'],
  ],
  ["manage somebody else's account", (v) => canManageOwnAccount(v, { userId: 'x' }), []],
];

describe.each(actions)('%s', (_action, allowed, who) => {
  it.each(everybody)('%s', (name, viewer) => {
    expect(allowed(viewer)).toBe(who.includes(name));
  });
});

describe('oneself', () => {
  const member = viewerWith('member');
  it('may leave a network', () => {
    expect(canRemoveMember(member, { networkId: NETWORK, userId: 'user-member', roles: ['member'] })).toBe(true);
  });
  it('may manage the own account', () => {
    expect(canManageOwnAccount(member, { userId: 'user-member' })).toBe(true);
  });
});

describe('roles', () => {
  it.each([
    [[], ['identity.roles-missing']],
    [['member', 'king'], ['identity.role-unknown']],
    [['member', 'steering'], []],
  ])('%j has the problems %j', (roles, codes) => {
    expect(problemsWithRoles(roles).map((found) => found.code)).toEqual(codes);
  });

  it('are kept once each in a fixed order', () => {
    expect(normaliseRoles(['administrator', 'member', 'member', 'king'])).toEqual(['member', 'administrator']);
  });

  it.each([
    [['administrator'], ['member'], 1, 1],
    [['administrator'], [], 1, 1],
    [['administrator'], ['member'], 2, 0],
    [['administrator', 'member'], ['administrator'], 1, 0],
    [['member'], [], 1, 0],
  ] as const)('from %j to %j with %i administrators: %i problems', (before, after, administrators, problems) => {
    expect(problemsWithLosingRoles(before, after, administrators)).toHaveLength(problems);
  });
});

describe('problemsWithInvitation', () => {
  it('reports everything at once', () => {
    const problems = problemsWithInvitation({ email: 'x', name: ' ', language: 'xx', roles: [] });
    expect(problems.map((found) => found.field)).toEqual(['email', 'name', 'language', 'roles']);
  });
});
