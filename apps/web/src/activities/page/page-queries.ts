import { graphql, type ResultOf } from '../../shared/graphql';
import { ACTIVITY_SHOWN } from './activity-fragments';

export const ACTIVITY_QUERY = graphql(
  `
    query ActivityPage($id: ID!) {
      activity(id: $id) {
        ...ActivityShown
      }
    }
  `,
  [ACTIVITY_SHOWN],
);

/** Asked for apart: an activity without goals needs none of them. */
export const GOALS_QUERY = graphql(`
  query ActivityGoals($networkId: ID!) {
    networkGoals(networkId: $networkId) {
      id
      kind
      label {
        da
        en
      }
    }
  }
`);

export const SIMILAR_QUERY = graphql(`
  query SimilarToActivity($activityId: ID!) {
    similarActivities(activityId: $activityId, first: 5) {
      activity {
        id
        title
        status
        isDemonstration
        owner {
          id
          name {
            da
            en
          }
        }
      }
      reasons {
        kind
        relation
        words
        term {
          id
          label {
            da
            en
          }
        }
        otherTerm {
          id
          label {
            da
            en
          }
        }
      }
    }
  }
`);

export type SimilarActivity = ResultOf<typeof SIMILAR_QUERY>['similarActivities'][number];

const SESSION = graphql(`
  fragment KeptSession on ActivitySession @_unmask {
    __typename
    id
    activityId
    heldOn
    attendance
    note
    lock
    isDeleted
  }
`);

export type KeptSession = ResultOf<typeof SESSION>;

/** For those who answer for the activity. */
export const SESSIONS_QUERY = graphql(
  `
    query ActivitySessions($id: ID!, $first: Int!, $after: String) {
      activity(id: $id) {
        __typename
        id
        sessions(first: $first, after: $after) {
          edges {
            cursor
            node {
              ...KeptSession
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [SESSION],
);

export const HISTORY_QUERY = graphql(`
  query ActivityHistory($id: ID!) {
    activity(id: $id) {
      __typename
      id
      history(first: 30) {
        id
        kind
        at
        byName
        fields
      }
    }
  }
`);

export const SAVE_SESSION = graphql(
  `
    mutation SaveSession($input: SaveSessionInput!) {
      saveSession(input: $input) {
        ...KeptSession
      }
    }
  `,
  [SESSION],
);

export const DELETE_SESSION = graphql(
  `
    mutation DeleteKeptSession($input: SessionIdInput!) {
      deleteSession(input: $input) {
        ...KeptSession
      }
    }
  `,
  [SESSION],
);

export const RESTORE_SESSION = graphql(
  `
    mutation RestoreKeptSession($input: SessionIdInput!) {
      restoreSession(input: $input) {
        ...KeptSession
      }
    }
  `,
  [SESSION],
);

export const SHARE_ACTIVITY = graphql(
  `
    mutation ShareActivity($input: SaveActivityInput!) {
      saveActivity(input: $input) {
        ...ActivityShown
      }
    }
  `,
  [ACTIVITY_SHOWN],
);

export const DELETE_ACTIVITY = graphql(
  `
    mutation DeleteActivity($input: ActivityIdInput!) {
      deleteActivity(input: $input) {
        ...ActivityShown
      }
    }
  `,
  [ACTIVITY_SHOWN],
);

export const RESTORE_ACTIVITY = graphql(
  `
    mutation RestoreActivity($input: ActivityIdInput!) {
      restoreActivity(input: $input) {
        ...ActivityShown
      }
    }
  `,
  [ACTIVITY_SHOWN],
);

export const DESCRIBE_FILE = graphql(
  `
    mutation DescribeActivityFile($input: DescribeActivityFileInput!) {
      describeActivityFile(input: $input) {
        ...ActivityShown
      }
    }
  `,
  [ACTIVITY_SHOWN],
);

export const RESTORE_FILE = graphql(
  `
    mutation RestoreActivityFile($input: ActivityFileIdInput!) {
      restoreActivityFile(input: $input) {
        ...ActivityShown
      }
    }
  `,
  [ACTIVITY_SHOWN],
);

export const REMOVE_FILE = graphql(
  `
    mutation RemoveActivityFile($input: ActivityFileIdInput!) {
      removeActivityFile(input: $input) {
        ...ActivityShown
      }
    }
  `,
  [ACTIVITY_SHOWN],
);
