import { graphql, type ResultOf } from '../shared/graphql';

/** So many bodies are read at a time. */
export const BODIES_PER_PAGE = 50;

const SECTOR = graphql(`
  fragment BodySectorName on BodySector @_unmask {
    __typename
    id
    label {
      da
      en
    }
  }
`);

/** A body as lists show it. */
const LISTED_BODY = graphql(`
  fragment ListedBody on Body @_unmask {
    __typename
    id
    networkId
    kind
    name {
      da
      en
    }
    state
    isClosed
    isDemonstration
    terms {
      id
      startsOn
      endsOn
    }
    composition {
      holds
      summary {
        da
        en
      }
    }
    viewerCan {
      manage
    }
  }
`);

const SEAT = graphql(
  `
    fragment ShownSeat on BodySeat @_unmask {
      __typename
      id
      person {
        id
        name
      }
      organisation {
        id
        kind
        name {
          da
          en
        }
      }
      role
      isProjectOwner
      sector {
        ...BodySectorName
      }
      isExOfficio
      becauseOfBodyId
      startsOn
      endsOn
      isDemonstration
    }
  `,
  [SECTOR],
);

const BREACH = graphql(
  `
    fragment ShownBreach on CompositionBreach @_unmask {
      __typename
      key
      code
      mend
      clause {
        da
        en
      }
      sector
      bodyId
      seatId
      otherBody {
        id
        name {
          da
          en
        }
      }
      person {
        id
        name
      }
      candidates {
        person {
          id
          name
        }
        organisationId
        organisationName {
          da
          en
        }
        sector {
          ...BodySectorName
        }
        reason
      }
    }
  `,
  [SECTOR],
);

/** A body as its page shows it. */
export const SHOWN_BODY = graphql(
  `
    fragment ShownBody on Body @_unmask {
      __typename
      id
      networkId
      kind
      name {
        da
        en
      }
      purpose {
        da
        en
      }
      state
      isClosed
      isDemonstration
      lock
      rules {
        kind
        organisationKind
        count
        min
        max
        years
        countsExOfficio
        bodyId
        sectors {
          ...BodySectorName
        }
      }
      seats {
        ...ShownSeat
      }
      terms {
        id
        startsOn
        endsOn
      }
      composition {
        holds
        summary {
          da
          en
        }
        breaches {
          ...ShownBreach
        }
      }
      documents {
        __typename
        id
        kind
        state
        title
        isDemonstration
        bodies {
          id
          name {
            da
            en
          }
        }
        versions {
          number
          decidedOn
        }
        viewerCan {
          takeFrom
        }
      }
      viewerWritesDocuments
      viewerCan {
        manage
        activate
        end
        resume
        readPapers
      }
    }
  `,
  [SECTOR, SEAT, BREACH],
);

export const BODIES_QUERY = graphql(
  `
    query Bodies($networkId: ID, $first: Int, $after: String) {
      bodies(networkId: $networkId, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ListedBody
          }
        }
        pageInfo {
          hasNextPage
          endCursor
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
  `,
  [LISTED_BODY],
);

export const BODY_QUERY = graphql(
  `
    query Body($id: ID!) {
      body(id: $id) {
        ...ShownBody
      }
    }
  `,
  [SHOWN_BODY],
);

export type ListedBody = ResultOf<typeof LISTED_BODY>;
export type ShownBody = ResultOf<typeof SHOWN_BODY>;
export type ShownSeat = ResultOf<typeof SEAT>;
export type ShownBreach = ResultOf<typeof BREACH>;
export type ShownCandidate = ShownBreach['candidates'][number];
export type ShownRule = ShownBody['rules'][number];
export type BodyKindName = ShownBody['kind'];
export type SeatRoleName = ShownSeat['role'];
