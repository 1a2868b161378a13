import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ConceptSharing, ConceptState } from '@samspil/domain/concepts';
import type { Certainty, Direction, Intervention } from '@samspil/domain/evidence';
import { FindingCertainties, FindingDirections, FindingInterventions } from '../evidence/findings/findings.service.js';
import { SearchFacet, SearchInterpretation } from '../search/search.service.js';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { Connection } from '../shared/pagination/index.js';
import { ConceptText } from './concept-content.graphql.js';
import { ConceptSharings, ConceptStates } from './concept-enums.graphql.js';
import type { ConceptRecord } from './concept-record.js';

@ObjectType({ description: 'An organisation that owns or tries a concept.' })
export class ConceptOrganisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => String, { nullable: true })
  municipalityCode: string | null;
}

@ObjectType({ description: 'A vocabulary term that a concept is coded with.' })
export class ConceptTerm {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  vocabulary: string;

  @Field(() => BothLanguages)
  label: BothLanguages;
}

@ObjectType({ description: 'A finding of the knowledge bank that a concept rests on: /viden/<slug>.' })
export class ConceptFinding {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Of its source in the bank.' })
  slug: string;

  @Field(() => String)
  statement: string;

  @Field(() => FindingDirections)
  direction: Direction;

  @Field(() => FindingCertainties, {
    nullable: true,
    description: 'How sure one can be of it; null before it is rated.',
  })
  certainty: Certainty | null;

  @Field(() => FindingInterventions, { description: 'Therapy stands apart from cultural activities.' })
  intervention: Intervention;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;
}

@ObjectType({ description: 'A published version; it stays readable.' })
export class ConceptVersion {
  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'What is new in it.' })
  note: string;

  @Field(() => Date)
  publishedAt: Date;
}

@ObjectType()
export class ConceptViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  publish: boolean;

  @Field(() => Boolean)
  withdraw: boolean;

  @Field(() => Boolean, { description: 'Bring back what was withdrawn.' })
  restore: boolean;

  @Field(() => Boolean, { description: 'Adopt it for an organisation the viewer speaks for.' })
  adopt: boolean;

  @Field(() => Boolean, { description: 'Add a trial in a place that is no organisation of the platform.' })
  adoptElsewhere: boolean;
}

@ObjectType('Concept', {
  description:
    'A transferable description drawn from activities, as its latest version says, or what is written so far.',
})
export class ConceptType extends ConceptText {
  /** What the field resolvers work with; not a field. */
  record: ConceptRecord;
  shown: { readonly activityIds: readonly string[]; readonly findingIds: readonly string[] };

  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its address: /koncepter/<slug>; it stays once a version is published.' })
  slug: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => ConceptStates)
  state: ConceptState;

  @Field(() => ConceptSharings)
  sharing: ConceptSharing;

  @Field(() => Int, { description: 'The latest published version; 0 before the first.' })
  version: number;

  @Field(() => Int, { nullable: true, description: 'The version that this says; null for what is being written.' })
  shownVersion: number | null;

  @Field(() => Boolean, { description: 'What is written differs from the latest version; told to those who may edit.' })
  hasUnpublishedChanges: boolean;

  @Field(() => ConceptOrganisation, { description: 'Who to ask.' })
  owner: ConceptOrganisation;

  @Field(() => [ID], { description: 'All activities it is drawn from, for those who may edit; others: empty.' })
  activityIds: readonly string[];

  @Field(() => [ID], { description: 'All findings it rests on, for those who may edit; others: empty.' })
  findingIds: readonly string[];

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back when you save.' })
  lock: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => Date, { nullable: true, description: 'Of the latest version.' })
  publishedAt: Date | null;

  @Field(() => ConceptViewerCan)
  viewerCan: ConceptViewerCan;
}

@ObjectType({ description: 'A page of concepts. What is not asked for is not counted.' })
export class ConceptAnswer extends Connection(ConceptType, 'ConceptAnswer') {
  @Field(() => Int, { nullable: true, description: 'Null for the list of one’s own.' })
  total: number | null;

  @Field(() => Boolean)
  approximate: boolean;

  @Field(() => [SearchFacet], { description: 'Empty for the list of one’s own.' })
  facets: SearchFacet[];

  @Field(() => SearchInterpretation)
  interpretation: SearchInterpretation;
}
