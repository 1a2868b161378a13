import { graphql, type ResultOf } from '../../shared/graphql';

const ANSWER_PAGE = graphql(`
  fragment ShownAnswerPage on MeetingAnswerPage @_unmask {
    __typename
    closedBecause
    meetingId
    title
    startsAt
    endsAt
    place
    respondBy
    isPastDeadline
    personName
    answer
    remark
    waitingPlace
  }
`);

export const ANSWER_PAGE_QUERY = graphql(
  `
    query MeetingAnswer($token: String!) {
      meetingAnswer(token: $token) {
        ...ShownAnswerPage
      }
    }
  `,
  [ANSWER_PAGE],
);

export const ANSWER_BY_LINK = graphql(
  `
    mutation AnswerMeetingByLink($input: AnswerMeetingByLinkInput!) {
      answerMeetingByLink(input: $input) {
        ...ShownAnswerPage
      }
    }
  `,
  [ANSWER_PAGE],
);

export const CALENDAR_FEED_QUERY = graphql(`
  query CalendarFeed {
    calendarFeed {
      isActive
      createdAt
    }
  }
`);

export const RENEW_CALENDAR_FEED = graphql(`
  mutation RenewCalendarFeed($language: String!) {
    renewCalendarFeed(language: $language) {
      url
    }
  }
`);

export const REVOKE_CALENDAR_FEED = graphql(`
  mutation RevokeCalendarFeed {
    revokeCalendarFeed {
      isActive
    }
  }
`);

export type ShownAnswerPage = ResultOf<typeof ANSWER_PAGE>;
