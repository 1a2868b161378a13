import { graphql, type ResultOf } from '../shared/graphql';

export const NOTICES_PER_PAGE = 20;
/** So many are looked through for what the list can be narrowed by. */
export const MOST_COUNTED = 100;

export const LISTED_NOTICE = graphql(`
  fragment ListedNotice on Notice @_unmask {
    __typename
    id
    networkId
    kind
    title
    text
    question
    organisation {
      id
      name {
        da
        en
      }
    }
    terms {
      id
      vocabulary
      label {
        da
        en
      }
    }
    targetGroups
    artForms
    settings
    validUntil
    state
    isCurrent
    isOwn
    isDemonstration
    createdAt
  }
`);

export const REASON = graphql(`
  fragment ShownReason on MatchingReason @_unmask {
    __typename
    kind
    relation
    term {
      id
      label {
        da
        en
      }
    }
    otherTerm {
      id
      label {
        da
        en
      }
    }
    words
  }
`);

/** Who does something like it already. */
export const SIMILAR = graphql(
  `
    fragment ShownSimilarActivity on SimilarActivity @_unmask {
      __typename
      activity {
        __typename
        id
        title
        status
        isDemonstration
        canRequestContact
        owner {
          id
          name {
            da
            en
          }
        }
      }
      reasons {
        ...ShownReason
      }
    }
  `,
  [REASON],
);

const NOTICE = graphql(
  `
    fragment ShownNotice on Notice @_unmask {
      ...ListedNotice
      lock
      createdBy {
        id
        name
      }
      matches(first: 10) {
        relation
        notice {
          ...ListedNotice
          viewerCan {
            requestContact
          }
        }
        reasons {
          ...ShownReason
        }
      }
      activities(first: 5) {
        ...ShownSimilarActivity
      }
      viewerCan {
        edit
        close
        reopen
        requestContact
      }
    }
  `,
  [LISTED_NOTICE, REASON, SIMILAR],
);

export const NOTICES_QUERY = graphql(
  `
    query Notices(
      $networkId: ID!
      $kind: NoticeKind
      $filters: NoticeFiltersInput
      $own: Boolean
      $standing: NoticeStanding
      $first: Int
      $after: String
    ) {
      notices(
        networkId: $networkId
        kind: $kind
        filters: $filters
        own: $own
        standing: $standing
        first: $first
        after: $after
      ) {
        edges {
          cursor
          node {
            ...ListedNotice
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LISTED_NOTICE],
);

export const NOTICE_QUERY = graphql(
  `
    query Notice($id: ID!) {
      notice(id: $id) {
        ...ShownNotice
      }
    }
  `,
  [NOTICE],
);

export const POST_NOTICE = graphql(
  `
    mutation PostNotice($input: PostNoticeInput!) {
      postNotice(input: $input) {
        ...ShownNotice
      }
    }
  `,
  [NOTICE],
);

export const SAVE_NOTICE = graphql(
  `
    mutation SaveNotice($input: SaveNoticeInput!) {
      saveNotice(input: $input) {
        ...ShownNotice
      }
    }
  `,
  [NOTICE],
);

export const CLOSE_NOTICE = graphql(
  `
    mutation CloseNotice($input: MoveNoticeInput!) {
      closeNotice(input: $input) {
        ...ShownNotice
      }
    }
  `,
  [NOTICE],
);

export const REOPEN_NOTICE = graphql(
  `
    mutation ReopenNotice($input: MoveNoticeInput!) {
      reopenNotice(input: $input) {
        ...ShownNotice
      }
    }
  `,
  [NOTICE],
);

export const ALIKE_ACTIVITIES_QUERY = graphql(
  `
    query AlikeActivities($targetGroups: [ID!], $artForms: [ID!], $settings: [ID!]) {
      similarActivities(targetGroups: $targetGroups, artForms: $artForms, settings: $settings, first: 4) {
        ...ShownSimilarActivity
      }
    }
  `,
  [SIMILAR],
);

const PICK_TERM = graphql(`
  fragment NoticePickTerm on Term @_unmask {
    __typename
    id
    label {
      da
      en
    }
    broaderId
    alternatives {
      da
      en
    }
  }
`);

export const NOTICE_TERMS_QUERY = graphql(
  `
    query NoticePickTerms($networkId: ID) {
      targetGroups: terms(vocabulary: "targetGroups", networkId: $networkId) {
        ...NoticePickTerm
      }
      artForms: terms(vocabulary: "artForms", networkId: $networkId) {
        ...NoticePickTerm
      }
      settings: terms(vocabulary: "settings", networkId: $networkId) {
        ...NoticePickTerm
      }
    }
  `,
  [PICK_TERM],
);

export type ListedNotice = ResultOf<typeof LISTED_NOTICE>;
export type ShownNotice = ResultOf<typeof NOTICE>;
export type ShownMatch = ShownNotice['matches'][number];
export type ShownReason = ResultOf<typeof REASON>;
export type SimilarActivity = ResultOf<typeof SIMILAR>;
