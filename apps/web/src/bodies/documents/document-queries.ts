import { graphql, type ResultOf } from '../../shared/graphql';

export const SHOWN_DOCUMENT = graphql(`
  fragment ShownDocument on BodyDocument @_unmask {
    __typename
    id
    networkId
    kind
    state
    title
    draft {
      title
      text
    }
    bodies {
      id
      name {
        da
        en
      }
    }
    versions {
      number
      title
      text
      decidedOn
      approvedBy
      meeting {
        id
        title
      }
    }
    reason
    isDemonstration
    isOpen
    lock
    viewerCan {
      edit
      propose
      withdraw
      return
      approve
      share
      takeFrom
    }
  }
`);

export const DOCUMENT_QUERY = graphql(
  `
    query BodyDocument($id: ID!) {
      bodyDocument(id: $id) {
        ...ShownDocument
      }
    }
  `,
  [SHOWN_DOCUMENT],
);

export const WRITE_DOCUMENT = graphql(
  `
    mutation WriteBodyDocument($input: WriteBodyDocumentInput!) {
      writeBodyDocument(input: $input) {
        ...ShownDocument
      }
    }
  `,
  [SHOWN_DOCUMENT],
);

export const SAVE_DOCUMENT = graphql(
  `
    mutation SaveBodyDocument($input: SaveBodyDocumentInput!) {
      saveBodyDocument(input: $input) {
        ...ShownDocument
      }
    }
  `,
  [SHOWN_DOCUMENT],
);

export const MOVE_DOCUMENT = graphql(
  `
    mutation MoveBodyDocument($input: MoveBodyDocumentInput!) {
      moveBodyDocument(input: $input) {
        ...ShownDocument
      }
    }
  `,
  [SHOWN_DOCUMENT],
);

/** Meetings of the network that have been, latest first: one of them may have decided. */
export const DECIDING_MEETINGS_QUERY = graphql(`
  query DecidingMeetings($networkId: ID!) {
    meetings(input: { networkId: $networkId, when: PAST }, first: 30) {
      edges {
        cursor
        node {
          id
          title
          startsAt
        }
      }
    }
  }
`);

export type ShownDocument = ResultOf<typeof SHOWN_DOCUMENT>;
export type ShownVersion = ShownDocument['versions'][number];
