import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ConceptChanges, ConceptOrigin, ConceptSharing, TrialStatus } from '@samspil/domain/concepts';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { SearchFilterInput } from '../search/search.service.js';
import { ConceptPart, ConceptStepType } from './concept-content.graphql.js';
import { ConceptLanguages, ConceptOrigins, ConceptSharings, TrialStatuses } from './concept-enums.graphql.js';
import { ConceptAdaptation } from './trials.graphql.js';

@InputType()
export class ConceptListInput {
  @Field(() => ID, { nullable: true })
  networkId?: string | null;

  @Field(() => String, { defaultValue: '', description: 'In the reader’s own words; empty lists everything.' })
  question: string;

  @Field(() => [SearchFilterInput], {
    defaultValue: [],
    description:
      'Facets: targetGroups, artForms, settings, orgForms, organisation (owner), conceptOrigin (own, foreign).',
  })
  filters: SearchFilterInput[];

  @Field(() => [String], { defaultValue: [], description: 'Added words and recognised terms the reader removed.' })
  dropped: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'What the viewer may edit, also drafts and withdrawn ones, latest changed first; question and filters are left out.',
  })
  own: boolean;
}

@InputType({ description: 'What is left out stays as it is; null empties.' })
export class ConceptContentInput implements ConceptChanges {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  purpose?: string | null;

  @Field(() => [ID], { nullable: true })
  targetGroups?: string[] | null;

  @Field(() => [ID], { nullable: true })
  artForms?: string[] | null;

  @Field(() => [ID], { nullable: true })
  settings?: string[] | null;

  @Field(() => [ID], { nullable: true })
  orgForms?: string[] | null;

  @Field(() => [String], { nullable: true })
  coreElements?: string[] | null;

  @Field(() => [ConceptPart], { nullable: true })
  adaptableParts?: ConceptPart[] | null;

  @Field(() => [ConceptStepType], { nullable: true })
  steps?: ConceptStepType[] | null;

  @Field(() => String, { nullable: true })
  staffing?: string | null;

  @Field(() => Int, { nullable: true })
  groupSizeFrom?: number | null;

  @Field(() => Int, { nullable: true })
  groupSizeTo?: number | null;

  @Field(() => Int, { nullable: true })
  weeks?: number | null;

  @Field(() => Int, { nullable: true })
  sessions?: number | null;

  @Field(() => Int, { nullable: true })
  costFromDkk?: number | null;

  @Field(() => Int, { nullable: true })
  costToDkk?: number | null;

  @Field(() => String, { nullable: true })
  materials?: string | null;

  @Field(() => ConceptOrigins, { nullable: true })
  origin?: ConceptOrigin | null;

  @Field(() => String, { nullable: true })
  originPlace?: string | null;

  @Field(() => [ID], { nullable: true })
  activityIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  findingIds?: string[] | null;
}

@InputType()
export class DraftConceptInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  ownerId: string;

  @Field(() => ConceptSharings, { nullable: true })
  sharing?: ConceptSharing | null;

  @Field(() => ConceptContentInput, { nullable: true, description: 'Goes before what the activities say.' })
  content?: ConceptContentInput | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Activities the viewer may see; the draft begins with what they say.',
  })
  fromActivityIds: string[];

  @Field(() => ConceptLanguages, { nullable: true })
  language?: InterfaceLanguage | null;
}

@InputType()
export class SaveConceptInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => ID, { nullable: true })
  ownerId?: string | null;

  @Field(() => ConceptSharings, { nullable: true })
  sharing?: ConceptSharing | null;

  @Field(() => ConceptContentInput, { nullable: true })
  content?: ConceptContentInput | null;
}

@InputType()
export class PublishConceptInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => String, { defaultValue: '', description: 'What is new in this version.' })
  note: string;
}

@InputType()
export class ConceptLockInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;
}

@InputType({ isAbstract: true })
abstract class TrialText {
  @Field(() => [ConceptAdaptation], { nullable: true })
  adaptations?: ConceptAdaptation[] | null;

  @Field(() => TrialStatuses, { nullable: true })
  status?: TrialStatus | null;

  @Field(() => String, { nullable: true, description: 'Why it was not continued.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  endsOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The activity it is logged as.' })
  activityId?: string | null;

  @Field(() => String, { nullable: true })
  result?: string | null;

  @Field(() => String, { nullable: true })
  learning?: string | null;
}

@InputType()
export class AdoptConceptInput extends TrialText {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  conceptId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The network of the organisation; that of the concept when left out.',
  })
  networkId?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'A place that is no organisation of the platform.' })
  place?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null empties.' })
export class SaveTrialInput extends TrialText {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => String, { nullable: true, description: 'Only where it is no organisation of the platform.' })
  place?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'From now on it follows the latest version.' })
  takeOverLatestVersion: boolean;
}
