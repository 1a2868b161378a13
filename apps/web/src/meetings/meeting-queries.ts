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
export const SHOWN_MEETING = graphql(
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
      papers {
        id
        agendaItemId
        name
        bytes
        url
      }
      viewerCan {
        edit
        delete
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

/** What only those who plan need beside it: what was left open last time, and the other dates of the series. */
export const MEETING_PLANNING_QUERY = graphql(
  `
    query MeetingPlanning($id: ID!) {
      meeting(id: $id) {
        id
        carryOver {
          meeting {
            id
            title
            startsAt
          }
          items {
            ...ShownAgendaItem
          }
        }
        series {
          id
          title
          startsAt
          state
          viewerCan {
            announce
          }
        }
      }
    }
  `,
  [AGENDA_ITEM],
);

/** So many are read at a time. */
export const MEETINGS_PER_PAGE = 20;

export const MEETINGS_QUERY = graphql(
  `
    query Meetings($input: MeetingListInput, $first: Int, $after: String) {
      meetings(input: $input, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ListedMeeting
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LISTED_MEETING],
);

export const MEETING_TERMS_QUERY = graphql(`
  query MeetingTerms {
    networkMeetingTerms {
      networkId
      perYear
      terms {
        year
        half
        wanted
        held
        planned
      }
    }
  }
`);

/** The groups that may meet. */
export const MEETING_BODIES_QUERY = graphql(`
  query MeetingBodies {
    bodies(first: 500) {
      edges {
        node {
          id
          networkId
          name {
            da
            en
          }
        }
      }
    }
  }
`);

/** Where hosts are. */
export const MEETING_PLACES_QUERY = graphql(`
  query MeetingPlaces {
    organisations(first: 500) {
      edges {
        node {
          id
          municipality {
            code
            name
          }
        }
      }
    }
  }
`);

export const HOST_TURNS_QUERY = graphql(`
  query HostTurns($networkId: ID!) {
    hostTurns(networkId: $networkId) {
      organisationId
      name {
        da
        en
      }
      lastHostedAt
      takesTurns
    }
  }
`);

export const PLAN_MEETING = graphql(
  `
    mutation PlanMeeting($input: PlanMeetingInput!) {
      planMeeting(input: $input) {
        ...ShownMeeting
      }
    }
  `,
  [SHOWN_MEETING],
);

export const PLAN_MEETING_SERIES = graphql(
  `
    mutation PlanMeetingSeries($input: PlanMeetingSeriesInput!) {
      planMeetingSeries(input: $input) {
        ...ListedMeeting
      }
    }
  `,
  [LISTED_MEETING],
);

export const SAVE_MEETING = graphql(
  `
    mutation SaveMeeting($input: SaveMeetingInput!) {
      saveMeeting(input: $input) {
        ...ShownMeeting
      }
    }
  `,
  [SHOWN_MEETING],
);

export const MOVE_MEETING = graphql(
  `
    mutation MoveMeeting($input: MoveMeetingInput!) {
      moveMeeting(input: $input) {
        ...ShownMeeting
      }
    }
  `,
  [SHOWN_MEETING],
);

export const SAVE_AGENDA = graphql(
  `
    mutation SaveAgenda($input: SaveAgendaInput!) {
      saveAgenda(input: $input) {
        ...ShownMeeting
      }
    }
  `,
  [SHOWN_MEETING],
);

export const REMOVE_PAPER = graphql(
  `
    mutation RemoveMeetingPaper($input: RemoveMeetingPaperInput!) {
      removeMeetingPaper(input: $input) {
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
