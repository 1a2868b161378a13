import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  MATCH_REASONS,
  MATCH_RELATIONS,
  TERM_RELATIONS,
  type MatchReasonKind,
  type MatchRelation,
  type TermRelation,
} from '@samspil/domain/matching';
import { ActivityType } from '../activities/activities.loader.js';
import { named } from '../shared/graphql/named.js';
import { ExchangeTerm, NoticeType } from './notices.graphql.js';

export const MatchReasonKinds: Record<string, MatchReasonKind> = named(MATCH_REASONS);
registerEnumType(MatchReasonKinds, { name: 'MatchingReasonKind' });

export const MatchRelations: Record<string, MatchRelation> = named(MATCH_RELATIONS);
registerEnumType(MatchRelations, { name: 'MatchRelation' });

export const TermRelations: Record<string, TermRelation> = named(TERM_RELATIONS);
registerEnumType(TermRelations, {
  name: 'TermRelation',
  description: 'How the other’s term stands to one’s own: NARROWER is a kind of it, BROADER what it is a kind of.',
});

@ObjectType('MatchingReason', { description: 'One thing that two have in common.' })
export class MatchReasonType {
  @Field(() => MatchReasonKinds)
  kind: MatchReasonKind;

  @Field(() => ID, { nullable: true })
  termId: string | null;

  @Field(() => ExchangeTerm, { nullable: true, description: 'One’s own term; null for shared words.' })
  term: ExchangeTerm | null;

  @Field(() => TermRelations)
  relation: TermRelation;

  @Field(() => ExchangeTerm, { nullable: true, description: 'The other’s term, where it is broader or narrower.' })
  otherTerm: ExchangeTerm | null;

  @Field(() => [String], { description: 'Shared words, as one’s own text has them.' })
  words: readonly string[];
}

@ObjectType({ description: 'Another offer or need that meets this one.' })
export class NoticeMatch {
  @Field(() => NoticeType)
  notice: NoticeType;

  @Field(() => MatchRelations)
  relation: MatchRelation;

  @Field(() => [MatchReasonType], { description: 'What tells most first.' })
  reasons: readonly MatchReasonType[];
}

@ObjectType({ description: 'An activity for the same people, or of the same kind.' })
export class SimilarActivity {
  @Field(() => ActivityType)
  activity: ActivityType;

  @Field(() => [MatchReasonType], { description: 'What tells most first.' })
  reasons: readonly MatchReasonType[];
}
