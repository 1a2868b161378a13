import { Field, Float, ID, InputType, registerEnumType } from '@nestjs/graphql';
import {
  INTERVAL_TESTS,
  MODERATORS,
  POOLING_METHODS,
  SUBGROUPINGS,
  type IntervalTest,
  type Moderator,
  type PoolingMethod,
  type Subgrouping,
} from '@samspil/domain/evidence';
import { named } from '../../shared/graphql/named.js';
import { FindingFilterInput } from '../map/evidence-map.graphql.js';

export const PoolingMethods: Record<string, PoolingMethod> = named(POOLING_METHODS);
registerEnumType(PoolingMethods, {
  name: 'PoolingMethod',
  description: 'EE: common effect; DL: DerSimonian–Laird; REML; PM: Paule–Mandel.',
});

export const IntervalTests: Record<string, IntervalTest> = named(INTERVAL_TESTS);
registerEnumType(IntervalTests, { name: 'IntervalTest', description: 'Z: normal; KNHA: Knapp–Hartung.' });

export const Subgroupings: Record<string, Subgrouping> = named(SUBGROUPINGS);
registerEnumType(Subgroupings, { name: 'SynthesisSubgrouping' });

export const Moderators: Record<string, Moderator> = named(MODERATORS);
registerEnumType(Moderators, { name: 'SynthesisModerator', description: 'A number per study.' });

@InputType()
export class SynthesisInput {
  @Field(() => [ID], { defaultValue: [], description: 'Published findings; others are left out. At most 500.' })
  findingIds: string[];

  @Field(() => FindingFilterInput, { nullable: true, description: 'Instead of ids: those that meet the filters.' })
  filters?: FindingFilterInput | null;

  @Field(() => PoolingMethods, { defaultValue: 'REML' })
  method: PoolingMethod;

  @Field(() => IntervalTests, { defaultValue: 'knha' })
  test: IntervalTest;

  @Field(() => Float, { defaultValue: 0.95, description: 'Coverage of the intervals, between 0 and 1.' })
  level: number;

  @Field(() => Subgroupings, { nullable: true })
  subgroups?: Subgrouping | null;

  @Field(() => Moderators, { nullable: true, description: 'Of a meta-regression; it takes ten studies.' })
  moderator?: Moderator | null;
}
