import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql';
import { CODED_TERM, DESK_FINDING, FINDING_CONTENT } from './finding-fragments';

export const FINDING_QUERY = graphql(
  `
    query DeskFindingById($id: ID!) {
      finding(id: $id) {
        ...DeskFinding
      }
    }
  `,
  [DESK_FINDING],
);

/** What whoever is to rate a finding may see of it, and no more; `forRating` is null for everybody else. */
export const RATING_QUERY = graphql(
  `
    query FindingToRate($id: ID!) {
      finding(id: $id) {
        __typename
        id
        sourceSlug
        state
        isPublic
        isDemonstration
        forRating {
          __typename
          statement
          place {
            page
            quote
          }
          intervention
          activities {
            ...CodedTerm
          }
          conditions {
            ...CodedTerm
          }
          lifeSituations {
            ...CodedTerm
          }
          incomeSupport {
            ...CodedTerm
          }
          outcome {
            ...CodedTerm
          }
          instrument {
            ...CodedTerm
          }
          instrumentNote
          settings {
            ...CodedTerm
          }
          orgForms {
            ...CodedTerm
          }
          comparison
          effect {
            measure
            estimate
            ciLower
            ciUpper
            level
            n
            nComparison
            betterWhen
          }
          design {
            ...CodedTerm
          }
          studies
          participants
          countries
        }
      }
    }
  `,
  [CODED_TERM],
);

const SOURCE_CONTENT = graphql(`
  fragment CodedSourceContent on KnowledgeContent @_unmask {
    __typename
    type
    authorsInShort
    abstract
    language
    country
    codeIds
    bibliography {
      title
      year
      container
    }
    brief {
      inShort
      inPractice
      toTranslate
    }
    facts {
      statement
      source
      sourceDate
    }
  }
`);

/** The source beside the form. */
export const SOURCE_QUERY = graphql(
  `
    query CodedSource($slug: String!) {
      knowledgeItem(slug: $slug) {
        __typename
        id
        slug
        networkId
        state
        content {
          ...CodedSourceContent
        }
        workingContent {
          ...CodedSourceContent
        }
        files {
          id
          name
          pageCount
          url
        }
      }
    }
  `,
  [SOURCE_CONTENT],
);

export const SOURCE_PAGE_QUERY = graphql(`
  query CodedSourcePage($fileId: ID!, $page: Int!) {
    knowledgeFilePage(fileId: $fileId, page: $page)
  }
`);

export const HISTORY_QUERY = graphql(`
  query FindingHistory($id: ID!) {
    finding(id: $id) {
      __typename
      id
      history {
        id
        kind
        at
        note
        changedFields
        by {
          id
          name
        }
        content {
          __typename
          statement
        }
      }
    }
  }
`);

/** The whole of another finding, to begin a new one from. */
export const MODEL_QUERY = graphql(
  `
    query FindingModel($id: ID!) {
      finding(id: $id) {
        __typename
        id
        sourceSlug
        content {
          ...CodedContent
        }
      }
    }
  `,
  [FINDING_CONTENT],
);

export type FindingToRate = ResultOf<typeof RATING_QUERY>['finding'];
export type CodedSource = ResultOf<typeof SOURCE_QUERY>['knowledgeItem'];
export type FindingEventNode = ResultOf<typeof HISTORY_QUERY>['finding']['history'][number];
export type SourcePageVariables = VariablesOf<typeof SOURCE_PAGE_QUERY>;
