import { graphql, type ResultOf } from '../../shared/graphql';
import { SHOWN_DOCUMENT } from './document-queries';

const SHAREABLE_DOCUMENT = graphql(`
  fragment ShareableDocument on BodyDocument @_unmask {
    __typename
    id
    kind
    title
    isOpen
    bodies {
      id
      name {
        da
        en
      }
    }
    versions {
      number
    }
  }
`);

/** What a body could share, or one that is to be set up (`bodyId` null). */
export const DOCUMENTS_TO_SHARE_QUERY = graphql(
  `
    query DocumentsToShare($networkId: ID!, $bodyId: ID) {
      bodyDocumentsToShare(networkId: $networkId, bodyId: $bodyId) {
        ...ShareableDocument
      }
    }
  `,
  [SHAREABLE_DOCUMENT],
);

/** The bodies that a document can be given to. */
export const BODIES_TO_SHARE_WITH_QUERY = graphql(`
  query BodiesToShareWith($documentId: ID!) {
    bodiesToShareWith(documentId: $documentId) {
      __typename
      id
      name {
        da
        en
      }
      isClosed
    }
  }
`);

export const SHARE_DOCUMENT = graphql(
  `
    mutation ShareBodyDocument($input: ShareBodyDocumentInput!) {
      shareBodyDocument(input: $input) {
        ...ShownDocument
      }
    }
  `,
  [SHOWN_DOCUMENT],
);

export const TAKE_DOCUMENT = graphql(
  `
    mutation TakeBodyDocument($input: ShareBodyDocumentInput!) {
      takeBodyDocument(input: $input) {
        ...ShownDocument
      }
    }
  `,
  [SHOWN_DOCUMENT],
);

export type ShareableDocument = ResultOf<typeof SHAREABLE_DOCUMENT>;
