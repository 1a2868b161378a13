import { graphql, type ResultOf } from '../../shared/graphql';

const LOG_TERM = graphql(`
  fragment LogTerm on Term @_unmask {
    id
    broaderId
    label {
      da
      en
    }
    alternatives {
      da
      en
    }
  }
`);

const LOG_OWNER = graphql(`
  fragment LogOwner on ActivityOrganisation @_unmask {
    id
    municipalityCode
    name {
      da
      en
    }
  }
`);

/** Everything that somebody needs who is about to log; kept on the device, so that it is there without a network. */
export const LOG_BASICS_QUERY = graphql(
  `
    query LogBasics($networkId: ID!) {
      activityDefaults(networkId: $networkId) {
        lastActivityId
        owner {
          ...LogOwner
        }
        organisations {
          ...LogOwner
        }
        content {
          title
          description
          kind
          targetGroups
          artForms
          municipalityCodes
        }
      }
      targetGroups: terms(vocabulary: "targetGroups", networkId: $networkId) {
        ...LogTerm
      }
      artForms: terms(vocabulary: "artForms", networkId: $networkId) {
        ...LogTerm
      }
      used: activities(input: { networkId: $networkId }, first: 1) {
        facets {
          facet
          values {
            value
            count
          }
        }
      }
    }
  `,
  [LOG_TERM, LOG_OWNER],
);

export type LogBasicsAnswer = ResultOf<typeof LOG_BASICS_QUERY>;
export type LogOwner = ResultOf<typeof LOG_OWNER>;

/** Who is signed in, asked before anything kept on the device is sent. */
export const SIGNED_IN_QUERY = graphql(`
  query SignedIn {
    viewer {
      user {
        id
      }
    }
  }
`);

export const LOG_ACTIVITY = graphql(`
  mutation LogActivity($input: LogActivityInput!) {
    logActivity(input: $input) {
      id
      lock
    }
  }
`);

export const DELETE_LOGGED = graphql(`
  mutation DeleteLogged($input: ActivityIdInput!) {
    deleteActivity(input: $input) {
      id
      lock
      isDeleted
    }
  }
`);

export const RESTORE_LOGGED = graphql(`
  mutation RestoreLogged($input: ActivityIdInput!) {
    restoreActivity(input: $input) {
      id
      lock
      isDeleted
    }
  }
`);

export const LOG_SESSION = graphql(`
  mutation LogSession($input: LogSessionInput!) {
    logSession(input: $input) {
      id
      lock
    }
  }
`);

/** The newest are enough: a session is entered soon after it was held. */
export const HELD_DAYS_QUERY = graphql(`
  query HeldDays($id: ID!) {
    activity(id: $id) {
      id
      sessions(first: 100) {
        edges {
          node {
            id
            heldOn
            isDeleted
          }
        }
      }
    }
  }
`);

export const DELETE_SESSION = graphql(`
  mutation DeleteLoggedSession($input: SessionIdInput!) {
    deleteSession(input: $input) {
      id
      isDeleted
    }
  }
`);

export const SIMILAR_ACTIVITIES_QUERY = graphql(`
  query WhoElse($activityId: ID!) {
    similarActivities(activityId: $activityId, first: 5) {
      activity {
        id
        title
        status
        owner {
          id
          name {
            da
            en
          }
        }
        isDemonstration
      }
      reasons {
        kind
        termId
      }
    }
  }
`);
