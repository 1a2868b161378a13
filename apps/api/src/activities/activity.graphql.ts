import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Field as ActivityField, Sharing } from '@samspil/domain/activities';
import { SearchFacet, SearchInterpretation } from '../search/search.service.js';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { Connection } from '../shared/pagination/index.js';
import { ActivityText } from './activity-content.graphql.js';
import { ActivityChangeKinds, Fields, Sharings } from './activity-enums.graphql.js';
import type { ActivityChangeKind, ActivityRecord } from './activity-record.js';

@ObjectType({ description: 'An organisation that answers for activities.' })
export class ActivityOrganisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => String, { nullable: true })
  municipalityCode: string | null;
}

@ObjectType({ description: 'A vocabulary term that an activity is coded with.' })
export class ActivityTerm {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  vocabulary: string;

  @Field(() => BothLanguages)
  label: BothLanguages;

  @Field(() => ID, { nullable: true })
  broaderId: string | null;
}

@ObjectType()
export class ActivityMunicipality {
  @Field(() => ID)
  code: string;

  @Field(() => String)
  name: string;
}

@ObjectType({
  description: 'Counts of citizens. Null where nothing is known, and where fewer than five could be told.',
})
export class ActivityCountsType {
  @Field(() => Int, { nullable: true })
  registered: number | null;

  @Field(() => Int, { nullable: true })
  completed: number | null;

  @Field(() => Int)
  sessionsHeld: number;

  @Field(() => Float, { nullable: true })
  averageAttendance: number | null;

  @Field(() => Boolean, { description: 'Something is left out so that nobody can be recognised.' })
  isSuppressed: boolean;
}

@ObjectType()
export class ActivityFile {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int)
  bytes: number;

  @Field(() => Boolean)
  isPicture: boolean;

  @Field(() => String, { description: 'What the picture shows.' })
  alt: string;

  @Field(() => String, { description: 'Where it can be fetched; a picture can be shown from there.' })
  url: string;
}

@ObjectType({ description: 'One meeting of an activity.' })
export class ActivitySession {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => String, { description: '`yyyy-mm-dd`' })
  heldOn: string;

  @Field(() => Int, { nullable: true, description: 'How many citizens came.' })
  attendance: number | null;

  @Field(() => String)
  note: string;

  @Field(() => Int)
  lock: number;

  @Field(() => Boolean)
  isDeleted: boolean;
}

@ObjectType()
export class ActivitySessionConnection extends Connection(ActivitySession) {}

@ObjectType()
export class ActivityChange {
  @Field(() => ID)
  id: string;

  @Field(() => ActivityChangeKinds)
  kind: ActivityChangeKind;

  @Field(() => Date)
  at: Date;

  @Field(() => String, { nullable: true })
  byName: string | null;

  @Field(() => [String], { description: 'Names of the fields that changed.' })
  fields: readonly string[];
}

@ObjectType()
export class ActivityViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  share: boolean;

  @Field(() => Boolean)
  delete: boolean;

  @Field(() => Boolean)
  restore: boolean;

  @Field(() => Boolean)
  logSession: boolean;
}

@ObjectType('Activity', {
  description: 'A course, an event or a project: what somebody does with culture, for whom and how.',
})
export class ActivityType extends ActivityText {
  record: ActivityRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => Sharings)
  sharing: Sharing;

  @Field(() => ActivityOrganisation)
  owner: ActivityOrganisation;

  @Field(() => [ActivityMunicipality])
  municipalities: readonly ActivityMunicipality[];

  @Field(() => [Fields], { description: 'Those of the three fields that nobody takes part from yet.' })
  missingFields: readonly ActivityField[];

  @Field(() => ActivityCountsType)
  counts: ActivityCountsType;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Boolean)
  isDeleted: boolean;

  @Field(() => Int, { description: 'To send back when saving.' })
  lock: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => ActivityViewerCan)
  viewerCan: ActivityViewerCan;
}

@ObjectType({ description: 'A page of activities. What is not asked for is not counted.' })
export class ActivityAnswer extends Connection(ActivityType, 'ActivityAnswer') {
  @Field(() => Int)
  total: number;

  @Field(() => Boolean, { description: 'There were too many to count: total and facets are estimates.' })
  approximate: boolean;

  @Field(() => [SearchFacet], { description: 'Empty for lists of one’s own.' })
  facets: SearchFacet[];

  @Field(() => SearchInterpretation)
  interpretation: SearchInterpretation;
}

@ObjectType({ description: 'What a new activity takes over from the person’s last one.' })
export class ActivityDefaultContent extends ActivityText {}

@ObjectType({ description: 'For somebody who is about to log an activity.' })
export class ActivityDefaults {
  @Field(() => ActivityOrganisation, { nullable: true, description: 'The organisation the person speaks for.' })
  owner: ActivityOrganisation | null;

  @Field(() => [ActivityOrganisation], { description: 'Those the person may log for.' })
  organisations: readonly ActivityOrganisation[];

  @Field(() => ActivityDefaultContent, { nullable: true, description: 'Null when the person has logged nothing yet.' })
  content: ActivityDefaultContent | null;

  @Field(() => ID, { nullable: true })
  lastActivityId: string | null;
}
