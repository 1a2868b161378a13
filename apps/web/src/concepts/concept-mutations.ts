import { graphql, type VariablesOf } from '../shared/graphql';
import { CONCEPT, CONCEPT_TRIAL } from './concept-fragments';

/** What is being written is another text of the concept than the one that readers see, so its text does not come back. */
export const DRAFT_CONCEPT = graphql(`
  mutation DraftConcept($input: DraftConceptInput!) {
    draftConcept(input: $input) {
      id
      slug
      lock
    }
  }
`);

export const SAVE_CONCEPT = graphql(`
  mutation SaveConcept($input: SaveConceptInput!) {
    saveConcept(input: $input) {
      id
      lock
      hasUnpublishedChanges
    }
  }
`);

export const PUBLISH_CONCEPT = graphql(
  `
    mutation PublishConcept($input: PublishConceptInput!) {
      publishConcept(input: $input) {
        ...ShownConcept
      }
    }
  `,
  [CONCEPT],
);

export const WITHDRAW_CONCEPT = graphql(
  `
    mutation WithdrawConcept($input: ConceptLockInput!) {
      withdrawConcept(input: $input) {
        ...ShownConcept
      }
    }
  `,
  [CONCEPT],
);

export const RESTORE_CONCEPT = graphql(
  `
    mutation RestoreConcept($input: ConceptLockInput!) {
      restoreConcept(input: $input) {
        ...ShownConcept
      }
    }
  `,
  [CONCEPT],
);

export const ADOPT_CONCEPT = graphql(
  `
    mutation AdoptConcept($input: AdoptConceptInput!) {
      adoptConcept(input: $input) {
        ...ConceptTrialText
      }
    }
  `,
  [CONCEPT_TRIAL],
);

export const SAVE_TRIAL = graphql(
  `
    mutation SaveTrial($input: SaveTrialInput!) {
      saveTrial(input: $input) {
        ...ConceptTrialText
      }
    }
  `,
  [CONCEPT_TRIAL],
);

export type ConceptInput = NonNullable<VariablesOf<typeof SAVE_CONCEPT>['input']['content']>;
export type TrialInput = VariablesOf<typeof SAVE_TRIAL>['input'];
