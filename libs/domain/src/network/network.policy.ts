import { hasRole, isSignedIn, organisationOf, type Role, type Viewer } from '../shared/index.js';

const CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

/** An organisation, where it is at home, and the programmes it takes part in, took part in, or is named by. */
export interface OrganisationPolicySubject {
  readonly id: string;
  /** As `homeOf` tells. */
  readonly homeId: string | null;
  readonly networkIds: readonly string[];
}

/** Its coordinators and administrators write the programme, its themes and who takes part. */
export function canEditNetwork(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && hasRole(viewer, CARETAKERS, networkId);
}

/** Whoever administers a programme already may set up another one, and administers it from then on. */
export function canSetUpNetwork(viewer: Viewer): boolean {
  return isSignedIn(viewer) && hasRole(viewer, ['administrator']);
}

/**
 * What is written of an organisation is changed by those who look after the programme it is at home in, and by its liaison
 * there. Taking it into another programme gives no right to it.
 */
export function canEditOrganisation(viewer: Viewer, { id, homeId }: OrganisationPolicySubject): boolean {
  return homeId !== null && canRecordEngagement(viewer, homeId, id);
}

/** Those who look after the programme, and the liaison for the organisation that he or she speaks for. */
export function canRecordEngagement(viewer: Viewer, networkId: string, organisationId: string): boolean {
  return canEditNetwork(viewer, networkId) || isLiaisonOf(viewer, networkId, organisationId);
}

/** How far an organisation has come is its own word, as everything else written of it. */
export function canRecordMaturity(viewer: Viewer, organisation: OrganisationPolicySubject): boolean {
  return canEditOrganisation(viewer, organisation);
}

/** How far an organisation has come is shown to those it works with, not to everybody. */
export function canSeeMaturity(viewer: Viewer, { networkIds }: OrganisationPolicySubject): boolean {
  return isSignedIn(viewer) && viewer.networks.some(({ networkId }) => networkIds.includes(networkId));
}

function isLiaisonOf(viewer: Viewer, networkId: string, organisationId: string): boolean {
  const speaksForIt = organisationOf(viewer, networkId) === organisationId;
  return isSignedIn(viewer) && speaksForIt && hasRole(viewer, ['liaison'], networkId);
}
