import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Certainty, Comparison, DesignTier, Direction, Intervention } from '@samspil/domain/evidence';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { Certainties, Comparisons, DesignTiers, Directions, Interventions } from '../evidence-enums.graphql.js';
import { FindingEffectType } from '../findings/finding-content.graphql.js';
import { FindingIds } from './finding-ids.scalar.js';

@ObjectType()
export class AnswerTerm {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  label: BothLanguages;
}

@ObjectType({ description: 'A finding as an answer shows it.' })
export class AnswerFinding {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its permanent link: /viden/<slug>#fund-<id>.' })
  url: string;

  @Field(() => ID)
  sourceId: string;

  @Field(() => Boolean)
  isDirect: boolean;

  @Field(() => [String], { description: 'In words, why it does not answer directly; empty for direct ones.' })
  whyIndirect: readonly string[];

  @Field(() => [String], { description: 'What must be said although it answers directly.' })
  remarks: readonly string[];

  @Field(() => String, { description: 'In Danish, in the coder’s own words.' })
  statement: string;

  @Field(() => String, { description: 'Where in the source; empty when it rests on the whole.' })
  page: string;

  @Field(() => String)
  quote: string;

  @Field(() => Interventions)
  intervention: Intervention;

  @Field(() => [AnswerTerm])
  activities: readonly AnswerTerm[];

  @Field(() => [AnswerTerm], { description: 'On all axes; empty for people in general.' })
  targetGroups: readonly AnswerTerm[];

  @Field(() => AnswerTerm, { nullable: true })
  outcome: AnswerTerm | null;

  @Field(() => String, { description: 'The instrument, by its term or in the coder’s words; empty when not told.' })
  instrument: string;

  @Field(() => Comparisons)
  comparison: Comparison;

  @Field(() => DesignTiers)
  designTier: DesignTier;

  @Field(() => BothLanguages)
  design: BothLanguages;

  @Field(() => String, { description: 'The trial it reports; empty when it is not told.' })
  trial: string;

  @Field(() => Directions)
  direction: Direction;

  @Field(() => FindingEffectType, { nullable: true })
  effect: FindingEffectType | null;

  @Field(() => Certainties, { nullable: true, description: 'Null as long as it is not rated.' })
  certainty: Certainty | null;

  @Field(() => String)
  certaintyReason: string;

  @Field(() => Date, { nullable: true })
  certaintyRatedAt: Date | null;

  @Field(() => Int, { nullable: true })
  studies: number | null;

  @Field(() => Int, { nullable: true })
  participants: number | null;

  @Field(() => [String], { description: 'ISO 3166-1 alpha-2.' })
  countries: readonly string[];

  @Field(() => String)
  transferNote: string;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;
}

@ObjectType({ description: 'A publication behind the answer.' })
export class AnswerSource {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its permanent link is /viden/<slug>.' })
  slug: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Authors in short, such as `Jensen et al.`' })
  authors: string;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => String, { nullable: true, description: 'Where the publication itself is found.' })
  address: string | null;

  @Field(() => DesignTiers, { description: 'The strongest design among its findings here.' })
  bestDesign: DesignTier;

  @Field(() => Boolean, { description: 'At least one of its findings answers directly.' })
  isDirect: boolean;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'A publication that the search finds for the question, without coded findings yet.' })
export class NotCodedSource {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => String)
  url: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  summary: string;

  @Field(() => Int, { nullable: true })
  year: number | null;
}
