import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Certainty, Comparison, DesignTier, Direction } from '@samspil/domain/evidence';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { Certainties, Comparisons, DesignTiers, Directions } from '../evidence-enums.graphql.js';
import { FindingIds } from './finding-ids.scalar.js';

@ObjectType({ description: 'Findings that point the same way.' })
export class AnswerDirectionCount {
  @Field(() => Directions)
  direction: Direction;

  @Field(() => Int)
  count: number;

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'Sources by the strongest design they bring; every source is counted once.' })
export class AnswerDesignCount {
  @Field(() => DesignTiers)
  tier: DesignTier;

  @Field(() => Int)
  sources: number;

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'From the lowest to the highest estimate of one measure, as the sources print it.' })
export class AnswerRange {
  @Field(() => String, { description: 'MD, SMD, SMCC, SMCR, RR, OR, RD or ZCOR.' })
  measure: string;

  @Field(() => Comparisons)
  comparison: Comparison;

  @Field(() => ID, { nullable: true, description: 'The instrument when the unit is its own.' })
  instrumentId: string | null;

  @Field(() => Boolean, { description: 'True when a higher figure is better for the citizen.' })
  higherIsBetter: boolean;

  @Field(() => Float)
  lowest: number;

  @Field(() => Float)
  highest: number;

  @Field(() => Int)
  count: number;

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'Why there is no pooled figure; the texts are those of problems.' })
export class AnswerPoolingProblem {
  @Field(() => String)
  code: string;
}

@ObjectType({ description: 'One pooled figure: REML with Knapp–Hartung, on the natural scale (ratios as ratios).' })
export class AnswerPooled {
  @Field(() => String)
  measure: string;

  @Field(() => Comparisons)
  comparison: Comparison;

  @Field(() => Boolean, { description: 'True when a higher figure is better for the citizen.' })
  higherIsBetter: boolean;

  @Field(() => Float)
  estimate: number;

  @Field(() => Float)
  ciLower: number;

  @Field(() => Float)
  ciUpper: number;

  @Field(() => Float, { nullable: true, description: 'Where the result of a new study like these is expected.' })
  piLower: number | null;

  @Field(() => Float, { nullable: true })
  piUpper: number | null;

  @Field(() => Float, { description: 'How much of the spread is more than chance, in percent.' })
  i2: number;

  @Field(() => Float)
  tau2: number;

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'What is found on one outcome of one activity.' })
export class AnswerOutcome {
  @Field(() => ID, { nullable: true, description: 'Null where the viewer may not know of the outcome.' })
  outcomeId: string | null;

  @Field(() => BothLanguages)
  label: BothLanguages;

  @Field(() => Boolean, { description: 'The question asks about this outcome.' })
  isAsked: boolean;

  @Field(() => [AnswerDirectionCount])
  directions: AnswerDirectionCount[];

  @Field(() => Boolean, { description: 'Findings point in different ways.' })
  contradicts: boolean;

  @Field(() => [AnswerRange])
  ranges: AnswerRange[];

  @Field(() => AnswerPooled, { nullable: true, description: 'Only where pooling is allowed.' })
  pooled: AnswerPooled | null;

  @Field(() => [AnswerPoolingProblem], { description: 'Why nothing is pooled; empty when it is.' })
  whyNotPooled: AnswerPoolingProblem[];

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'The surest and the least sure rating, with their reasons.' })
export class AnswerCertainty {
  @Field(() => Certainties, { nullable: true, description: 'Null when nothing is rated.' })
  highest: Certainty | null;

  @Field(() => String)
  highestReason: string;

  @Field(() => Certainties, { nullable: true })
  lowest: Certainty | null;

  @Field(() => String)
  lowestReason: string;

  @Field(() => Int)
  rated: number;

  @Field(() => Int)
  notRated: number;
}

@ObjectType()
export class AnswerCountry {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  code: string;

  @Field(() => Int)
  sources: number;
}

@ObjectType({ description: 'The research layer: published findings of knowledge items.' })
export class AnswerResearch {
  @Field(() => Int)
  findingCount: number;

  @Field(() => Int)
  sourceCount: number;

  @Field(() => Int, { description: 'Fewer than the sources where several report the same trial.' })
  studyCount: number;

  @Field(() => [AnswerDesignCount])
  sourcesByDesign: AnswerDesignCount[];

  @Field(() => DesignTiers)
  bestDesign: DesignTier;

  @Field(() => Comparisons, { description: 'The strongest comparison among the findings.' })
  bestComparison: Comparison;

  @Field(() => [AnswerDirectionCount], { description: 'They add up to findingCount.' })
  directions: AnswerDirectionCount[];

  @Field(() => Boolean)
  contradicts: boolean;

  @Field(() => [AnswerOutcome])
  outcomes: AnswerOutcome[];

  @Field(() => AnswerCertainty)
  certainty: AnswerCertainty;

  @Field(() => [AnswerCountry])
  countries: AnswerCountry[];

  @Field(() => FindingIds)
  findingIds: readonly string[];
}
