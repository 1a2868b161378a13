import { graphql, type ResultOf } from '../shared/graphql';

export const MEMBERS_PER_PAGE = 30;

/** The networks whose members the viewer may look after. */
export const MANAGED_NETWORKS_QUERY = graphql(`
  query ManagedNetworks {
    viewer {
      user {
        id
      }
      networks {
        network {
          id
          nameDa
          nameEn
        }
        viewerCan {
          seeMembers
          appointAdministrators
        }
      }
    }
  }
`);

export const MEMBERS_QUERY = graphql(`
  query Members($networkId: ID!, $search: String, $first: Int!, $after: String) {
    members(networkId: $networkId, search: $search, first: $first, after: $after) {
      edges {
        node {
          id
          userId
          name
          email
          roles
          since
          hasSignedIn
          demo
          organisation {
            id
            name {
              da
              en
            }
          }
          viewerCan {
            changeRoles
            remove
            setOrganisation
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

export const INVITE_MEMBER = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      id
      name
    }
  }
`);

export const CHANGE_MEMBER_ROLES = graphql(`
  mutation ChangeMemberRoles($input: ChangeMemberRolesInput!) {
    changeMemberRoles(input: $input) {
      id
      roles
      viewerCan {
        changeRoles
        remove
      }
    }
  }
`);

/** The organisations of a network that somebody may speak for. */
export const ORGANISATIONS_QUERY = graphql(`
  query MemberOrganisations($networkId: ID!) {
    organisations(networkId: $networkId, first: 500) {
      edges {
        node {
          id
          name {
            da
            en
          }
        }
      }
    }
  }
`);

export const SET_ORGANISATION = graphql(`
  mutation SetMemberOrganisation($input: SetMemberOrganisationInput!) {
    setMemberOrganisation(input: $input) {
      id
      organisation {
        id
        name {
          da
          en
        }
      }
    }
  }
`);

export const REMOVE_MEMBER = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      id
    }
  }
`);

export type ManagedNetwork = ResultOf<typeof MANAGED_NETWORKS_QUERY>['viewer']['networks'][number];
export type Member = ResultOf<typeof MEMBERS_QUERY>['members']['edges'][number]['node'];
export type RoleName = Member['roles'][number];

export const ROLE_NAMES = [
  'MEMBER',
  'LIAISON',
  'COORDINATOR',
  'STEERING',
  'FUND_ADMINISTRATOR',
  'ADMINISTRATOR',
] as const satisfies readonly RoleName[];
