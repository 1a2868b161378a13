import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Adaptation, TrialDirection, TrialStatus } from '@samspil/domain/concepts';
import { Connection } from '../shared/pagination/index.js';
import { TrialDirections, TrialStatuses } from './concept-enums.graphql.js';
import type { ConceptRecord, TrialRecord } from './concept-record.js';
import { ConceptOrganisation, ConceptType } from './concepts.graphql.js';

@ObjectType({ description: 'What a place changes of the concept, and why.' })
@InputType('ConceptAdaptationInput')
export class ConceptAdaptation implements Adaptation {
  @Field(() => String)
  what: string;

  @Field(() => String)
  why: string;
}

@ObjectType()
export class ConceptTrialViewerCan {
  @Field(() => Boolean)
  edit: boolean;
}

@ObjectType('ConceptTrial', { description: 'A concept tried somewhere.' })
export class ConceptTrialType {
  /** What the field resolvers work with; not fields. */
  record: TrialRecord;
  ofConcept: ConceptRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ConceptType)
  concept: ConceptType;

  @Field(() => ID)
  networkId: string;

  @Field(() => Int, { description: 'The version that was adopted.' })
  conceptVersion: number;

  @Field(() => Boolean, { description: 'The concept has a newer version than the one adopted.' })
  hasNewerVersion: boolean;

  @Field(() => TrialDirections)
  direction: TrialDirection;

  @Field(() => ConceptOrganisation, { nullable: true, description: 'Null for a place that is known by name.' })
  organisation: ConceptOrganisation | null;

  @Field(() => String)
  place: string;

  @Field(() => TrialStatuses)
  status: TrialStatus;

  @Field(() => Boolean, { description: 'Interested, planned or running.' })
  isOpen: boolean;

  @Field(() => String, { description: 'Why it was not continued.' })
  reason: string;

  @Field(() => [ConceptAdaptation])
  adaptations: readonly ConceptAdaptation[];

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  endsOn: string | null;

  @Field(() => String)
  result: string;

  @Field(() => String)
  learning: string;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back when you save.' })
  lock: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => ConceptTrialViewerCan)
  viewerCan: ConceptTrialViewerCan;
}

@ObjectType()
export class ConceptTrialConnection extends Connection(ConceptTrialType, 'ConceptTrial') {}
