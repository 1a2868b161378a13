import { graphql } from '../shared/graphql';

/** The next meetings, what the reader has taken on, and what is not read yet; a few of each. */
export const FOR_YOU_QUERY = graphql(`
  query ForYou {
    meetings(first: 2, input: { when: COMING }) {
      edges {
        node {
          id
          title
          startsAt
          place
          state
        }
      }
    }
    meetingActions(first: 3, input: { scope: MINE }) {
      edges {
        node {
          id
          text
          dueOn
          meeting {
            id
          }
        }
      }
    }
    notifications(first: 3, show: UNREAD) {
      edges {
        node {
          id
          title
          url
          createdAt
        }
      }
    }
  }
`);
