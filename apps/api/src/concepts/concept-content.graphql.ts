import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AdaptablePart, ConceptContent, ConceptOrigin, ConceptStep } from '@samspil/domain/concepts';
import { ConceptOrigins } from './concept-enums.graphql.js';

@ObjectType({ description: 'A part that may be fitted to the place.' })
@InputType('ConceptPartInput')
export class ConceptPart implements AdaptablePart {
  @Field(() => String)
  part: string;

  @Field(() => String, { description: 'How to fit it.' })
  advice: string;
}

@ObjectType('ConceptStep')
@InputType('ConceptStepInput')
export class ConceptStepType implements ConceptStep {
  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;
}

/** What every answer that holds a concept's text says of it. */
@ObjectType({ isAbstract: true })
export abstract class ConceptText implements Omit<ConceptContent, 'activityIds' | 'findingIds'> {
  @Field(() => String)
  title: string;

  @Field(() => String)
  purpose: string;

  @Field(() => [ID])
  targetGroups: readonly string[];

  @Field(() => [ID])
  artForms: readonly string[];

  @Field(() => [ID])
  settings: readonly string[];

  @Field(() => [ID])
  orgForms: readonly string[];

  @Field(() => [String], { description: 'What must be kept, or it is another concept.' })
  coreElements: readonly string[];

  @Field(() => [ConceptPart])
  adaptableParts: readonly ConceptPart[];

  @Field(() => [ConceptStepType])
  steps: readonly ConceptStepType[];

  @Field(() => String)
  staffing: string;

  @Field(() => Int, { nullable: true })
  groupSizeFrom: number | null;

  @Field(() => Int, { nullable: true })
  groupSizeTo: number | null;

  @Field(() => Int, { nullable: true })
  weeks: number | null;

  @Field(() => Int, { nullable: true })
  sessions: number | null;

  @Field(() => Int, { nullable: true })
  costFromDkk: number | null;

  @Field(() => Int, { nullable: true })
  costToDkk: number | null;

  @Field(() => String)
  materials: string;

  @Field(() => ConceptOrigins)
  origin: ConceptOrigin;

  @Field(() => String, { description: 'Where a foreign concept comes from.' })
  originPlace: string;
}
