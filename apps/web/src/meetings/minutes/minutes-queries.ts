import { graphql, type ResultOf } from '../../shared/graphql';

export const ACTIONS_PER_PAGE = 30;

const ACTION = graphql(`
  fragment ShownMeetingAction on MeetingAction @_unmask {
    __typename
    id
    text
    agendaItemId
    itemTitle
    dueOn
    doneAt
    isDemonstration
    person {
      id
      name
    }
    organisation {
      id
      name {
        da
        en
      }
    }
    meeting {
      id
      title
      startsAt
      bodyName {
        da
        en
      }
    }
    viewerCan {
      finish
    }
  }
`);

const MINUTES = graphql(
  `
    fragment ShownMinutes on Minutes @_unmask {
      __typename
      id
      meetingTitle
      startsAt
      state
      isBeingWritten
      version
      lock
      sentAt
      commentsUntil
      reason
      isOnlyWriter
      sections {
        id
        title
        isFinished
        text
      }
      decisions {
        id
        agendaItemId
        text
      }
      actions {
        ...ShownMeetingAction
      }
      comments {
        id
        agendaItemId
        authorName
        text
        isSettled
        createdAt
      }
      versions {
        version
        approvedAt
        approvedByName
        reason
        changes {
          kind
          title
          before
          after
        }
      }
      viewerCan {
        write
        comment
        send
        reopen
        approve
        correct
      }
    }
  `,
  [ACTION],
);

export const MINUTES_QUERY = graphql(
  `
    query Minutes($meetingId: ID!) {
      minutes(meetingId: $meetingId) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

export const WRITE_MINUTES = graphql(`
  mutation WriteMinutes($input: WriteMinutesInput!) {
    writeMinutes(input: $input) {
      update
      stateVector
      seen
      state
      revision
      others {
        id
        name
        place
      }
    }
  }
`);

export const MOVE_MINUTES = graphql(
  `
    mutation MoveMinutes($input: MoveMinutesInput!) {
      moveMinutes(input: $input) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

export const RECORD_DECISION = graphql(
  `
    mutation RecordDecision($input: RecordDecisionInput!) {
      recordDecision(input: $input) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

export const ASSIGN_ACTION = graphql(
  `
    mutation AssignAction($input: AssignActionInput!) {
      assignAction(input: $input) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

export const REMOVE_DECISION = graphql(
  `
    mutation RemoveDecision($input: RemoveEntryInput!) {
      removeDecision(input: $input) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

export const REMOVE_ACTION = graphql(
  `
    mutation RemoveAction($input: RemoveEntryInput!) {
      removeAction(input: $input) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

export const COMMENT_ON_MINUTES = graphql(
  `
    mutation CommentOnMinutes($input: CommentOnMinutesInput!) {
      commentOnMinutes(input: $input) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

export const SETTLE_COMMENT = graphql(
  `
    mutation SettleMinutesComment($input: SettleCommentInput!) {
      settleMinutesComment(input: $input) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

export const CONCLUDE_ITEM = graphql(
  `
    mutation ConcludeAgendaItem($input: ConcludeItemInput!) {
      concludeAgendaItem(input: $input) {
        ...ShownMinutes
      }
    }
  `,
  [MINUTES],
);

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

export type ShownMinutes = ResultOf<typeof MINUTES>;
export type ShownSection = ShownMinutes['sections'][number];
export type ShownAction = ResultOf<typeof ACTION>;
export type ShownDecision = ResultOf<typeof DECISIONS_QUERY>['decisions']['edges'][number]['node'];
