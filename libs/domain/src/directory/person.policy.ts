import { hasRole, isSignedIn, organisationOf, type Role, type Viewer } from '../shared/index.js';

const CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

export interface PositionPlace {
  readonly networkId: string;
  readonly organisationId: string;
}

/** Where somebody has, or had, a role. */
export interface PersonPlace extends PositionPlace {
  /** The role has not ended. */
  readonly isCurrent: boolean;
}

export interface PersonPolicySubject {
  readonly id: string;
  readonly isNamePublic: boolean;
  readonly places: readonly PersonPlace[];
}

/** Who has left is remembered where he or she was; otherwise only today’s and coming roles count. */
function countingPlaces({ places }: PersonPolicySubject): readonly PersonPlace[] {
  const current = places.filter(({ isCurrent }) => isCurrent);
  return current.length > 0 ? current : places;
}

/** The person that the viewer signs in as. */
export function isOwnPerson(viewer: Viewer, { id }: Pick<PersonPolicySubject, 'id'>): boolean {
  return isSignedIn(viewer) && viewer.personId === id;
}

/** The networks of which the viewer reads the directory with names. */
export function directoryNetworks(viewer: Viewer): string[] {
  return isSignedIn(viewer) ? viewer.networks.map(({ networkId }) => networkId) : [];
}

/** Everybody sees the name of who agreed to it; the networks in which somebody has a role see it anyway. */
export function canSeePersonName(viewer: Viewer, person: PersonPolicySubject): boolean {
  return person.isNamePublic || canSeeContactData(viewer, person);
}

/** Mail and phone are for the networks in which the person has a role, and for the person. */
export function canSeeContactData(viewer: Viewer, person: PersonPolicySubject): boolean {
  const networkIds = directoryNetworks(viewer);
  return isOwnPerson(viewer, person) || countingPlaces(person).some(({ networkId }) => networkIds.includes(networkId));
}

/** Those who look after the network, and the liaison for the own organisation. */
export function canKeepPositions(viewer: Viewer, { networkId, organisationId }: PositionPlace): boolean {
  if (!isSignedIn(viewer)) return false;
  if (hasRole(viewer, CARETAKERS, networkId)) return true;
  return hasRole(viewer, ['liaison'], networkId) && organisationOf(viewer, networkId) === organisationId;
}

/** Somebody who keeps positions somewhere in the network may register people. */
export function canRegisterPeople(viewer: Viewer, networkId: string): boolean {
  const organisationId = organisationOf(viewer, networkId);
  return canKeepPositions(viewer, { networkId, organisationId: organisationId ?? '' });
}

/** What is known of somebody is changed by the person, and by those who keep one of the person’s roles. */
export function canEditPerson(viewer: Viewer, person: PersonPolicySubject): boolean {
  return isOwnPerson(viewer, person) || countingPlaces(person).some((place) => canKeepPositions(viewer, place));
}

/**
 * Who signs in with the address becomes the person, and reads what the person’s seats in bodies open: of who sits
 * somewhere and has no account yet, only those who look after all of the person’s networks change it.
 */
export function canChangeEmail(
  viewer: Viewer,
  person: PersonPolicySubject & { readonly userId: string | null },
  isSeated: boolean,
): boolean {
  if (!canEditPerson(viewer, person)) return false;
  return !isSeated || person.userId !== null || canRemovePerson(viewer, person);
}

/** Removing somebody for good is for those who look after every network in which the person has a role. */
export function canRemovePerson(viewer: Viewer, { places }: Pick<PersonPolicySubject, 'places'>): boolean {
  return (
    isSignedIn(viewer) && places.length > 0 && places.every(({ networkId }) => hasRole(viewer, CARETAKERS, networkId))
  );
}

/** The directory as a file, with mail and phone, is for those who look after the network. */
export function canExportDirectory(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && hasRole(viewer, CARETAKERS, networkId);
}

/** Who may find the person by name. */
export function personAudiences(person: PersonPolicySubject): string[] {
  if (person.isNamePublic) return ['public'];
  return [...new Set(countingPlaces(person).map(({ networkId }) => `network:${networkId}`))];
}
