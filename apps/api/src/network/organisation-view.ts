import {
  canEditNetwork,
  canEditOrganisation,
  canRecordEngagement,
  canRecordMaturity,
  canSeeMaturity,
} from '@samspil/domain/network';
import type { Viewer } from '@samspil/domain/shared';
import { today } from '../shared/today.js';
import type { Organisation } from './organisation.graphql.js';
import { policySubject, standingsOf, type OrganisationRecord } from './organisation-record.js';

/** The organisation as the viewer sees it: how far it has come is for those it works with. */
export function organisationView(viewer: Viewer, record: OrganisationRecord): Organisation {
  const { memberships: _periods, recordedHomeId: _recorded, maturities, ...facts } = record;
  const subject = policySubject(record, today());
  const seeMaturity = canSeeMaturity(viewer, subject);
  return {
    ...facts,
    standings: standingsOf(record, today()),
    homeId: subject.homeId,
    maturities: seeMaturity ? maturities : [],
    viewerCan: {
      edit: canEditOrganisation(viewer, subject),
      seeMaturity,
      recordMaturity: canRecordMaturity(viewer, subject),
      recordEngagementIn: subject.networkIds.filter((id) => canRecordEngagement(viewer, id, record.id)),
      editMembershipsIn: viewer.networks.map(({ networkId }) => networkId).filter((id) => canEditNetwork(viewer, id)),
    },
  };
}
