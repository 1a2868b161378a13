import { graphql, type ResultOf } from '../shared/graphql';

export const VOCABULARIES_QUERY = graphql(`
  query Vocabularies {
    vocabularies {
      id
      termCount
      title {
        da
        en
      }
      note {
        da
        en
      }
    }
  }
`);

export const TERMS_QUERY = graphql(`
  query VocabularyTerms($vocabulary: ID!, $networkId: ID) {
    terms(vocabulary: $vocabulary, networkId: $networkId) {
      id
      broaderId
      itemCount
      hiddenIn
      networkId
      label {
        da
        en
      }
      alternatives {
        da
        en
      }
    }
  }
`);

export const TERM_QUERY = graphql(`
  query Term($id: ID!) {
    term(id: $id) {
      id
      vocabulary
      version
      status
      broaderId
      networkId
      hiddenIn
      itemCount
      mergedIds
      dimension
      label {
        da
        en
      }
      alternatives {
        da
        en
      }
      note {
        da
        en
      }
      source {
        key
        title
        publisher
        year
      }
      broader {
        id
        label {
          da
          en
        }
      }
      narrower {
        id
        itemCount
        label {
          da
          en
        }
      }
      replacedBy {
        id
        label {
          da
          en
        }
      }
      fieldVariants {
        id
        concept {
          da
          en
        }
        variants {
          culture {
            da
            en
          }
          health {
            da
            en
          }
          employment {
            da
            en
          }
        }
      }
      viewerCan {
        edit
        scopeIn
      }
    }
  }
`);

export const GLOSSARY_QUERY = graphql(`
  query Glossary {
    viewerCanEditGlossary
    glossary {
      id
      version
      concept {
        da
        en
      }
      variants {
        culture {
          da
          en
        }
        health {
          da
          en
        }
        employment {
          da
          en
        }
      }
      explanation {
        da
        en
      }
      term {
        id
        label {
          da
          en
        }
      }
    }
  }
`);

export const CHANGES_QUERY = graphql(`
  query VocabularyChanges($subjectId: ID, $first: Int, $after: String) {
    vocabularyChanges(subjectId: $subjectId, first: $first, after: $after) {
      edges {
        node {
          id
          kind
          subjectKind
          subjectId
          undone
          byName
          changedAt
          title {
            da
            en
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

export type VocabularyOption = ResultOf<typeof VOCABULARIES_QUERY>['vocabularies'][number];
export type ListedTerm = ResultOf<typeof TERMS_QUERY>['terms'][number];
export type TermDetail = ResultOf<typeof TERM_QUERY>['term'];
export type GlossaryEntry = ResultOf<typeof GLOSSARY_QUERY>['glossary'][number];
export type Change = ResultOf<typeof CHANGES_QUERY>['vocabularyChanges']['edges'][number]['node'];
