import { graphql } from '../shared/graphql';
import { SHOWN_MEETING } from './meeting-queries';

export const DELETE_MEETING = graphql(`
  mutation DeleteMeeting($input: DeleteMeetingInput!) {
    deleteMeeting(input: $input) {
      id
    }
  }
`);

export const RESTORE_MEETING = graphql(
  `
    mutation RestoreMeeting($input: RestoreMeetingInput!) {
      restoreMeeting(input: $input) {
        ...ShownMeeting
      }
    }
  `,
  [SHOWN_MEETING],
);

export const ANNOUNCE_SERIES = graphql(
  `
    mutation AnnounceMeetingSeries($input: AnnounceMeetingSeriesInput!) {
      announceMeetingSeries(input: $input) {
        announced {
          ...ShownMeeting
        }
        refused {
          meeting {
            id
            startsAt
          }
          problems {
            code
            field
            parameters {
              name
              value
            }
          }
        }
      }
    }
  `,
  [SHOWN_MEETING],
);
