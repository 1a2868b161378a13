import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Certainty, Direction } from '@samspil/domain/evidence';
import { Certainties, Directions } from '../evidence-enums.graphql.js';
import { FindingPerson, FindingRemark } from './finding.graphql.js';

@ObjectType({ description: 'Cohen’s kappa of two raters.' })
export class RatingKappa {
  @Field(() => Int, { description: 'Findings that both have rated.' })
  pairs: number;

  @Field(() => Float, { nullable: true, description: 'The share on which they agree, from 0 to 1.' })
  observed: number | null;

  @Field(() => Float, { nullable: true, description: 'The share they would agree on by chance.' })
  expected: number | null;

  @Field(() => Float, { nullable: true, description: 'Null when it cannot be computed; `problems` say why.' })
  kappa: number | null;

  @Field(() => Float, { nullable: true })
  standardError: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the 95 % interval.' })
  ciLower: number | null;

  @Field(() => Float, { nullable: true })
  ciUpper: number | null;

  @Field(() => [FindingRemark])
  problems: readonly FindingRemark[];
}

@ObjectType({ description: 'A finding that two people rated differently.' })
export class RatingDisagreement {
  @Field(() => ID)
  findingId: string;

  @Field(() => [Directions], { description: 'Of the first and the second rater.' })
  directions: readonly Direction[];

  @Field(() => [Certainties], { description: 'Of the first and the second rater.' })
  certainties: readonly Certainty[];

  @Field(() => Boolean, { description: 'A consensus is recorded.' })
  isResolved: boolean;
}

@ObjectType({ description: 'How far two people agree on the findings that both have rated.' })
export class RaterAgreement {
  @Field(() => FindingPerson)
  firstRater: FindingPerson;

  @Field(() => FindingPerson)
  secondRater: FindingPerson;

  @Field(() => RatingKappa, { description: 'Unweighted.' })
  direction: RatingKappa;

  @Field(() => RatingKappa, {
    description: 'Linearly weighted: very low and high are further apart than low and moderate.',
  })
  certainty: RatingKappa;

  @Field(() => [RatingDisagreement])
  disagreements: readonly RatingDisagreement[];
}
