import { graphql } from '../shared/graphql';

/** By itself, because the head of every page asks it. */
export const UNREAD_QUERY = graphql(`
  query UnreadNotifications {
    unreadNotifications
  }
`);
