import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Certainty, Direction, FindingState } from '@samspil/domain/evidence';
import { Connection } from '../../shared/pagination/index.js';
import { Certainties, Directions, FindingOrigins, FindingStates } from '../evidence-enums.graphql.js';
import { FindingContentType } from './finding-content.graphql.js';
import type { FindingOrigin, FindingRecord } from './finding-record.js';

@ObjectType({ description: 'What the viewer may do with the finding, where it stands now.' })
export class FindingViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  publish: boolean;

  @Field(() => Boolean, { description: 'Make it a draft again.' })
  unpublish: boolean;

  @Field(() => Boolean)
  withdraw: boolean;

  @Field(() => Boolean, { description: 'Take a withdrawal back.' })
  restore: boolean;

  @Field(() => Boolean)
  delete: boolean;

  @Field(() => Boolean, { description: 'Give a rating of one’s own, independent of others.' })
  rate: boolean;

  @Field(() => Boolean, { description: 'Two have rated it, and a joint rating can be recorded.' })
  recordConsensus: boolean;

  @Field(() => Boolean)
  seeHistory: boolean;
}

@ObjectType()
export class FindingRemarkParameter {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

@ObjectType({ description: 'Something wrong; the code has the text.' })
export class FindingRemark {
  @Field(() => String)
  code: string;

  @Field(() => String, { nullable: true, description: 'The field as a dot path, such as effect.ciLower.' })
  field: string | null;

  @Field(() => [FindingRemarkParameter])
  parameters: readonly FindingRemarkParameter[];
}

@ObjectType({ description: 'A person by name; null where the person is no longer known.' })
export class FindingPerson {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  name: string | null;
}

@ObjectType('FindingRating', { description: 'How one person rated the finding.' })
export class FindingRatingType {
  @Field(() => FindingPerson)
  by: FindingPerson;

  @Field(() => Directions)
  direction: Direction;

  @Field(() => Certainties)
  certainty: Certainty;

  @Field(() => String)
  reason: string;

  @Field(() => Date)
  at: Date;

  @Field(() => Boolean, { description: 'The viewer’s own.' })
  isOwn: boolean;
}

@ObjectType({ description: 'One line of a finding’s history.' })
export class FindingEvent {
  @Field(() => ID)
  id: string;

  @Field(() => String, {
    description:
      'created, pasted, edited, published, unpublished, withdrawn, restored, rated, consensus or source-merged.',
  })
  kind: string;

  @Field(() => Date)
  at: Date;

  @Field(() => FindingPerson, { nullable: true, description: 'Null for the starting content.' })
  by: FindingPerson | null;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => [String], { description: 'Fields that differ from the content before, as dot paths.' })
  changedFields: readonly string[];

  @Field(() => FindingContentType, { nullable: true, description: 'As it stood afterwards, when it changed.' })
  content: FindingContentType | null;
}

@ObjectType('Finding', { description: 'One statement that one source supports.' })
export class FindingType {
  /** What the field resolvers work with; not a field. */
  record: FindingRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => String, { description: 'The source is /viden/<sourceSlug>, the finding #fund-<id> there.' })
  sourceSlug: string;

  @Field(() => FindingStates)
  state: FindingState;

  @Field(() => Boolean, { description: 'Everybody can see it: it is published, and so is its source.' })
  isPublic: boolean;

  @Field(() => FindingOrigins)
  origin: FindingOrigin;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back when you change the finding.' })
  lock: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null for the starting content and while it is not rated.' })
  certaintyRatedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'For curators.' })
  withdrawnReason: string | null;

  @Field(() => FindingContentType)
  content: FindingContentType;

  @Field(() => FindingViewerCan)
  viewerCan: FindingViewerCan;
}

@ObjectType()
export class FindingConnection extends Connection(FindingType, 'Finding') {}

@ObjectType({ description: 'How many findings stand where on the coding desk of a network.' })
export class FindingCounts {
  @Field(() => Int)
  draft: number;

  @Field(() => Int)
  published: number;

  @Field(() => Int)
  withdrawn: number;

  @Field(() => Int, { description: 'Published, but hidden because their source is not published any more.' })
  sourceNotPublished: number;

  @Field(() => Int, { description: 'Rated by one other person, not yet by the viewer.' })
  toRate: number;

  @Field(() => Int, { description: 'Two have rated differently, and no consensus is recorded.' })
  inDisagreement: number;
}
