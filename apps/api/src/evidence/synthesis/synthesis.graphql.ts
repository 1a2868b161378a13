import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  Certainty,
  Comparison,
  DesignTier,
  EffectMeasure,
  IntervalTest,
  Moderator,
  PoolingMethod,
} from '@samspil/domain/evidence';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { Certainties, Comparisons, DesignTiers, EffectMeasures } from '../evidence-enums.graphql.js';
import { IntervalTests, Moderators, PoolingMethods } from './synthesis-input.graphql.js';

@ObjectType({ description: 'An estimate with its interval, on one scale.' })
export class SynthesisEstimate {
  @Field(() => Float)
  estimate: number;

  @Field(() => Float)
  ciLower: number;

  @Field(() => Float)
  ciUpper: number;
}

@ObjectType({ description: 'A line of the forest plot and a point of the funnel plot.' })
export class SynthesisStudy {
  @Field(() => ID)
  findingId: string;

  @Field(() => ID)
  sourceId: string;

  @Field(() => String, { description: 'Authors and year, such as `Jensen et al. 2024`.' })
  label: string;

  @Field(() => String, { description: 'Permanent link of the finding.' })
  url: string;

  @Field(() => String, { description: 'In Danish, in the coder’s own words.' })
  statement: string;

  @Field(() => BothLanguages)
  outcome: BothLanguages;

  @Field(() => String, { description: 'The instrument when the unit is its own; empty otherwise.' })
  unit: string;

  @Field(() => Comparisons)
  comparison: Comparison;

  @Field(() => DesignTiers)
  designTier: DesignTier;

  @Field(() => String, { description: 'The trial it reports; empty when it is not told.' })
  trial: string;

  @Field(() => Certainties, { nullable: true, description: 'Null when nobody has rated it.' })
  certainty: Certainty | null;

  @Field(() => Int, { nullable: true })
  participants: number | null;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Boolean, { description: 'The source prints it the other way round.' })
  isTurned: boolean;

  @Field(() => EffectMeasures)
  measure: EffectMeasure;

  @Field(() => SynthesisEstimate, { description: 'As it is pooled: ratios as logarithms.' })
  pooling: SynthesisEstimate;

  @Field(() => SynthesisEstimate, { description: 'As sources print it: ratios as ratios.' })
  natural: SynthesisEstimate;

  @Field(() => Float, { description: 'On the scale of pooling.' })
  standardError: number;

  @Field(() => Float, { nullable: true, description: 'Share of the weight in percent; null when nothing is pooled.' })
  weight: number | null;

  @Field(() => String, { description: 'Ids of terms with blanks between; empty without subgroups.' })
  subgroup: string;
}

@ObjectType({ description: 'A finding without figures that can be drawn.' })
export class SynthesisLeftOut {
  @Field(() => ID)
  findingId: string;

  @Field(() => String)
  label: string;

  @Field(() => String)
  url: string;

  @Field(() => String)
  statement: string;
}

@ObjectType({ description: 'A pooled result.' })
export class SynthesisResult {
  @Field(() => SynthesisEstimate)
  pooling: SynthesisEstimate;

  @Field(() => SynthesisEstimate)
  natural: SynthesisEstimate;

  @Field(() => Float)
  standardError: number;

  @Field(() => Float, { nullable: true })
  p: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the prediction interval, on the scale of pooling.' })
  piLower: number | null;

  @Field(() => Float, { nullable: true })
  piUpper: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the prediction interval, as sources print it.' })
  naturalPiLower: number | null;

  @Field(() => Float, { nullable: true })
  naturalPiUpper: number | null;

  @Field(() => Float)
  tau2: number;

  @Field(() => Float, { description: 'In percent.' })
  i2: number;

  @Field(() => Float)
  q: number;

  @Field(() => Int)
  qDegrees: number;

  @Field(() => Float, { nullable: true })
  qP: number | null;
}

@ObjectType()
export class SynthesisWithoutOne {
  @Field(() => ID, { description: 'The finding that was left out.' })
  findingId: string;

