import { graphql } from '../shared/graphql';
import { POST, THREAD } from './forum-queries';

export const START_THREAD = graphql(
  `
    mutation StartThread($input: StartThreadInput!) {
      startThread(input: $input) {
        ...ShownThread
      }
    }
  `,
  [THREAD],
);

export const FOLLOW_THREAD = graphql(
  `
    mutation FollowThread($input: FollowThreadInput!) {
      followThread(input: $input) {
        ...ShownThread
      }
    }
  `,
  [THREAD],
);

export const MARK_ANSWER = graphql(
  `
    mutation MarkAnswer($input: MarkAnswerInput!) {
      markAnswer(input: $input) {
        ...ShownThread
      }
    }
  `,
  [THREAD],
);

export const RETITLE_THREAD = graphql(
  `
    mutation RetitleThread($input: RetitleThreadInput!) {
      retitleThread(input: $input) {
        ...ShownThread
      }
    }
  `,
  [THREAD],
);

export const LOCK_THREAD = graphql(
  `
    mutation LockThread($input: LockThreadInput!) {
      lockThread(input: $input) {
        ...ShownThread
      }
    }
  `,
  [THREAD],
);

export const OPEN_THREAD = graphql(
  `
    mutation OpenThread($input: OpenThreadInput!) {
      openThread(input: $input) {
        ...ShownThread
      }
    }
  `,
  [THREAD],
);

export const MOVE_THREAD = graphql(
  `
    mutation MoveThread($input: MoveThreadInput!) {
      moveThread(input: $input) {
        ...ShownThread
      }
    }
  `,
  [THREAD],
);

export const WRITE_POST = graphql(
  `
    mutation WritePost($input: WritePostInput!) {
      writePost(input: $input) {
        ...ShownPost
      }
    }
  `,
  [POST],
);

export const EDIT_POST = graphql(
  `
    mutation EditPost($input: EditPostInput!) {
      editPost(input: $input) {
        ...ShownPost
      }
    }
  `,
  [POST],
);

export const MOVE_POST = graphql(
  `
    mutation MovePost($input: MovePostInput!) {
      movePost(input: $input) {
        ...ShownPost
      }
    }
  `,
  [POST],
);

export const REPORT_POST = graphql(
  `
    mutation ReportPost($input: ReportPostInput!) {
      reportPost(input: $input) {
        ...ShownPost
      }
    }
  `,
  [POST],
);

export const SETTLE_REPORTS = graphql(
  `
    mutation SettleReports($input: SettleReportsInput!) {
      settleReports(input: $input) {
        ...ShownPost
      }
    }
  `,
  [POST],
);
