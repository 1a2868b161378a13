import { graphql, type ResultOf } from '../shared/graphql';

export const REQUESTS_PER_PAGE = 20;

const LISTED_REQUEST = graphql(`
  fragment ListedRequest on KnowledgeRequest @_unmask {
    __typename
    id
    networkId
    question
    neededBy
    state
    askedAt
    settledAt
    isOwn
    isDemonstration
    askedBy {
      id
      name
    }
    terms {
      id
      label {
        da
        en
      }
    }
    use {
      used
      note
      at
    }
  }
`);

const ANSWER = graphql(`
  fragment ShownAnswer on KnowledgeRequestAnswer @_unmask {
    __typename
    text
    sources {
      slug
      item {
        __typename
        id
        content {
          language
          bibliography {
            title
          }
        }
      }
    }
  }
`);

const REQUEST = graphql(
  `
    fragment Request on KnowledgeRequest @_unmask {
      ...ListedRequest
      background
      forWhom
      lock
      settledBy {
        id
        name
      }
      answer {
        ...ShownAnswer
      }
      draft {
        ...ShownAnswer
      }
      closing {
        reason
        note
      }
      history {
        id
        kind
        at
        note
        by {
          id
          name
        }
      }
      viewerCan {
        answer
        close
        reopen
        withdraw
        restore
        recordUse
      }
    }
  `,
  [LISTED_REQUEST, ANSWER],
);

export const REQUESTS_QUERY = graphql(
  `
    query KnowledgeRequests($networkId: ID, $state: KnowledgeRequestState, $own: Boolean, $first: Int, $after: String) {
      knowledgeRequests(networkId: $networkId, state: $state, own: $own, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ListedRequest
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LISTED_REQUEST],
);

export const REQUEST_COUNTS_QUERY = graphql(`
  query KnowledgeRequestCounts($networkId: ID!) {
    knowledgeRequestCounts(networkId: $networkId) {
      open
      late
      answered
      closed
      oldestOpenAt
    }
  }
`);

export const REQUEST_QUERY = graphql(
  `
    query KnowledgeRequest($id: ID!) {
      knowledgeRequest(id: $id) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const EXISTING_ANSWERS_QUERY = graphql(
  `
    query ExistingAnswers($networkId: ID!, $question: String!) {
      existingAnswers(networkId: $networkId, question: $question) {
        items {
          __typename
          id
          slug
          content {
            language
            bibliography {
              title
            }
          }
        }
        requests {
          ...ListedRequest
        }
        terms {
          id
          label {
            da
            en
          }
        }
      }
    }
  `,
  [LISTED_REQUEST],
);

/** Beside an answer of "What works?": what was asked of the network before, and found out. */
export const SETTLED_REQUESTS_QUERY = graphql(
  `
    query SettledRequests($question: String!, $termIds: [ID!]!) {
      settledRequests(question: $question, termIds: $termIds) {
        ...ListedRequest
        answer {
          text
        }
        closing {
          note
        }
      }
    }
  `,
  [LISTED_REQUEST],
);

export const ASK = graphql(
  `
    mutation RequestKnowledge($input: RequestKnowledgeInput!) {
      requestKnowledge(input: $input) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const WITHDRAW = graphql(
  `
    mutation WithdrawRequest($input: KnowledgeRequestIdInput!) {
      withdrawRequest(input: $input) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const RESTORE = graphql(
  `
    mutation RestoreRequest($input: KnowledgeRequestIdInput!) {
      restoreRequest(input: $input) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const SAVE_DRAFT = graphql(
  `
    mutation SaveAnswerDraft($input: AnswerRequestInput!) {
      saveAnswerDraft(input: $input) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const ANSWER_REQUEST = graphql(
  `
    mutation AnswerRequest($input: AnswerRequestInput!) {
      answerRequest(input: $input) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const CLOSE = graphql(
  `
    mutation CloseRequest($input: CloseRequestInput!) {
      closeRequest(input: $input) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const REOPEN = graphql(
  `
    mutation ReopenRequest($input: ReopenRequestInput!) {
      reopenRequest(input: $input) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const RECORD_USE = graphql(
  `
    mutation RecordUse($input: RecordUseInput!) {
      recordUse(input: $input) {
        ...Request
      }
    }
  `,
  [REQUEST],
);

export const FIND_SOURCE_QUERY = graphql(`
  query FindSource($input: SearchInput!) {
    search(input: $input, first: 6) {
      edges {
        node {
          url
          title
          language
        }
      }
    }
  }
`);

export type ListedRequest = ResultOf<typeof LISTED_REQUEST>;
export type ShownRequest = ResultOf<typeof REQUEST>;
export type ShownAnswer = ResultOf<typeof ANSWER>;
