import { graphql, type ResultOf } from '../shared/graphql';

/** A meeting as lists show it. */
const LISTED_MEETING = graphql(`
  fragment ListedMeeting on Meeting @_unmask {
    __typename
    id
    networkId
    kind
    title
    startsAt
    endsAt
    place
    state
    sharing
    isClosed
    isDemonstration
    sectors
    body {
      id
      name {
        da
        en
      }
    }
    host {
      id
      name {
        da
        en
      }
    }
  }
`);

const AGENDA_ITEM = graphql(`
  fragment ShownAgendaItem on AgendaItem @_unmask {
    __typename
    id
    title
    text
    kind
    minutesBudgeted
    carriedFromId
    isFinished
    ownerPersonId
    owner {
      id
      name
    }
  }
`);

/** A meeting as its page shows it. */
const SHOWN_MEETING = graphql(
  `
    fragment ShownMeeting on Meeting @_unmask {
      ...ListedMeeting
      summary
      onlineUrl
      cancelReason
      seriesId
      capacity
      respondBy
      lock
      agenda {
        ...ShownAgendaItem
      }
      viewerCan {
        edit
        announce
        cancel
        hold
        reopen
        readPapers
        takeMinutes
      }
    }
  `,
  [LISTED_MEETING, AGENDA_ITEM],
);

export const MEETING_QUERY = graphql(
  `
    query Meeting($id: ID!) {
      meeting(id: $id) {
        ...ShownMeeting
      }
    }
  `,
  [SHOWN_MEETING],
);

export type ListedMeeting = ResultOf<typeof LISTED_MEETING>;
export type ShownAgendaItem = ResultOf<typeof AGENDA_ITEM>;
export type ShownMeeting = ResultOf<typeof SHOWN_MEETING>;
export type MeetingKindName = ListedMeeting['kind'];
export type MeetingStateName = ListedMeeting['state'];
