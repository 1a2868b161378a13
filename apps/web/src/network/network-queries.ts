import { graphql, type ResultOf } from '../shared/graphql';

export const NETWORKS_QUERY = graphql(`
  query Networks {
    networks {
      id
      status
      startsOn
      endsOn
      name {
        da
        en
      }
      purpose {
        da
        en
      }
    }
  }
`);

export const ORGANISATIONS_QUERY = graphql(`
  query NetworkOrganisations($networkId: ID!, $first: Int!, $after: String) {
    organisations(networkId: $networkId, first: $first, after: $after) {
      edges {
        node {
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
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ORGANISATION_QUERY = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      id
      kind
      otherNames
      sectors
      isDemonstration
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
        region
      }
      standings {
        networkId
        standing
        periods {
          kind
          from
          to
        }
      }
    }
    networks {
      id
      name {
        da
        en
      }
    }
  }
`);

export type Network = ResultOf<typeof NETWORKS_QUERY>['networks'][number];
export type ListedOrganisation = ResultOf<typeof ORGANISATIONS_QUERY>['organisations']['edges'][number]['node'];
export type OrganisationDetail = ResultOf<typeof ORGANISATION_QUERY>['organisation'];
export type Standing = ListedOrganisation['standings'][number]['standing'];
