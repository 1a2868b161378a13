import { graphql } from '../shared/graphql';

/** What is new, and how much there is of each kind; both through the search, so that they agree with it. */
export const HOME_QUERY = graphql(`
  query Home {
    latest: search(input: { kinds: [knowledge], sort: newest }, first: 5) {
      edges {
        node {
          id
          url
          title
          summary
          year
          isDemonstration
          language
          facets {
            facet
            value
          }
        }
      }
    }
    contents: search(input: {}, first: 1) {
      facets {
        facet
        values {
          value
          count
        }
      }
    }
  }
`);
