import { graphql, type ResultOf } from '../shared/graphql';

export const POSITIONS_PER_PAGE = 50;

const LISTED_POSITION = graphql(`
  fragment ListedPosition on DirectoryPosition @_unmask {
    __typename
    id
    role
    title
    organisation {
      id
      name {
        da
        en
      }
    }
    sector {
      id
      label {
        da
        en
      }
    }
    person {
      id
      name
      email
      phone
      isDemonstration
    }
  }
`);

const PERSON = graphql(
  `
    fragment ShownPerson on DirectoryPerson @_unmask {
      __typename
      id
      name
      email
      phone
      language
      contactPurpose
      consentOn
      deleteOn
      forgetOn
      isNamePublic
      isAddressOpen
      isOwn
      isDemonstration
      lock
      viewerCan {
        edit
        confirmAddress
        remove
        seeContact
      }
      positions {
        ...ListedPosition
        networkId
        validFrom
        validTo
        isCurrent
        viewerCan {
          keep
        }
      }
    }
  `,
  [LISTED_POSITION],
);

export const POSITIONS_QUERY = graphql(
  `
    query DirectoryPositions(
      $networkId: ID!
      $text: String
      $role: PositionRole
      $organisationId: ID
      $sector: ID
      $first: Int
      $after: String
    ) {
      directoryPositions(
        networkId: $networkId
        text: $text
        role: $role
        organisationId: $organisationId
        sector: $sector
        first: $first
        after: $after
      ) {
        edges {
          cursor
          node {
            ...ListedPosition
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LISTED_POSITION],
);

export const VACANCIES_QUERY = graphql(`
  query DirectoryVacancies($networkId: ID!) {
    directoryVacancies(networkId: $networkId) {
      role
      canFill
      organisation {
        id
        name {
          da
          en
        }
      }
      sector {
        id
        label {
          da
          en
        }
      }
    }
  }
`);

export const DIRECTORY_RIGHTS_QUERY = graphql(`
  query DirectoryRights($networkId: ID!) {
    directoryViewerCan(networkId: $networkId) {
      register
      export
      seeNames
    }
  }
`);

export const DIRECTORY_NETWORKS_QUERY = graphql(`
  query DirectoryNetworks {
    networks {
      id
      kind
      name {
        da
        en
      }
    }
  }
`);

/** What roles are chosen from: the organisations of the network, and the fields. */
export const DIRECTORY_CHOICES_QUERY = graphql(`
  query DirectoryChoices($networkId: ID!, $first: Int = 500) {
    organisations(networkId: $networkId, first: $first) {
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
    terms(vocabulary: "sectors") {
      id
      label {
        da
        en
      }
    }
  }
`);

export const PERSON_QUERY = graphql(
  `
    query DirectoryPerson($id: ID!) {
      directoryPerson(id: $id) {
        ...ShownPerson
      }
    }
  `,
  [PERSON],
);

export const REGISTER_PERSON = graphql(
  `
    mutation RegisterPerson($input: RegisterPersonInput!) {
      registerPerson(input: $input) {
        ...ShownPerson
      }
    }
  `,
  [PERSON],
);

export const SAVE_PERSON = graphql(
  `
    mutation SavePerson($input: SavePersonInput!) {
      savePerson(input: $input) {
        ...ShownPerson
      }
    }
  `,
  [PERSON],
);

export const REMOVE_PERSON = graphql(`
  mutation RemovePerson($input: RemovePersonInput!) {
    removePerson(input: $input)
  }
`);

export const CONFIRM_ADDRESS = graphql(
  `
    mutation ConfirmPersonAddress($input: PersonSeenInput!) {
      confirmPersonAddress(input: $input) {
        ...ShownPerson
      }
    }
  `,
  [PERSON],
);

export const DISOWN_PERSON = graphql(`
  mutation DisownPerson($input: PersonSeenInput!) {
    disownPerson(input: $input)
  }
`);

export const OWN_ADDRESS_QUERY = graphql(`
  query PeopleWithOwnAddress {
    peopleWithOwnAddress {
      canClaim
      person {
        id
        name
        lock
        positions {
          id
          role
          isCurrent
          organisation {
            id
            name {
              da
              en
            }
          }
        }
      }
    }
  }
`);

export type ListedPosition = ResultOf<typeof LISTED_POSITION>;
export type ShownPerson = ResultOf<typeof PERSON>;
export type ShownPosition = ShownPerson['positions'][number];
export type ShownRole = ListedPosition['role'];
export type PersonWithOwnAddress = ResultOf<typeof OWN_ADDRESS_QUERY>['peopleWithOwnAddress'][number];
export type Vacancy = ResultOf<typeof VACANCIES_QUERY>['directoryVacancies'][number];
export type Choices = ResultOf<typeof DIRECTORY_CHOICES_QUERY>;
