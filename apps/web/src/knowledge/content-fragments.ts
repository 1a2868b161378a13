import { graphql } from '../shared/graphql';

/** How a publication is named and found. Masking is off here and below: forms and pages take the whole shape. */
export const BIBLIOGRAPHY = graphql(`
  fragment Bibliography on BibliographyType @_unmask {
    __typename
    title
    container
    volume
    issue
    pages
    publisher
    doi
    url
    authors {
      family
      given
      literal
    }
  }
`);

/** What a version of an item says: the same on its page, on the desk and in its history. */
export const CONTENT = graphql(
  `
    fragment Content on KnowledgeContent @_unmask {
      __typename
      type
      abstract
      language
      country
      bibliography {
        ...Bibliography
      }
      brief {
        inShort
        inPractice
        toTranslate
      }
      codes {
        id
        vocabulary
        labelDa
        labelEn
      }
      facts {
        statement
        source
        sourceDate
      }
      unconfirmed {
        field
        note
      }
    }
  `,
  [BIBLIOGRAPHY],
);
