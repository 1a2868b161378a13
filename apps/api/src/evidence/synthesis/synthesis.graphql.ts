import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  INTERVAL_TESTS,
  POOLING_METHODS,
  SUBGROUPINGS,
  type EffectMeasure,
  type IntervalTest,
  type PoolingMethod,
  type Subgrouping,
} from '@samspil/domain/evidence';
import { named } from '../../shared/graphql/named.js';
import { EffectMeasures } from '../evidence-enums.graphql.js';

export const PoolingMethods: Record<string, PoolingMethod> = named(POOLING_METHODS);
registerEnumType(PoolingMethods, {
  name: 'PoolingMethod',
  description: 'EE: common effect; DL: DerSimonian–Laird; REML; PM: Paule–Mandel.',
});

export const IntervalTests: Record<string, IntervalTest> = named(INTERVAL_TESTS);
registerEnumType(IntervalTests, { name: 'IntervalTest', description: 'Z: normal; KNHA: Knapp–Hartung.' });

export const Subgroupings: Record<string, Subgrouping> = named(SUBGROUPINGS);
registerEnumType(Subgroupings, { name: 'SynthesisSubgrouping' });

@InputType()
export class SynthesisInput {
  @Field(() => [ID], { description: 'Published findings; others are left out. At most 500.' })
  findingIds: string[];

  @Field(() => PoolingMethods, { defaultValue: 'REML' })
  method: PoolingMethod;

  @Field(() => IntervalTests, { defaultValue: 'knha' })
  test: IntervalTest;

  @Field(() => Float, { defaultValue: 0.95, description: 'Coverage of the intervals, between 0 and 1.' })
  level: number;

  @Field(() => Subgroupings, { nullable: true })
  subgroups?: Subgrouping | null;
}

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

  @Field(() => String, { description: 'Authors and year, such as `Jensen et al. 2024`.' })
  label: string;

  @Field(() => String, { description: 'Permanent link of the finding.' })
  url: string;

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

@ObjectType({ description: 'A code with its field and parameters; the texts are those of problems.' })
export class SynthesisRemark {
  @Field(() => String)
  code: string;

  @Field(() => String, { nullable: true })
  field: string | null;
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

  @Field(() => [ID], { description: 'Findings without figures that can be shown.' })
  withoutEffect: readonly string[];

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

  @Field(() => Boolean, { description: 'There are studies enough (ten) for a funnel plot.' })
  hasFunnel: boolean;
}
