import { graphql, type ResultOf, type VariablesOf } from '../shared/graphql';

export const NOTIFICATIONS_PER_PAGE = 30;

const NOTIFICATION = graphql(`
  fragment ShownNotification on Notification @_unmask {
    __typename
    id
    kind
    title
    url
    bodyName {
      da
      en
    }
    isAction
    dueOn
    createdAt
    isRead
  }
`);

export const NOTIFICATIONS_QUERY = graphql(
  `
    query Notifications($show: NotificationList!, $kind: NotificationKind, $first: Int, $after: String) {
      notifications(show: $show, kind: $kind, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ShownNotification
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [NOTIFICATION],
);

export const MARK_NOTIFICATION = graphql(`
  mutation MarkNotification($input: MarkNotificationInput!) {
    markNotification(input: $input) {
      __typename
      id
      isRead
    }
  }
`);

export const MARK_ALL = graphql(`
  mutation MarkAllNotifications {
    markAllNotifications {
      count
      batch
    }
  }
`);

export const UNMARK = graphql(`
  mutation UnmarkNotifications($input: UnmarkNotificationsInput!) {
    unmarkNotifications(input: $input)
  }
`);

export type ShownNotification = ResultOf<typeof NOTIFICATION>;
export type NotificationKind = ShownNotification['kind'];
export type NotificationList = VariablesOf<typeof NOTIFICATIONS_QUERY>['show'];
