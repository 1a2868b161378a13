import { graphql, type ResultOf } from '../shared/graphql';
import { CONTENT } from './content-fragments';

/** Everything the page of an item shows. */
export const ITEM_QUERY = graphql(
  `
    query KnowledgeItemPage($slug: String!, $language: String!) {
      knowledgeItem(slug: $slug) {
        id
        slug
        state
        workingState
        isDemonstration
        publishedAt
        firstPublishedAt
        reviewDate
        isDueForReview
        withdrawnReason
        content {
          versionNumber
          authorsInShort
          bibliography {
            year
          }
          ...Content
        }
        files {
          id
          name
          bytes
          pageCount
          isOpen
          url
        }
        apa: citation(style: APA, language: $language) {
          text
          html
        }
        vancouver: citation(style: VANCOUVER, language: $language) {
          text
          html
        }
        related(first: 5) {
          id
          slug
          content {
            type
            authorsInShort
            language
            bibliography {
              title
              year
            }
          }
        }
        viewerCan {
          seeDraft
          openFiles
          seeHistory
        }
      }
    }
  `,
  [CONTENT],
);

export const FILE_PAGE_QUERY = graphql(`
  query KnowledgeFilePage($fileId: ID!, $page: Int!) {
    knowledgeFilePage(fileId: $fileId, page: $page)
  }
`);

export const OPEN_FILE = graphql(`
  mutation OpenKnowledgeFile($input: OpenKnowledgeFileInput!) {
    openKnowledgeFile(input: $input) {
      id
      files {
        id
        isOpen
      }
    }
  }
`);

export const HISTORY_QUERY = graphql(
  `
    query KnowledgeHistory($slug: String!) {
      knowledgeItem(slug: $slug) {
        id
        versions {
          id
          number
          state
          createdAt
          createdBy {
            id
            name
          }
          publishedAt
          publishedBy {
            id
            name
          }
          publishedOwnWork
          changedFields
          content {
            bibliography {
              type
              issued
              number
              place
              isbn
              issn
              editors {
                family
                given
                literal
              }
            }
            ...Content
          }
        }
        history {
          id
          kind
          at
          versionNumber
          by {
            id
            name
          }
          fields
          note
        }
      }
    }
  `,
  [CONTENT],
);

export type Item = ResultOf<typeof ITEM_QUERY>['knowledgeItem'];
export type ItemContent = Item['content'];
export type ItemFile = Item['files'][number];
