import { InMemoryCache, type FieldPolicy } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Growing lists of the API: the arguments that make two lists different (all but `first` and `after`). */
const CONNECTIONS: Readonly<Record<string, FieldPolicy>> = {
  search: relayStylePagination(['input']),
  imports: relayStylePagination(['networkId']),
  duplicates: relayStylePagination(['networkId']),
  knowledgeItems: relayStylePagination(['networkId', 'filter']),
  members: relayStylePagination(['networkId', 'search']),
  organisations: relayStylePagination(['networkId']),
  itemMerges: relayStylePagination(['networkId']),
  cellFindings: relayStylePagination(['input']),
  knowledgeRequests: relayStylePagination(['networkId', 'state', 'own']),
  findings: relayStylePagination(['filter']),
  activities: relayStylePagination(['input', 'sort']),
  activityImports: relayStylePagination(['networkId']),
  concepts: relayStylePagination(['input', 'sort']),
  notices: relayStylePagination(['networkId', 'kind', 'filters', 'own', 'standing']),
  contactRequests: relayStylePagination(['box', 'networkId', 'state']),
  forumThreads: relayStylePagination(['networkId', 'filters']),
  forumPosts: relayStylePagination(['threadId']),
  reportedPosts: relayStylePagination(),
  giveBacks: relayStylePagination(['networkId', 'activityId', 'status', 'own']),
  bodies: relayStylePagination(['networkId', 'kind', 'state']),
  notifications: relayStylePagination(['show', 'kind']),
  recommendations: relayStylePagination(['networkId', 'level', 'state']),
  meetings: relayStylePagination(['input']),
  meetingActions: relayStylePagination(['input']),
  decisions: relayStylePagination(['input']),
  conceptTrials: relayStylePagination(['networkId', 'organisationId', 'direction', 'status']),
};

/** A finding that came with another answer is shown before its own is here. */
const FINDING: FieldPolicy = {
  read: (existing, { args, toReference }) =>
    existing ?? toReference({ __typename: 'Finding', id: args?.['id'] as string }),
};

/** One cache for a visit; tests use the same, so that lists grow there as they do here. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: { fields: { ...CONNECTIONS, finding: FINDING } },
      Import: { fields: { rows: relayStylePagination(['status']) } },
      ActivityImport: { fields: { rows: relayStylePagination(['status']) } },
      // Lists read less of them than pages do.
      BodyComposition: { merge: true },
      BodyViewerCan: { merge: true },
      Installation: { keyFields: [] },
      NotificationPreferences: { keyFields: [] },
      Viewer: { keyFields: [] },
      // The same thing is found with other snippets by another question, so each answer keeps its own.
      SearchHit: { keyFields: false },
      SearchSuggestion: { keyFields: false },
      // A line of the map has other numbers under other filters.
      EvidenceMapLine: { keyFields: false },
      CellFinding: { keyFields: false },
      // The general notes of every meeting have the same id, and a writer is somewhere else in each.
      MinutesSection: { keyFields: false },
      MinutesWriter: { keyFields: false },
      // While minutes are corrected, an action stands in two texts: the approved one, and the one being written.
      MeetingAction: { keyFields: ['id', 'isApproved'] },
      // What a finding and a source are to one question they are not to another.
      AnswerFinding: { keyFields: false },
      AnswerSource: { keyFields: false },
    },
  });
}
