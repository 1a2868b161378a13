import { graphql, type ResultOf } from '../shared/graphql';

export const CONTACTS_PER_PAGE = 20;

const LISTED_CONTACT = graphql(`
  fragment ListedContact on ContactRequest @_unmask {
    __typename
    id
    networkId
    about {
      kind
      title
      noticeId
      activityId
      conceptSlug
    }
    organisation {
      id
      name {
        da
        en
      }
    }
    senderOrganisation {
      id
      name {
        da
        en
      }
    }
    sentBy {
      id
      name
    }
    isSent
    state
    sentAt
    changedAt
  }
`);

const CONTACT = graphql(
  `
    fragment ShownContact on ContactRequest @_unmask {
      ...ListedContact
      lock
      messages {
        id
        kind
        text
        at
        by {
          id
          name
        }
        bySender
        isOwn
      }
      viewerCan {
        answer
        decline
        write
      }
    }
  `,
  [LISTED_CONTACT],
);

export const CONTACTS_QUERY = graphql(
  `
    query ContactRequests($box: ContactBox!, $networkId: ID, $state: ContactState, $first: Int, $after: String) {
      contactRequests(box: $box, networkId: $networkId, state: $state, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ListedContact
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LISTED_CONTACT],
);

export const CONTACT_QUERY = graphql(
  `
    query ContactRequest($id: ID!) {
      contactRequest(id: $id) {
        ...ShownContact
      }
    }
  `,
  [CONTACT],
);

export const REQUEST_CONTACT = graphql(
  `
    mutation RequestContact($input: RequestContactInput!) {
      requestContact(input: $input) {
        ...ShownContact
      }
    }
  `,
  [CONTACT],
);

export const ANSWER_CONTACT = graphql(
  `
    mutation AnswerContactRequest($input: AnswerContactRequestInput!) {
      answerContactRequest(input: $input) {
        ...ShownContact
      }
    }
  `,
  [CONTACT],
);

export const WRITE_IN_CONTACT = graphql(
  `
    mutation WriteInContact($input: WriteInContactInput!) {
      writeInContact(input: $input) {
        ...ShownContact
      }
    }
  `,
  [CONTACT],
);

/** What contact is asked for about, and who stands behind it. */
export const ABOUT_NOTICE_QUERY = graphql(`
  query ContactAboutNotice($id: ID!) {
    notice(id: $id) {
      id
      title
      networkId
      organisation {
        id
        name {
          da
          en
        }
      }
      viewerCan {
        requestContact
      }
    }
  }
`);

export const ABOUT_ACTIVITY_QUERY = graphql(`
  query ContactAboutActivity($id: ID!) {
    activity(id: $id) {
      id
      title
      networkId
      canRequestContact
      owner {
        id
        name {
          da
          en
        }
      }
    }
  }
`);

export const ABOUT_CONCEPT_QUERY = graphql(`
  query ContactAboutConcept($slug: String!) {
    concept(slug: $slug) {
      id
      slug
      title
      networkId
      owner {
        id
        name {
          da
          en
        }
      }
    }
  }
`);

export const ABOUT_ORGANISATION_QUERY = graphql(`
  query ContactAboutOrganisation($id: ID!) {
    organisation(id: $id) {
      id
      name {
        da
        en
      }
      standings {
        networkId
      }
    }
  }
`);

export type ListedContact = ResultOf<typeof LISTED_CONTACT>;
export type ShownContact = ResultOf<typeof CONTACT>;
export type ContactMessage = ShownContact['messages'][number];
