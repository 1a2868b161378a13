import { Extensions, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ACTIVITY_FILTER_LIMITS, ACTIVITY_LIMITS, type ActivityStatus, type Sharing } from '@samspil/domain/activities';
import { listOfAtMost } from '../../shared/limits/index.js';
import { ActivityStatuses, Sharings } from '../activity-enums.graphql.js';
import { ActivityRemark } from './activity-remark.graphql.js';

@ObjectType()
export class ActivityFilterViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  delete: boolean;
}

@ObjectType('ActivityFilter', { description: 'An overview of activities that somebody keeps, by its address.' })
export class ActivityFilterType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The address after the question mark.' })
  address: string;

  @Field(() => Boolean, { description: 'Everybody in the network sees it.' })
  isShared: boolean;

  @Field(() => Boolean)
  isOwn: boolean;

  @Field(() => ActivityFilterViewerCan)
  viewerCan: ActivityFilterViewerCan;
}

/** So many a person has, and others may share at most. */
export const MOST_FILTERS = listOfAtMost(ACTIVITY_FILTER_LIMITS.perPerson * 4);

@InputType()
export class SaveActivityFilterInput {
  @Field(() => ID, {
    description: 'Made by the caller: sent twice it is there once; that of an own filter changes it.',
  })
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  address: string;

  @Field(() => Boolean, { defaultValue: false, description: 'For liaisons and caretakers.' })
  isShared: boolean;
}

@InputType()
export class ActivityFilterIdInput {
  @Field(() => ID)
  id: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class BulkChangesInput {
  @Field(() => ActivityStatuses, { nullable: true })
  status?: ActivityStatus | null;

  @Field(() => String, { nullable: true, description: 'With STOPPED.' })
  stoppedReason?: string | null;

  @Field(() => Sharings, { nullable: true })
  sharing?: Sharing | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of any vocabulary of activities; those of link level and stage set them.',
  })
  addTerms?: string[] | null;

  @Field(() => [ID], { nullable: true })
  removeTerms?: string[] | null;

  @Field(() => [ID], { nullable: true })
  addGoals?: string[] | null;

  @Field(() => [ID], { nullable: true })
  removeGoals?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Official codes.' })
  addMunicipalities?: string[] | null;

  @Field(() => [ID], { nullable: true })
  removeMunicipalities?: string[] | null;
}

@InputType()
export class EditActivitiesInput {
  @Field(() => ID, { description: 'Made by the caller: sent twice it is done once.' })
  batchId: string;

  @Field(() => [ID], { description: `At most ${ACTIVITY_LIMITS.batch}.` })
  ids: string[];

  @Field(() => BulkChangesInput)
  changes: BulkChangesInput;
}

@InputType()
export class ActivityBatchIdInput {
  @Field(() => ID)
  batchId: string;
}

@ObjectType()
export class RefusedActivityType {
  @Field(() => ID)
  id: string;

  @Field(() => [ActivityRemark])
  problems: ActivityRemark[];
}

const AT_MOST_A_BATCH = Extensions(listOfAtMost(ACTIVITY_LIMITS.batch));

@ObjectType({ description: 'What became of activities that were edited together.' })
export class EditedActivities {
  @Field(() => ID)
  batchId: string;

  @Field(() => [ID], { description: 'Those that are as wanted now.' })
  edited: readonly string[];

  @AT_MOST_A_BATCH
  @Field(() => [RefusedActivityType], { description: 'Those that stay as they were, each with the reason.' })
  refused: RefusedActivityType[];
}

@ObjectType()
export class UndoneActivities {
  @Field(() => ID)
  batchId: string;

  @Field(() => [ID])
  restored: readonly string[];

  @Field(() => [ID], { description: 'Changed by somebody since: they stay as they are.' })
  kept: readonly string[];
}
