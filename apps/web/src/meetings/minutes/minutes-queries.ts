import { graphql, type ResultOf } from '../../shared/graphql';

/** An action, wherever it is shown. */
export const ACTION = graphql(`
  fragment ShownMeetingAction on MeetingAction @_unmask {
    __typename
    id
    text
    agendaItemId
    itemTitle
    dueOn
    doneAt
    isApproved
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
      place
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

export type ShownMinutes = ResultOf<typeof MINUTES>;
export type ShownSection = ShownMinutes['sections'][number];
export type ShownAction = ResultOf<typeof ACTION>;
