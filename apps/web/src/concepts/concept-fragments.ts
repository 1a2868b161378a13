import { graphql, type ResultOf } from '../shared/graphql';

export const CONCEPT_OWNER = graphql(`
  fragment ConceptOwner on ConceptOrganisation @_unmask {
    __typename
    id
    name {
      da
      en
    }
  }
`);

/** A concept in a list: what it is, for whom, and where it is tried. */
export const LISTED_CONCEPT = graphql(
  `
    fragment ListedConcept on Concept @_unmask {
      __typename
      id
      slug
      title
      purpose
      state
      sharing
      version
      hasUnpublishedChanges
      origin
      originPlace
      isDemonstration
      changedAt
      owner {
        ...ConceptOwner
      }
      terms {
        id
        vocabulary
        label {
          da
          en
        }
      }
      trials {
        id
        status
        direction
        place
        organisation {
          ...ConceptOwner
        }
      }
    }
  `,
  [CONCEPT_OWNER],
);

/** An activity that a concept is drawn from, or that a trial is logged as. */
export const CONCEPT_ACTIVITY = graphql(`
  fragment ConceptActivity on Activity @_unmask {
    __typename
    id
    title
    status
    startsOn
    endsOn
    isDemonstration
    owner {
      id
      name {
        da
        en
      }
    }
  }
`);

export const CONCEPT_TRIAL = graphql(
  `
    fragment ConceptTrialText on ConceptTrial @_unmask {
      __typename
      id
      networkId
      conceptVersion
      hasNewerVersion
      direction
      organisation {
        ...ConceptOwner
      }
      place
      status
      isOpen
      reason
      adaptations {
        what
        why
      }
      startsOn
      endsOn
      activity {
        ...ConceptActivity
      }
      result
      learning
      isDemonstration
      lock
      changedAt
      viewerCan {
        edit
      }
    }
  `,
  [CONCEPT_OWNER, CONCEPT_ACTIVITY],
);

const CONCEPT_FINDING = graphql(`
  fragment ConceptFindingText on ConceptFinding @_unmask {
    __typename
    id
    slug
    statement
    direction
    certainty
    intervention
    isDemonstration
  }
`);

/** What is said in a concept. */
export const CONCEPT_TEXT = graphql(`
  fragment ConceptText on Concept @_unmask {
    title
    purpose
    targetGroups
    artForms
    settings
    orgForms
    coreElements
    adaptableParts {
      part
      advice
    }
    steps {
      title
      text
    }
    staffing
    groupSizeFrom
    groupSizeTo
    weeks
    sessions
    costFromDkk
    costToDkk
    materials
    origin
    originPlace
  }
`);

export const CONCEPT = graphql(
  `
    fragment ShownConcept on Concept @_unmask {
      __typename
      id
      slug
      networkId
      state
      sharing
      version
      shownVersion
      hasUnpublishedChanges
      isDemonstration
      lock
      changedAt
      publishedAt
      ...ConceptText
      owner {
        ...ConceptOwner
      }
      terms {
        id
        vocabulary
        label {
          da
          en
        }
      }
      activities {
        ...ConceptActivity
      }
      findings {
        ...ConceptFindingText
      }
      versions {
        number
        title
        note
        publishedAt
      }
      trials {
        ...ConceptTrialText
      }
      viewerCan {
        edit
        publish
        withdraw
        restore
        adopt
        adoptElsewhere
      }
    }
  `,
  [CONCEPT_TEXT, CONCEPT_OWNER, CONCEPT_ACTIVITY, CONCEPT_FINDING, CONCEPT_TRIAL],
);

export type ListedConcept = ResultOf<typeof LISTED_CONCEPT>;
export type ShownConcept = ResultOf<typeof CONCEPT>;
export type ShownTrial = ResultOf<typeof CONCEPT_TRIAL>;
export type ShownActivity = ResultOf<typeof CONCEPT_ACTIVITY>;
export type ShownFinding = ResultOf<typeof CONCEPT_FINDING>;
