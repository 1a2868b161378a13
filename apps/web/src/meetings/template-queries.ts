import { graphql, type ResultOf } from '../shared/graphql';

const TEMPLATE = graphql(`
  fragment ShownMeetingTemplate on MeetingTemplate @_unmask {
    __typename
    id
    networkId
    name
    kind
    bodyId
    title
    summary
    startsAt
    durationMinutes
    place
    onlineUrl
    sectors
    sharing
    capacity
    isDemonstration
    lock
    items {
      title
      text
      kind
      minutesBudgeted
    }
  }
`);

export const TEMPLATES_QUERY = graphql(
  `
    query MeetingTemplates {
      meetingTemplates {
        ...ShownMeetingTemplate
      }
    }
  `,
  [TEMPLATE],
);

export const TEMPLATE_QUERY = graphql(
  `
    query MeetingTemplate($id: ID!) {
      meetingTemplate(id: $id) {
        ...ShownMeetingTemplate
      }
    }
  `,
  [TEMPLATE],
);

export const SAVE_TEMPLATE = graphql(
  `
    mutation SaveMeetingTemplate($input: SaveMeetingTemplateInput!) {
      saveMeetingTemplate(input: $input) {
        ...ShownMeetingTemplate
      }
    }
  `,
  [TEMPLATE],
);

export const WRITE_TEMPLATE = graphql(
  `
    mutation WriteMeetingTemplate($input: WriteMeetingTemplateInput!) {
      writeMeetingTemplate(input: $input) {
        ...ShownMeetingTemplate
      }
    }
  `,
  [TEMPLATE],
);

export const REMOVE_TEMPLATE = graphql(
  `
    mutation RemoveMeetingTemplate($input: RemoveMeetingTemplateInput!) {
      removeMeetingTemplate(input: $input) {
        ...ShownMeetingTemplate
      }
    }
  `,
  [TEMPLATE],
);

export type ShownTemplate = ResultOf<typeof TEMPLATE>;
