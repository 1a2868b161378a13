import type { Participant } from './participant.js';

/** A person with what he or she would come for. */
export type Invitee = Pick<Participant, 'personId' | 'organisationId' | 'sector'>;

/** An office or seat as far as inviting is concerned; without a person it is vacant. */
export interface InvitableRole {
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly sector: string | null;
}

/**
 * Each person once: for the administration he or she speaks for where one is known, else as first named. A liaison who
 * also has an administration comes for that.
 */
export function inviteesOf(roles: readonly InvitableRole[]): Invitee[] {
  const invitees = new Map<string, Invitee>();
  for (const { personId, organisationId, sector } of roles) {
    if (personId === null) continue;
    const known = invitees.get(personId);
    if (known === undefined || (known.sector === null && sector !== null)) {
      invitees.set(personId, { personId, organisationId: organisationId ?? known?.organisationId ?? null, sector });
    }
  }
  return [...invitees.values()];
}

/** Those who are not on the list yet: to invite twice changes nothing. */
export function newInvitees(invitees: readonly Invitee[], invited: ReadonlySet<string>): Invitee[] {
  return invitees.filter(({ personId }) => !invited.has(personId));
}
