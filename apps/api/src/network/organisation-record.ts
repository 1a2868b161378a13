import type { InBothLanguages } from '@samspil/domain/shared';
import {
  homeOf,
  standingOn,
  type CultureLandscape,
  type Engagement,
  type Maturity,
  type MembershipKind,
  type OrganisationDraft,
  type OrganisationKind,
  type OrganisationPolicySubject,
  type Standing,
} from '@samspil/domain/network';

/** A period in which an organisation takes part in a network; days are `yyyy-mm-dd`, both inclusive. */
export interface MembershipRecord {
  readonly id: string;
  readonly networkId: string;
  readonly kind: MembershipKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly lock: number;
}

export interface MembershipRow extends MembershipRecord {
  readonly organisationId: string;
}

export interface MunicipalityOfOrganisation {
  readonly code: string;
  readonly name: string;
  readonly region: string | null;
  readonly regions: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string | null;
  }[];
}

export interface OrganisationRecord {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly cultureLandscape: CultureLandscape | null;
  readonly sectors: readonly string[];
  readonly note: InBothLanguages;
  readonly isDemonstration: boolean;
  readonly municipality: MunicipalityOfOrganisation | null;
  /** Where it was settled to be at home; `homeToday` tells where it is. */
  readonly recordedHomeId: string | null;
  readonly memberships: readonly MembershipRecord[];
  /** The latest first. */
  readonly engagements: readonly (Engagement & { readonly isDemonstration: boolean })[];
  readonly maturities: readonly (Maturity & { readonly isDemonstration: boolean })[];
  readonly lock: number;
  readonly changedAt: string;
}

export interface MunicipalityRecord {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly regionId: string | null;
  readonly regionName: string | null;
}

/** How the organisation stands in each of its networks on a day. */
export function standingsOf(
  organisation: Pick<OrganisationRecord, 'memberships'>,
  day: string,
): { networkId: string; standing: Standing; periods: MembershipRecord[] }[] {
  return networkIdsOf(organisation).map((networkId) => {
    const periods = organisation.memberships.filter((membership) => membership.networkId === networkId);
    return { networkId, standing: standingOn(day, periods) ?? 'former', periods };
  });
}

/** Those it takes part in, took part in, or is named by. */
export function networkIdsOf({ memberships }: Pick<OrganisationRecord, 'memberships'>): string[] {
  return [...new Set(memberships.map(({ networkId }) => networkId))];
}

/** The programme that looks after what is written of it. */
export function homeToday(organisation: Pick<OrganisationRecord, 'memberships' | 'recordedHomeId'>, day: string) {
  return homeOf(organisation.recordedHomeId, standingsOf(organisation, day));
}

/** What policies want to know. */
export function policySubject(organisation: OrganisationRecord, day: string): OrganisationPolicySubject {
  return { id: organisation.id, homeId: homeToday(organisation, day), networkIds: networkIdsOf(organisation) };
}

export function contentOfOrganisation(record: OrganisationRecord): OrganisationDraft {
  const { name, otherNames, kind, sectors, municipality, cultureLandscape, note } = record;
  return { name, otherNames, kind, sectors, municipalityCode: municipality?.code ?? null, cultureLandscape, note };
}
