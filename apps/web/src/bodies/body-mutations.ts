import { graphql } from '../shared/graphql';
import { SHOWN_BODY } from './body-queries';

export const SET_UP_BODY = graphql(
  `
    mutation SetUpBody($input: SetUpBodyInput!) {
      setUpBody(input: $input) {
        ...ShownBody
      }
    }
  `,
  [SHOWN_BODY],
);

export const SAVE_BODY = graphql(
  `
    mutation SaveBody($input: SaveBodyInput!) {
      saveBody(input: $input) {
        ...ShownBody
      }
    }
  `,
  [SHOWN_BODY],
);

export const MOVE_BODY = graphql(
  `
    mutation MoveBody($input: MoveBodyInput!) {
      moveBody(input: $input) {
        ...ShownBody
      }
    }
  `,
  [SHOWN_BODY],
);

export const ADD_SEAT = graphql(
  `
    mutation AddBodySeat($input: AddSeatInput!) {
      addBodySeat(input: $input) {
        ...ShownBody
      }
    }
  `,
  [SHOWN_BODY],
);

export const SAVE_SEAT = graphql(
  `
    mutation SaveBodySeat($input: SaveSeatInput!) {
      saveBodySeat(input: $input) {
        ...ShownBody
      }
    }
  `,
  [SHOWN_BODY],
);

export const REMOVE_SEAT = graphql(
  `
    mutation RemoveBodySeat($input: RemoveSeatInput!) {
      removeBodySeat(input: $input) {
        ...ShownBody
      }
    }
  `,
  [SHOWN_BODY],
);

export const START_TERM = graphql(
  `
    mutation StartBodyTerm($input: StartTermInput!) {
      startBodyTerm(input: $input) {
        ...ShownBody
      }
    }
  `,
  [SHOWN_BODY],
);
