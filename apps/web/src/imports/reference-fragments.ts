import { graphql } from '../shared/graphql';

/** A reference as it is shown and compared. Masking is off here and below: screens pass the whole shape on. */
export const REFERENCE = graphql(`
  fragment Reference on ComparedReference @_unmask {
    __typename
    type
    title
    authors
    year
    container
    volume
    issue
    pages
    publisher
    doi
    url
    language
    abstract
  }
`);

export const COMPARED_ITEM = graphql(
  `
    fragment ComparedItem on ComparedItem @_unmask {
      __typename
      id
      slug
      state
      reference {
        ...Reference
      }
    }
  `,
  [REFERENCE],
);

export const REMARK = graphql(`
  fragment Remark on ImportRemark @_unmask {
    __typename
    code
    field
    parameters {
      name
      value
    }
  }
`);
