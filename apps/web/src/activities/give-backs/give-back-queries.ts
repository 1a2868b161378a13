import { graphql, type ResultOf } from '../../shared/graphql';

export const GIVE_BACKS_PER_PAGE = 20;

const GIVE_BACK = graphql(`
  fragment ShownGiveBack on GiveBack @_unmask {
    __typename
    id
    networkId
    activityId
    activity {
      id
      title
    }
    organisation {
      id
      name {
        da
        en
      }
    }
    assigned {
      id
      name {
        da
        en
      }
    }
    participants
    isSuppressed
    what
    toWhom
    dueOn
    isOverdue
    status
    doneOn
    droppedReason
    note
    isDeleted
    isDemonstration
    lock
    viewerCan {
      edit
      delete
      restore
    }
  }
`);

export const GIVE_BACKS_QUERY = graphql(
  `
    query GiveBacks(
      $networkId: ID
      $activityId: ID
      $status: GiveBackStatus
      $own: Boolean
      $first: Int
      $after: String
    ) {
      giveBacks(
        networkId: $networkId
        activityId: $activityId
        status: $status
        own: $own
        first: $first
        after: $after
      ) {
        edges {
          cursor
          node {
            ...ShownGiveBack
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [GIVE_BACK],
);

export const AGREE_GIVE_BACK = graphql(
  `
    mutation AgreeGiveBack($input: AgreeGiveBackInput!) {
      agreeGiveBack(input: $input) {
        ...ShownGiveBack
      }
    }
  `,
  [GIVE_BACK],
);

export const SAVE_GIVE_BACK = graphql(
  `
    mutation SaveGiveBack($input: SaveGiveBackInput!) {
      saveGiveBack(input: $input) {
        ...ShownGiveBack
      }
    }
  `,
  [GIVE_BACK],
);

export const DELETE_GIVE_BACK = graphql(
  `
    mutation DeleteGiveBack($input: GiveBackIdInput!) {
      deleteGiveBack(input: $input) {
        ...ShownGiveBack
      }
    }
  `,
  [GIVE_BACK],
);

export const RESTORE_GIVE_BACK = graphql(
  `
    mutation RestoreGiveBack($input: GiveBackIdInput!) {
      restoreGiveBack(input: $input) {
        ...ShownGiveBack
      }
    }
  `,
  [GIVE_BACK],
);

/** The activity that something is given back for. */
export const GIVE_BACK_ACTIVITY_QUERY = graphql(`
  query GiveBackActivity($id: ID!) {
    activity(id: $id) {
      id
      title
      networkId
      municipalities {
        code
        name
      }
      viewerCan {
        edit
      }
    }
  }
`);

export const FIND_ACTIVITIES_QUERY = graphql(`
  query FindGiveBackActivities($input: ActivityListInput!) {
    activities(input: $input, sort: RELEVANCE, first: 6) {
      edges {
        node {
          id
          title
          owner {
            id
            name {
              da
              en
            }
          }
        }
      }
    }
  }
`);

/** Who can agree to give something back; a network has a few dozen. */
export const GIVE_BACK_ORGANISATIONS_QUERY = graphql(`
  query GiveBackOrganisations($networkId: ID!) {
    organisations(networkId: $networkId, first: 500) {
      edges {
        cursor
        node {
          id
          name {
            da
            en
          }
          municipality {
            code
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

export type ShownGiveBack = ResultOf<typeof GIVE_BACK>;
export type GiveBackActivity = ResultOf<typeof GIVE_BACK_ACTIVITY_QUERY>['activity'];
