import type { ActivityProblemCode } from '@samspil/domain/activities';
import type { BodyProblemCode } from '@samspil/domain/bodies';
import type { ConceptProblemCode } from '@samspil/domain/concepts';
import type { DirectoryProblemCode } from '@samspil/domain/directory';
import type { EvidenceProblemCode } from '@samspil/domain/evidence';
import type { ForumProblemCode } from '@samspil/domain/forum';
import type { IdentityProblemCode } from '@samspil/domain/identity';
import type { ImportProblemCode } from '@samspil/domain/imports';
import type { KnowledgeProblemCode } from '@samspil/domain/knowledge';
import type { MatchingProblemCode } from '@samspil/domain/matching';
import type { InvitationProblemCode, MinutesProblemCode } from '@samspil/domain/meetings';
import type { MeetingProblemCode } from '@samspil/domain/meetings';
import type { NetworkProblemCode } from '@samspil/domain/network';
import type { NotificationProblemCode } from '@samspil/domain/notifications';
import type { RecommendationProblemCode } from '@samspil/domain/recommendations';
import type { RequestProblemCode } from '@samspil/domain/requests';
import type { SearchProblemCode } from '@samspil/domain/search';
import type { SharedProblemCode } from '@samspil/domain/shared';
import type { VocabularyProblemCode } from '@samspil/domain/vocabulary';
import { activityProblemTexts } from '../activities/problem-texts';
import { bodyProblemTexts } from '../bodies/problem-texts';
import { conceptProblemTexts } from '../concepts/problem-texts';
import { directoryProblemTexts } from '../directory/problem-texts';
import { evidenceProblemTexts } from '../evidence/problem-texts';
import { forumProblemTexts } from '../forum/problem-texts';
import { identityProblemTexts } from '../identity/problem-texts';
import { importProblemTexts } from '../imports/problem-texts';
import { knowledgeProblemTexts } from '../knowledge/problem-texts';
import { matchingProblemTexts } from '../matching/problem-texts';
import { invitationProblemTexts } from '../meetings/invitations/problem-texts';
import { minutesProblemTexts } from '../meetings/minutes/problem-texts';
import { meetingProblemTexts } from '../meetings/problem-texts';
import { networkProblemTexts } from '../network/problem-texts';
import { notificationProblemTexts } from '../notifications/problem-texts';
import { recommendationProblemTexts } from '../recommendations/problem-texts';
import { requestProblemTexts } from '../requests/problem-texts';
import { searchProblemTexts } from '../search/problem-texts';
import type { ProblemTexts } from '../shared/problems';
import { sharedProblemTexts } from '../shared/shared-problem-texts';
import { vocabularyProblemTexts } from '../vocabulary/problem-texts';

/** Every code the domain knows; a capability whose texts are missing below fails the type check. */
type EveryProblemCode =
  | ActivityProblemCode
  | BodyProblemCode
  | ConceptProblemCode
  | DirectoryProblemCode
  | EvidenceProblemCode
  | ForumProblemCode
  | IdentityProblemCode
  | ImportProblemCode
  | KnowledgeProblemCode
  | MatchingProblemCode
  | InvitationProblemCode
  | MinutesProblemCode
  | MeetingProblemCode
  | NetworkProblemCode
  | NotificationProblemCode
  | RecommendationProblemCode
  | RequestProblemCode
  | SearchProblemCode
  | SharedProblemCode
  | VocabularyProblemCode;

export const problemTexts: ProblemTexts<EveryProblemCode> = {
  da: {
    ...activityProblemTexts.da,
    ...bodyProblemTexts.da,
    ...conceptProblemTexts.da,
    ...directoryProblemTexts.da,
    ...evidenceProblemTexts.da,
    ...forumProblemTexts.da,
    ...identityProblemTexts.da,
    ...importProblemTexts.da,
    ...knowledgeProblemTexts.da,
    ...matchingProblemTexts.da,
    ...invitationProblemTexts.da,
    ...minutesProblemTexts.da,
    ...meetingProblemTexts.da,
    ...networkProblemTexts.da,
    ...notificationProblemTexts.da,
    ...recommendationProblemTexts.da,
    ...requestProblemTexts.da,
    ...searchProblemTexts.da,
    ...sharedProblemTexts.da,
    ...vocabularyProblemTexts.da,
  },
  en: {
    ...activityProblemTexts.en,
    ...bodyProblemTexts.en,
    ...conceptProblemTexts.en,
    ...directoryProblemTexts.en,
    ...evidenceProblemTexts.en,
    ...forumProblemTexts.en,
    ...identityProblemTexts.en,
    ...importProblemTexts.en,
    ...knowledgeProblemTexts.en,
    ...matchingProblemTexts.en,
    ...invitationProblemTexts.en,
    ...minutesProblemTexts.en,
    ...meetingProblemTexts.en,
    ...networkProblemTexts.en,
    ...notificationProblemTexts.en,
    ...recommendationProblemTexts.en,
    ...requestProblemTexts.en,
    ...searchProblemTexts.en,
    ...sharedProblemTexts.en,
    ...vocabularyProblemTexts.en,
  },
};
