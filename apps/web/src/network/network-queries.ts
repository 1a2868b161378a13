import { graphql, type ResultOf } from '../shared/graphql';

const PROGRAMME = graphql(`
  fragment ShownProgramme on Network @_unmask {
    __typename
    id
    kind
    status
    time
    startsOn
    endsOn
    lastDay
    hoursPerNetworkMeeting
    networkMeetingsPerYear
    activeOrganisations
    isDemonstration
    lock
    name {
      da
      en
    }
    purpose {
      da
      en
    }
    statusNote {
      da
      en
    }
    extensions {
      until
      note {
        da
        en
      }
    }
    predecessor {
      id
      name {
        da
        en
      }
    }
    successors {
      id
      name {
        da
        en
      }
    }
    goals {
      id
      kind
      succession
      fate
      label {
        da
        en
      }
      earlier {
        id
        label {
          da
          en
        }
      }
      later {
        id
        label {
          da
          en
        }
      }
    }
    source {
      title
      publisher
      year
    }
    viewerCan {
      edit
    }
  }
`);

export const NETWORKS_QUERY = graphql(
  `
    query Networks {
      networks {
        ...ShownProgramme
      }
    }
  `,
  [PROGRAMME],
);

export const PROGRAMME_QUERY = graphql(
  `
    query Programme($id: ID!) {
      network(id: $id) {
        ...ShownProgramme
      }
    }
  `,
  [PROGRAMME],
);

export const SAVE_PROGRAMME = graphql(
  `
    mutation SaveProgramme($input: SaveNetworkInput!) {
      saveNetwork(input: $input) {
        ...ShownProgramme
      }
    }
  `,
  [PROGRAMME],
);

export const SET_UP_PROGRAMME = graphql(
  `
    mutation SetUpProgramme($input: SetUpNetworkInput!) {
      setUpNetwork(input: $input) {
        ...ShownProgramme
      }
    }
  `,
  [PROGRAMME],
);

const MEMBER = graphql(`
  fragment ListedOrganisation on Organisation @_unmask {
    __typename
    id
    kind
    isDemonstration
    name {
      da
      en
    }
    standings {
      networkId
      standing
    }
  }
`);

export const ORGANISATIONS_QUERY = graphql(
  `
    query NetworkOrganisations($networkId: ID, $first: Int!, $after: String) {
      organisations(networkId: $networkId, first: $first, after: $after) {
        edges {
          node {
            ...ListedOrganisation
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MEMBER],
);

/** Those of one programme with how much they put into its themes, and how far they have come. */
export const MEMBERS_OF_PROGRAMME_QUERY = graphql(
  `
    query OrganisationsOfProgramme($networkId: ID!, $first: Int!, $after: String) {
      organisations(networkId: $networkId, first: $first, after: $after) {
        edges {
          node {
            ...ListedOrganisation
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
              seeMaturity
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MEMBER],
);

export type Programme = ResultOf<typeof PROGRAMME>;
export type ProgrammeGoal = Programme['goals'][number];
export type ListedOrganisation = ResultOf<typeof MEMBER>;
export type MemberOfProgramme = ResultOf<typeof MEMBERS_OF_PROGRAMME_QUERY>['organisations']['edges'][number]['node'];
export type Standing = ListedOrganisation['standings'][number]['standing'];
