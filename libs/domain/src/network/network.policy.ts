import { hasRole, isSignedIn, organisationOf, type Role, type Viewer } from '../shared/index.js';

const CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

/** An organisation and the programmes it takes part in, took part in, or is named by. */
export interface OrganisationPolicySubject {
  readonly id: string;
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

/** Those who look after one of its programmes. */
export function canEditOrganisation(viewer: Viewer, organisation: OrganisationPolicySubject): boolean {
  return organisation.networkIds.some((networkId) => canEditNetwork(viewer, networkId));
}

/** Those who look after the programme, and the liaison for the organisation that he or she speaks for. */
export function canRecordEngagement(viewer: Viewer, networkId: string, organisationId: string): boolean {
  return canEditNetwork(viewer, networkId) || isLiaisonOf(viewer, networkId, organisationId);
}

/** Those who look after one of its programmes, and the organisation's own liaison in one of them. */
export function canRecordMaturity(viewer: Viewer, { id, networkIds }: OrganisationPolicySubject): boolean {
  return networkIds.some((networkId) => canRecordEngagement(viewer, networkId, id));
}

/** How far an organisation has come is shown to those it works with, not to everybody. */
export function canSeeMaturity(viewer: Viewer, { networkIds }: OrganisationPolicySubject): boolean {
  return isSignedIn(viewer) && viewer.networks.some(({ networkId }) => networkIds.includes(networkId));
}

function isLiaisonOf(viewer: Viewer, networkId: string, organisationId: string): boolean {
  const speaksForIt = organisationOf(viewer, networkId) === organisationId;
  return isSignedIn(viewer) && speaksForIt && hasRole(viewer, ['liaison'], networkId);
}
