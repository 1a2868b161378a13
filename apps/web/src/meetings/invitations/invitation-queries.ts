import { graphql, type ResultOf } from '../../shared/graphql';

const PARTICIPANT = graphql(`
  fragment ShownParticipant on MeetingParticipant @_unmask {
    __typename
    id
    sector
    answer
    remark
    waitingPlace
    invitedAt
    mail
    mailedAt
    hasAttended
    isDemonstration
    isViewer
    canAnswer
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
  }
`);

const REPRESENTATION = graphql(`
  fragment ShownRepresentation on MeetingRepresentation @_unmask {
    __typename
    isAttendanceTaken
    complete
    lacking {
      sector
      organisationIds
    }
    rows {
      organisation {
        id
        name {
          da
          en
        }
      }
      cells {
        sector
        invited
        registered
        waiting
        attended
      }
      otherRegistered
      notRegistered
      notAttended
      vacant
      liaisonPersonId
      lastReminder {
        remindedOn
        reach
      }
      canRemind
    }
  }
`);

const PARTICIPATION = graphql(
  `
    fragment ShownParticipation on MeetingParticipation @_unmask {
      __typename
      id
      isOpen
      closedBecause
      isPastDeadline
      capacity
      placesFree
      figures {
        invited
        yes
        no
        waiting
        unanswered
        attended
        absent
      }
      participants {
        ...ShownParticipant
      }
      own {
        ...ShownParticipant
      }
      representation {
        ...ShownRepresentation
      }
      proposedHours {
        hoursEach
        totalAttended
        totalHours
        rows {
          organisation {
            id
            name {
              da
              en
            }
          }
          attended
          hours
          counts
        }
      }
      viewerCan {
        invite
        inviteOwn
        seeParticipants
        takeAttendance
        answer
      }
    }
  `,
  [PARTICIPANT, REPRESENTATION],
);

export const PARTICIPATION_QUERY = graphql(
  `
    query MeetingParticipation($id: ID!) {
      meetingParticipation(meetingId: $id) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

/** The meeting beside those who take part in it. */
export const PARTICIPANTS_PAGE_QUERY = graphql(
  `
    query MeetingParticipants($id: ID!) {
      meeting(id: $id) {
        __typename
        id
        networkId
        title
        startsAt
        endsAt
        place
        state
        respondBy
        isDemonstration
      }
      meetingParticipation(meetingId: $id) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

export const INVITE = graphql(
  `
    mutation InviteToMeeting($input: InviteToMeetingInput!) {
      inviteToMeeting(input: $input) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

export const WITHDRAW = graphql(
  `
    mutation WithdrawInvitations($input: WithdrawInvitationsInput!) {
      withdrawInvitations(input: $input) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

export const MAIL_AGAIN = graphql(
  `
    mutation MailMeetingAgain($input: MailMeetingAgainInput!) {
      mailMeetingAgain(input: $input) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

export const ANSWER = graphql(
  `
    mutation AnswerMeeting($input: AnswerMeetingInput!) {
      answerMeeting(input: $input) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

export const NOTE_ATTENDANCE = graphql(
  `
    mutation NoteAttendance($input: NoteAttendanceInput!) {
      noteAttendance(input: $input) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

export const ADD_WALK_IN = graphql(
  `
    mutation AddWalkIn($input: AddWalkInInput!) {
      addWalkIn(input: $input) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

export const REMIND = graphql(
  `
    mutation RemindLiaisons($input: RemindLiaisonsInput!) {
      remindLiaisons(input: $input) {
        ...ShownParticipation
      }
    }
  `,
  [PARTICIPATION],
);

/** People by name, organisation or role; in one organisation for those who invite for their own. */
export const FIND_PEOPLE_QUERY = graphql(`
  query FindMeetingPeople($networkId: ID!, $text: String!, $organisationId: ID) {
    directoryPositions(networkId: $networkId, text: $text, organisationId: $organisationId, first: 12) {
      edges {
        node {
          id
          title
          organisation {
            id
            name {
              da
              en
            }
          }
          person {
            id
            name
          }
        }
      }
    }
  }
`);

export const BODIES_QUERY = graphql(`
  query BodiesToInvite($networkId: ID!) {
    bodies(networkId: $networkId, first: 500) {
      edges {
        node {
          id
          name {
            da
            en
          }
        }
      }
    }
  }
`);

export type ShownParticipant = ResultOf<typeof PARTICIPANT>;
export type ShownRepresentation = ResultOf<typeof REPRESENTATION>;
export type RepresentationRow = ShownRepresentation['rows'][number];
export type ShownParticipation = ResultOf<typeof PARTICIPATION>;
export type MeetingOfParticipants = ResultOf<typeof PARTICIPANTS_PAGE_QUERY>['meeting'];
export type Answer = ShownParticipant['answer'];
