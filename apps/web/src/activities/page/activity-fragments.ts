import { graphql, type ResultOf } from '../../shared/graphql';

/** Everything that is written about an activity, as the page and the form need it. */
export const ACTIVITY_CONTENT = graphql(`
  fragment ActivityWritten on Activity @_unmask {
    __typename
    id
    networkId
    lock
    sharing
    title
    description
    kind
    status
    stoppedReason
    startsOn
    endsOn
    targetGroups
    artForms
    settings
    orgForms
    courseLevels
    linkLevel
    stage
    sender
    access
    recruitment
    fields {
      field
      who
    }
    municipalityCodes
    place
    partners {
      organisationId
      name
      role
    }
    weeks
    sessionsPlanned
    groupSize
    artists
    volunteers
    staffHours
    costDkk
    payers {
      name
      amountDkk
    }
    goalIds
    wouldRepeat
    wouldChange
    counts {
      registered
      completed
      sessionsHeld
      averageAttendance
      isSuppressed
    }
    owner {
      id
      name {
        da
        en
      }
    }
    isDemonstration
    isDeleted
    viewerCan {
      edit
      share
      delete
      restore
      logSession
    }
  }
`);

export const ACTIVITY_FILE = graphql(`
  fragment ShownFile on ActivityFile @_unmask {
    __typename
    id
    name
    mediaType
    bytes
    isPicture
    alt
    url
  }
`);

/** What the page shows besides. */
export const ACTIVITY_SHOWN = graphql(
  `
    fragment ActivityShown on Activity @_unmask {
      ...ActivityWritten
      changedAt
      missingFields
      terms {
        id
        vocabulary
        broaderId
        label {
          da
          en
        }
      }
      concepts {
        id
        slug
        version
        title
        isDemonstration
      }
      municipalities {
        code
        name
      }
      files {
        ...ShownFile
      }
    }
  `,
  [ACTIVITY_CONTENT, ACTIVITY_FILE],
);

export type WrittenActivity = ResultOf<typeof ACTIVITY_CONTENT>;
export type ShownActivity = ResultOf<typeof ACTIVITY_SHOWN>;
export type ShownFile = ResultOf<typeof ACTIVITY_FILE>;