  @Field(() => SynthesisResult)
  result: SynthesisResult;
}

@ObjectType()
export class SynthesisSubgroup {
  @Field(() => String)
  subgroup: string;

  @Field(() => BothLanguages)
  label: BothLanguages;

  @Field(() => Int)
  studies: number;

  @Field(() => SynthesisResult)
  result: SynthesisResult;
}

@ObjectType({ description: 'How far the results of the subgroups are from each other.' })
export class SynthesisSubgroups {
  @Field(() => [SynthesisSubgroup])
  subgroups: SynthesisSubgroup[];

  @Field(() => Float)
  qBetween: number;

  @Field(() => Int)
  qBetweenDegrees: number;

  @Field(() => Float)
  qBetweenP: number;
}

@ObjectType({ description: 'A coefficient of the line through the effects, on the scale of pooling.' })
export class SynthesisCoefficient {
  @Field(() => Float)
  estimate: number;

  @Field(() => Float)
  ciLower: number;

  @Field(() => Float)
  ciUpper: number;

  @Field(() => Float, { nullable: true })
  p: number | null;
}

@ObjectType({ description: 'Whether the effect goes with a number per study.' })
export class SynthesisLine {
  @Field(() => SynthesisCoefficient)
  intercept: SynthesisCoefficient;

  @Field(() => SynthesisCoefficient, { description: 'Change of the effect per unit of the moderator.' })
  slope: SynthesisCoefficient;

  @Field(() => Float, { nullable: true, description: 'Share of τ² that it explains, in percent.' })
  r2: number | null;

  @Field(() => Float, { description: 'What it leaves unexplained.' })
  tau2: number;
}

@ObjectType({ description: 'A code with its field and parameters; the texts are those of problems.' })
export class SynthesisRemark {
  @Field(() => String)
  code: string;

  @Field(() => String, { nullable: true })
  field: string | null;
}

@ObjectType()
export class SynthesisRegression {
  @Field(() => Moderators)
  moderator: Moderator;

  @Field(() => Int, { description: 'How many studies tell it.' })
  studies: number;

  @Field(() => SynthesisLine, { nullable: true })
  line: SynthesisLine | null;

  @Field(() => [SynthesisRemark], { description: 'Why there is no line.' })
  problems: SynthesisRemark[];
}

@ObjectType({ description: 'Findings side by side; pooled only where every rule allows it.' })
export class Synthesis {
  @Field(() => PoolingMethods)
  method: PoolingMethod;

  @Field(() => IntervalTests)
  test: IntervalTest;

  @Field(() => Float)
  level: number;

  @Field(() => Boolean, {
    description: 'True when a higher figure is better; scales that run the other way are turned.',
  })
  higherIsBetter: boolean;

  @Field(() => [SynthesisStudy])
  studies: SynthesisStudy[];

  @Field(() => [SynthesisLeftOut], { description: 'Findings without figures that can be shown.' })
  withoutEffect: SynthesisLeftOut[];

  @Field(() => SynthesisResult, { nullable: true })
  result: SynthesisResult | null;

  @Field(() => [SynthesisRemark], { description: 'Why nothing is pooled; empty when it is.' })
  problems: SynthesisRemark[];

  @Field(() => [SynthesisRemark], { description: 'What must be said of the result.' })
  notes: SynthesisRemark[];

  @Field(() => [SynthesisWithoutOne])
  leaveOneOut: SynthesisWithoutOne[];

  @Field(() => SynthesisSubgroups, { nullable: true })
  subgroups: SynthesisSubgroups | null;

  @Field(() => [SynthesisRemark], { description: 'Why the subgroups asked for cannot be compared.' })
  subgroupProblems: SynthesisRemark[];

  @Field(() => SynthesisRegression, { nullable: true })
  regression: SynthesisRegression | null;

  @Field(() => Boolean, { description: 'There are studies enough (ten) for a funnel plot.' })
  hasFunnel: boolean;
}
