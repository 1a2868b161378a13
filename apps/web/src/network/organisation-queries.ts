import { graphql, type ResultOf } from '../shared/graphql';

const ORGANISATION = graphql(`
  fragment ShownOrganisation on Organisation @_unmask {
    __typename
    id
    kind
    cultureLandscape
    otherNames
    sectors
    isDemonstration
    homeId
    lock
    name {
      da
      en
    }
    note {
      da
      en
    }
    municipality {
      code
      name
      regions {
        id
        name
        from
        to
      }
    }
    standings {
      networkId
      standing
      periods {
        id
        kind
        from
        to
        lock
      }
    }
    engagements {
      networkId
      goalId
      level
      since
      isDemonstration
    }
    maturities {
      sector
      level
      note
      since
      isDemonstration
    }
    viewerCan {
      edit
      seeMaturity
      recordMaturity
      recordEngagementIn
      editMembershipsIn
    }
  }
`);

export const ORGANISATION_QUERY = graphql(
  `
    query Organisation($id: ID!) {
      organisation(id: $id) {
        ...ShownOrganisation
      }
      networks {
        id
        time
        name {
          da
          en
        }
        goals {
          id
          kind
          label {
            da
            en
          }
        }
      }
    }
  `,
  [ORGANISATION],
);

/** What one chooses from in the form. */
export const ORGANISATION_FORM_QUERY = graphql(`
  query OrganisationForm {
    sectors: terms(vocabulary: "sectors") {
      __typename
      id
      broaderId
      label {
        da
        en
      }
      alternatives {
        da
        en
      }
    }
    municipalities {
      code
      name
    }
  }
`);

/** Those that can be taken into a programme. */
export const ALL_ORGANISATIONS_QUERY = graphql(`
  query AllOrganisations($after: String) {
    organisations(first: 100, after: $after) {
      edges {
        node {
          id
          name {
            da
            en
          }
          standings {
            networkId
            standing
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const SAVE_ORGANISATION = graphql(
  `
    mutation SaveOrganisation($input: SaveOrganisationInput!) {
      saveOrganisation(input: $input) {
        ...ShownOrganisation
      }
    }
  `,
  [ORGANISATION],
);

export const ADD_ORGANISATION = graphql(
  `
    mutation AddOrganisation($input: AddOrganisationInput!) {
      addOrganisation(input: $input) {
        ...ShownOrganisation
      }
    }
  `,
  [ORGANISATION],
);

export const SAVE_MEMBERSHIP = graphql(
  `
    mutation SaveMembership($input: SaveMembershipInput!) {
      saveMembership(input: $input) {
        ...ShownOrganisation
      }
    }
  `,
  [ORGANISATION],
);

export const REMOVE_MEMBERSHIP = graphql(
  `
    mutation RemoveMembership($input: RemoveMembershipInput!) {
      removeMembership(input: $input) {
        ...ShownOrganisation
      }
    }
  `,
  [ORGANISATION],
);

export const RECORD_ENGAGEMENT = graphql(
  `
    mutation RecordEngagement($input: RecordEngagementInput!) {
      recordEngagement(input: $input) {
        ...ShownOrganisation
      }
    }
  `,
  [ORGANISATION],
);

export const RECORD_MATURITY = graphql(
  `
    mutation RecordMaturity($input: RecordMaturityInput!) {
      recordMaturity(input: $input) {
        ...ShownOrganisation
      }
    }
  `,
  [ORGANISATION],
);

export type ShownOrganisation = ResultOf<typeof ORGANISATION>;
export type MembershipPeriod = ShownOrganisation['standings'][number]['periods'][number];
export type OrganisationNetwork = ResultOf<typeof ORGANISATION_QUERY>['networks'][number];
export type OrganisationLists = ResultOf<typeof ORGANISATION_FORM_QUERY>;
