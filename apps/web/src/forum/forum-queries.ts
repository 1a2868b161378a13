import { graphql, type ResultOf } from '../shared/graphql';

export const THREADS_PER_PAGE = 20;
export const POSTS_PER_PAGE = 50;

export const THREAD = graphql(`
  fragment ShownThread on ForumThread @_unmask {
    __typename
    id
    networkId
    subject {
      kind
      id
      title {
        da
        en
      }
      url
    }
    title
    excerpt
    isOpen
    isClosed
    isLocked
    isAnswered
    answerPostId
    postCount
    isFollowed
    startedAt
    lastPostAt
    isDemonstration
    lock
    startedBy {
      id
      name
    }
    lastPostBy {
      id
      name
    }
    viewerCan {
      post
      follow
      markAnswer
      retitle
      moderate
      open
    }
  }
`);

export const POST = graphql(`
  fragment ShownPost on ForumPost @_unmask {
    __typename
    id
    threadId
    isOpening
    isAnswer
    isOwn
    state
    text
    reason
    isReported
    writtenAt
    editedAt
    lock
    by {
      id
      name
    }
    mentions {
      id
      name
    }
    versions {
      id
      text
      replacedAt
    }
    viewerCan {
      edit
      withdraw
      restore
      hide
      show
      report
    }
  }
`);

export const THREADS_QUERY = graphql(
  `
    query ForumThreads($networkId: ID, $filters: ThreadFiltersInput, $first: Int, $after: String) {
      forumThreads(networkId: $networkId, filters: $filters, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ShownThread
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [THREAD],
);

export const THREAD_QUERY = graphql(
  `
    query ForumThread($id: ID!) {
      forumThread(id: $id) {
        ...ShownThread
      }
    }
  `,
  [THREAD],
);

export const POSTS_QUERY = graphql(
  `
    query ForumPosts($threadId: ID!, $first: Int, $after: String) {
      forumPosts(threadId: $threadId, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ShownPost
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [POST],
);

export const REPORTED_COUNT_QUERY = graphql(`
  query ReportedPostCount {
    reportedPostCount
  }
`);

export const REPORTED_QUERY = graphql(
  `
    query ReportedPosts($first: Int, $after: String) {
      reportedPosts(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            post {
              ...ShownPost
            }
            thread {
              id
              title
            }
            reports {
              reason
              reportedAt
              by {
                id
                name
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
  `,
  [POST],
);

export const SUBJECT_QUERY = graphql(`
  query TalkSubject($networkId: ID!, $subject: ThreadSubjectInput!) {
    talkSubject(networkId: $networkId, subject: $subject) {
      kind
      id
      networkId
      title {
        da
        en
      }
      url
      isClosed
      mayBeOpened
    }
  }
`);

export const TALK_NETWORK_QUERY = graphql(`
  query TalkNetwork($subject: ThreadSubjectInput!) {
    networkToTalkIn(subject: $subject)
  }
`);

/** What can be talked about, by its words. */
export const FIND_SUBJECTS_QUERY = graphql(`
  query FindTalkSubjects($input: SearchInput!) {
    search(input: $input, first: 6) {
      edges {
        node {
          id
          kind
          title
          language
        }
      }
    }
  }
`);

export const THEMES_QUERY = graphql(`
  query ForumThemes($networkId: ID!) {
    networkGoals(networkId: $networkId) {
      id
      label {
        da
        en
      }
    }
  }
`);

export const MENTIONABLE_QUERY = graphql(`
  query Mentionable($typed: String!, $threadId: ID, $networkId: ID, $subject: ThreadSubjectInput) {
    mentionable(typed: $typed, threadId: $threadId, networkId: $networkId, subject: $subject) {
      id
      name
    }
  }
`);

export type ShownThread = ResultOf<typeof THREAD>;
export type ShownPost = ResultOf<typeof POST>;
export type ShownReport = ResultOf<typeof REPORTED_QUERY>['reportedPosts']['edges'][number]['node'];
export type ShownSubject = ResultOf<typeof SUBJECT_QUERY>['talkSubject'];
export type SubjectKind = ShownThread['subject']['kind'];
