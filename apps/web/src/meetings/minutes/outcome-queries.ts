import { graphql, type ResultOf } from '../../shared/graphql';
import { ACTION } from './minutes-queries';

/** So many actions or decisions are read at a time. */
export const OUTCOMES_PER_PAGE = 30;

export const FINISH_ACTION = graphql(
  `
    mutation FinishAction($input: FinishActionInput!) {
      finishAction(input: $input) {
        ...ShownMeetingAction
      }
    }
  `,
  [ACTION],
);

export const ACTION_OWNERS_QUERY = graphql(`
  query ActionOwners($meetingId: ID!) {
    actionOwners(meetingId: $meetingId) {
      people {
        id
        name
        organisationName {
          da
          en
        }
      }
      organisations {
        id
        name {
          da
          en
        }
      }
    }
  }
`);

export const MEETING_ACTIONS_QUERY = graphql(
  `
    query MeetingActions($input: MeetingActionListInput!, $first: Int, $after: String) {
      meetingActions(input: $input, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ShownMeetingAction
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ACTION],
);

export const OPEN_ACTIONS_QUERY = graphql(
  `
    query OpenActionsBefore($meetingId: ID!) {
      openActionsBefore(meetingId: $meetingId) {
        ...ShownMeetingAction
      }
    }
  `,
  [ACTION],
);

export const DECISIONS_QUERY = graphql(`
  query Decisions($input: DecisionListInput!, $first: Int, $after: String) {
    decisions(input: $input, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          text
          itemTitle
          isApproved
          isDemonstration
          meeting {
            id
            title
            startsAt
            bodyName {
              da
              en
            }
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

export type ShownDecision = ResultOf<typeof DECISIONS_QUERY>['decisions']['edges'][number]['node'];
