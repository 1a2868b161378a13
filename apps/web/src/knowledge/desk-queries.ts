import { graphql, type ResultOf, type VariablesOf } from '../shared/graphql';
import { CONTENT } from './content-fragments';

export const QUEUE_QUERY = graphql(`
  query KnowledgeQueue($networkId: ID!, $filter: KnowledgeItemsFilter!, $after: String) {
    knowledgeItems(networkId: $networkId, filter: $filter, first: 30, after: $after) {
      edges {
        node {
          id
          slug
          state
          workingState
          origin
          isDemonstration
          reviewDate
          content {
            type
            authorsInShort
            codeIds
            bibliography {
              title
              year
            }
          }
          workingContent {
            authorsInShort
            codeIds
            bibliography {
              title
              year
            }
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

export const COUNTS_QUERY = graphql(`
  query KnowledgeCounts($networkId: ID!) {
    knowledgeCounts(networkId: $networkId) {
      inbox
      inReview
      dueForReview
    }
  }
`);

const DESK_CONTENT = graphql(
  `
    fragment DeskContent on KnowledgeContent @_unmask {
      __typename
      versionNumber
      codeIds
      bibliography {
        type
        issued
      }
      ...Content
    }
  `,
  [CONTENT],
);

/** What the desk edits. Masking is off: the same shape comes from the query and from every change. */
const DESK_ITEM = graphql(
  `
    fragment DeskItem on KnowledgeItem @_unmask {
      __typename
      id
      slug
      networkId
      state
      workingState
      isDemonstration
      lock
      reviewDate
      withdrawnReason
      owner {
        id
        name
      }
      content {
        ...DeskContent
      }
      workingContent {
        ...DeskContent
      }
      viewerCan {
        edit
        code
        submit
        returnToInbox
        publish
        archive
        withdraw
        restore
        discardDraft
        assignOwner
        setReviewDate
      }
    }
  `,
  [DESK_CONTENT],
);

export const DESK_QUERY = graphql(
  `
    query KnowledgeDeskItem($slug: String!) {
      knowledgeItem(slug: $slug) {
        ...DeskItem
      }
    }
  `,
  [DESK_ITEM],
);

export const SUGGESTIONS_QUERY = graphql(`
  query KnowledgeSuggestions($slug: String!) {
    knowledgeItem(slug: $slug) {
      __typename
      id
      suggestedCodes {
        code
        vocabulary
        labelDa
        labelEn
        matched
        foundIn
      }
    }
  }
`);

export const CREATE_KNOWLEDGE = graphql(
  `
    mutation CreateKnowledge($input: CreateKnowledgeInput!) {
      createKnowledge(input: $input) {
        ...DeskItem
      }
    }
  `,
  [DESK_ITEM],
);

export const SAVE_DRAFT = graphql(
  `
    mutation SaveKnowledgeDraft($input: SaveKnowledgeDraftInput!) {
      saveKnowledgeDraft(input: $input) {
        ...DeskItem
      }
    }
  `,
  [DESK_ITEM],
);

export const MOVE_KNOWLEDGE = graphql(
  `
    mutation MoveKnowledge($input: KnowledgeStepInput!) {
      moveKnowledge(input: $input) {
        ...DeskItem
      }
    }
  `,
  [DESK_ITEM],
);

export const SET_REVIEW_DATE = graphql(
  `
    mutation SetKnowledgeReviewDate($input: SetKnowledgeReviewDateInput!) {
      setKnowledgeReviewDate(input: $input) {
        ...DeskItem
      }
    }
  `,
  [DESK_ITEM],
);

export const ASSIGN_OWNER = graphql(
  `
    mutation AssignKnowledgeOwner($input: AssignKnowledgeOwnerInput!) {
      assignKnowledgeOwner(input: $input) {
        ...DeskItem
      }
    }
  `,
  [DESK_ITEM],
);

export type QueueItem = ResultOf<typeof QUEUE_QUERY>['knowledgeItems']['edges'][number]['node'];
export type DeskItem = ResultOf<typeof DESK_QUERY>['knowledgeItem'];
export type DeskContent = DeskItem['content'];
export type Step = VariablesOf<typeof MOVE_KNOWLEDGE>['input']['step'];
export type ContentInput = VariablesOf<typeof SAVE_DRAFT>['input']['content'];
export type Queue = VariablesOf<typeof QUEUE_QUERY>['filter']['queue'];
export type Suggestion = ResultOf<typeof SUGGESTIONS_QUERY>['knowledgeItem']['suggestedCodes'][number];
