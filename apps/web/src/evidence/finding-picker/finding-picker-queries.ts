import { graphql } from '../../shared/graphql';

/** Sources of the bank by their words, to find findings in. */
export const FIND_SOURCES_QUERY = graphql(`
  query FindSourcesOfFindings($input: SearchInput!) {
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

export const SOURCE_FINDINGS_QUERY = graphql(`
  query FindingsToPick($slug: String!) {
    knowledgeItem(slug: $slug) {
      id
      findings {
        id
        isPublic
        content {
          statement
          direction
        }
      }
    }
  }
`);
