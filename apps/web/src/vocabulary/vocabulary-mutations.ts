import { graphql } from '../shared/graphql';

export const ADD_TERM = graphql(`
  mutation AddTerm($input: AddTermInput!) {
    addTerm(input: $input) {
      id
      label {
        da
        en
      }
    }
  }
`);

export const EDIT_TERM = graphql(`
  mutation EditTerm($input: EditTermInput!) {
    editTerm(input: $input) {
      id
      version
      label {
        da
        en
      }
    }
  }
`);

export const MERGE_TERMS = graphql(`
  mutation MergeTerms($input: MergeTermsInput!) {
    mergeTerms(input: $input) {
      id
      version
      label {
        da
        en
      }
    }
  }
`);

export const MERGE_PREVIEW = graphql(`
  query TermMergePreview($id: ID!, $intoId: ID!) {
    termMergePreview(id: $id, intoId: $intoId) {
      problems
      itemCount
      itemsWithBoth
      narrower {
        id
        label {
          da
          en
        }
      }
      alternatives {
        da
        en
      }
    }
  }
`);

export const DEPRECATE_TERM = graphql(`
  mutation DeprecateTerm($input: DeprecateTermInput!) {
    deprecateTerm(input: $input) {
      id
      version
      status
    }
  }
`);

export const HIDE_TERM = graphql(`
  mutation HideTerm($input: ScopeTermInput!) {
    hideTerm(input: $input) {
      id
      hiddenIn
    }
  }
`);

export const SHOW_TERM = graphql(`
  mutation ShowTerm($input: ScopeTermInput!) {
    showTerm(input: $input) {
      id
      hiddenIn
    }
  }
`);

export const UNDO_CHANGE = graphql(`
  mutation UndoVocabularyChange($input: UndoVocabularyChangeInput!) {
    undoVocabularyChange(input: $input) {
      id
      undone
    }
  }
`);

export const ADD_ENTRY = graphql(`
  mutation AddGlossaryEntry($input: AddGlossaryEntryInput!) {
    addGlossaryEntry(input: $input) {
      id
      version
    }
  }
`);

export const EDIT_ENTRY = graphql(`
  mutation EditGlossaryEntry($input: EditGlossaryEntryInput!) {
    editGlossaryEntry(input: $input) {
      id
      version
    }
  }
`);

export const REMOVE_ENTRY = graphql(`
  mutation RemoveGlossaryEntry($input: RemoveGlossaryEntryInput!) {
    removeGlossaryEntry(input: $input) {
      id
    }
  }
`);
