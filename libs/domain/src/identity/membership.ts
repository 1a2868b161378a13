import { problem, ROLES, type Problem, type Role } from '../shared/index.js';
import { problemsWithEmail, type EmailProblemCode } from './email.js';
import { problemsWithLanguage, problemsWithName, type ProfileProblemCode } from './profile.js';

export type MembershipProblemCode =
  | 'identity.roles-missing'
  | 'identity.role-unknown'
  | 'identity.already-member'
  | 'identity.last-administrator'
  | 'identity.network-unknown'
  /** There is no such organisation in the network. */
  | 'identity.organisation-unknown';

export type InvitationProblemCode = MembershipProblemCode | EmailProblemCode | ProfileProblemCode;

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly roles: readonly string[];
}

export function isRole(role: string): role is Role {
  return ROLES.some((known) => known === role);
}

/** Each role once, in the fixed order of `ROLES`; unknown names are left out (`problemsWithRoles` reports them). */
export function normaliseRoles(roles: readonly string[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

export function problemsWithRoles(roles: readonly string[], field = 'roles'): Problem<MembershipProblemCode>[] {
  if (roles.length === 0) return [problem('identity.roles-missing', field)];
  return roles.every(isRole) ? [] : [problem('identity.role-unknown', field)];
}

export function problemsWithInvitation(invitation: Invitation): Problem<InvitationProblemCode>[] {
  return [
    ...problemsWithEmail(invitation.email),
    ...problemsWithName(invitation.name),
    ...problemsWithLanguage(invitation.language),
    ...problemsWithRoles(invitation.roles),
  ];
}

/**
 * A network must always have somebody who can administer it.
 *
 * `before` and `after` are the person's roles (`after` empty: the person is removed); `administrators` counts the
 * network's administrators including this person.
 */
export function problemsWithLosingRoles(
  before: readonly Role[],
  after: readonly Role[],
  administrators: number,
): Problem<MembershipProblemCode>[] {
  const losesAdministrator = before.includes('administrator') && !after.includes('administrator');
  return losesAdministrator && administrators <= 1 ? [problem('identity.last-administrator', 'roles')] : [];
}
