import type { InBothLanguages } from '@samspil/domain/shared';
import { standingOn, type MembershipKind, type OrganisationKind, type Standing } from '@samspil/domain/network';

/** A period in which an organisation takes part in a network; days are `yyyy-mm-dd`, both inclusive. */
export interface MembershipRecord {
  readonly networkId: string;
  readonly kind: MembershipKind;
  readonly from: string | null;
  readonly to: string | null;
}

export interface OrganisationRecord {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly sectors: readonly string[];
  readonly note: InBothLanguages;
  readonly isDemonstration: boolean;
  readonly municipality: { readonly code: string; readonly name: string; readonly region: string | null } | null;
  readonly memberships: readonly MembershipRecord[];
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
  const networkIds = [...new Set(organisation.memberships.map(({ networkId }) => networkId))];
  return networkIds.map((networkId) => {
    const periods = organisation.memberships.filter((membership) => membership.networkId === networkId);
    return { networkId, standing: standingOn(day, periods) ?? 'former', periods };
  });
}
