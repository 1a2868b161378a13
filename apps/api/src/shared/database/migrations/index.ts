import { Outbox1764000000000 } from './1764000000000-outbox.js';
import { Networks1764000050000 } from './1764000050000-networks.js';
import { Identity1764000100000 } from './1764000100000-identity.js';
import { Vocabularies1764000200000 } from './1764000200000-vocabularies.js';
import { SearchIndex1764000300000 } from './1764000300000-search-index.js';
import { Files1764000350000 } from './1764000350000-files.js';
import { Knowledge1764000400000 } from './1764000400000-knowledge.js';
import { Imports1764000500000 } from './1764000500000-imports.js';
import { Findings1764000600000 } from './1764000600000-findings.js';
import { OwnTerms1764000650000 } from './1764000650000-own-terms.js';
import { EvidenceChanges1764000660000 } from './1764000660000-evidence-changes.js';
import { FindingsFollowSources1764000670000 } from './1764000670000-findings-follow-sources.js';
import { KnowledgeRequests1764000700000 } from './1764000700000-knowledge-requests.js';
import { MemberOrganisations1764000850000 } from './1764000850000-member-organisations.js';
import { NetworkGoals1764000860000 } from './1764000860000-network-goals.js';
import { Activities1764000900000 } from './1764000900000-activities.js';
import { ActivityOverview1764000950000 } from './1764000950000-activity-overview.js';
import { Concepts1764001000000 } from './1764001000000-concepts.js';
import { GiveBacks1764001050000 } from './1764001050000-give-backs.js';
import { Recommendations1764001100000 } from './1764001100000-recommendations.js';
import { Matching1764001200000 } from './1764001200000-matching.js';
import { ActivitiesOfNetworks1764001300000 } from './1764001300000-activities-of-networks.js';
import { SharedActivities1764001310000 } from './1764001310000-shared-activities.js';
import { Programmes1764001400000 } from './1764001400000-programmes.js';
import { Directory1764001410000 } from './1764001410000-directory.js';
import { AskOrganisations1764001415000 } from './1764001415000-ask-organisations.js';
import { BodyDocuments1764001432000 } from './1764001432000-body-documents.js';
import { Bodies1764001420000 } from './1764001420000-bodies.js';
import { Meetings1764001430000 } from './1764001430000-meetings.js';
import { MeetingInvitations1764001440000 } from './1764001440000-meeting-invitations.js';
import { Minutes1764001450000 } from './1764001450000-minutes.js';
import { Forum1764001460000 } from './1764001460000-forum.js';
import { MeetingPlanning1764001435000 } from './1764001435000-meeting-planning.js';
import { Notifications1764001470000 } from './1764001470000-notifications.js';
import { NotificationPreferences1764001475000 } from './1764001475000-notification-preferences.js';
import { DeletedMeetings1764001480000 } from './1764001480000-deleted-meetings.js';
import { MailsToParticipants1764001540000 } from './1764001540000-mails-to-participants.js';
import { TrialsOfFindings1764001490000 } from './1764001490000-trials-of-findings.js';
import { RemovedActivityFiles1764001500000 } from './1764001500000-removed-activity-files.js';
import { ActivityFiltersLookedUp1764001501000 } from './1764001501000-activity-filters-looked-up.js';
import { OrganisationHomes1764001520000 } from './1764001520000-organisation-homes.js';
import { ConfirmedAddresses1764001521000 } from './1764001521000-confirmed-addresses.js';
import { ForgottenPeople1764001522000 } from './1764001522000-forgotten-people.js';
import { ApprovedOutcomes1764001530000 } from './1764001530000-approved-outcomes.js';
import { MeetingWithdrawals1764001550000 } from './1764001550000-meeting-withdrawals.js';
import { MeetingIndexes1764001551000 } from './1764001551000-meeting-indexes.js';
import { ListsAcrossNetworks1764001560000 } from './1764001560000-lists-across-networks.js';
import { NotedLeaving1764001570000 } from './1764001570000-noted-leaving.js';
import { OwnersOfActions1764001574000 } from './1764001574000-owners-of-actions.js';

/** Every migration, oldest first. TypeORM orders by the timestamp in the class name. */
export const MIGRATIONS = [
  Outbox1764000000000,
  Networks1764000050000,
  Identity1764000100000,
  Vocabularies1764000200000,
  SearchIndex1764000300000,
  Files1764000350000,
  Knowledge1764000400000,
  Imports1764000500000,
  Findings1764000600000,
  OwnTerms1764000650000,
  EvidenceChanges1764000660000,
  FindingsFollowSources1764000670000,
  KnowledgeRequests1764000700000,
  MemberOrganisations1764000850000,
  NetworkGoals1764000860000,
  Activities1764000900000,
  ActivityOverview1764000950000,
  Concepts1764001000000,
  GiveBacks1764001050000,
  Recommendations1764001100000,
  Matching1764001200000,
  ActivitiesOfNetworks1764001300000,
  SharedActivities1764001310000,
  Programmes1764001400000,
  Directory1764001410000,
  AskOrganisations1764001415000,
  Bodies1764001420000,
  Meetings1764001430000,
  BodyDocuments1764001432000,
  MeetingPlanning1764001435000,
  MeetingInvitations1764001440000,
  Minutes1764001450000,
  Forum1764001460000,
  Notifications1764001470000,
  NotificationPreferences1764001475000,
  DeletedMeetings1764001480000,
  TrialsOfFindings1764001490000,
  RemovedActivityFiles1764001500000,
  ActivityFiltersLookedUp1764001501000,
  OrganisationHomes1764001520000,
  ConfirmedAddresses1764001521000,
  ForgottenPeople1764001522000,
  ApprovedOutcomes1764001530000,
  MailsToParticipants1764001540000,
  MeetingWithdrawals1764001550000,
  MeetingIndexes1764001551000,
  ListsAcrossNetworks1764001560000,
  NotedLeaving1764001570000,
  OwnersOfActions1764001574000,
];
