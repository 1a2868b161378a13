import { isSignedIn, type Viewer } from '../shared/index.js';
import { canRemovePerson, type PersonPolicySubject } from './person.policy.js';

/** Somebody with a mail address, as far as it lets an account become the person. */
export interface AddressPolicySubject extends PersonPolicySubject {
  readonly email: string | null;
  /** The account that is joined already. */
  readonly userId: string | null;
  /** Two people stand for the address, or one who looks after the network. */
  readonly isEmailConfirmed: boolean;
  /** The account that wrote it; null where nobody knows any more. */
  readonly emailWrittenById: string | null;
}

/** Mail goes to the address, but who signs in with it does not become the person yet. */
export function isAddressOpen(person: Omit<AddressPolicySubject, keyof PersonPolicySubject>): boolean {
  return person.email !== null && person.userId === null && !person.isEmailConfirmed;
}

/** What those write who look after all of the person’s networks is good without anybody else’s word. */
export function canVouchForAddress(viewer: Viewer, person: Pick<PersonPolicySubject, 'places'>): boolean {
  return canRemovePerson(viewer, person);
}

export function canConfirmAddress(viewer: Viewer, person: AddressPolicySubject): boolean {
  return isAddressOpen(person) && canVouchForAddress(viewer, person);
}

/**
 * Whoever has the address says that he or she is the person: somebody else must have written it, and of a person who sits in
 * a body (`isSeated`) only those who look after the network say who it is. `ownEmail` is the one the viewer signs in with.
 */
export function canClaimPerson(
  viewer: Viewer,
  person: AddressPolicySubject,
  ownEmail: string | null,
  isSeated: boolean,
): boolean {
  const isByAnother = person.emailWrittenById !== null && person.emailWrittenById !== viewer.userId;
  return canDisownPerson(viewer, person, ownEmail) && !isSeated && isByAnother && isNobodyYet(viewer);
}

/** Whoever has the address says that he or she is not the person. */
export function canDisownPerson(viewer: Viewer, person: AddressPolicySubject, ownEmail: string | null): boolean {
  return isSignedIn(viewer) && isAddressOpen(person) && person.email === ownEmail;
}

function isNobodyYet({ personId = null }: Viewer): boolean {
  return personId === null;
}
