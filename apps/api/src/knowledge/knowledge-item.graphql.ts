import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ContentOrigin, KnowledgeState, WorkingState } from '@samspil/domain/knowledge';
import { NamedTermOfVocabulary } from '../shared/graphql/named-term.graphql.js';
import { Connection } from '../shared/pagination/index.js';
import { KnowledgeContentType } from './knowledge-content.graphql.js';
import { ContentOrigins, KnowledgeStates, WorkingStates } from './knowledge-enums.graphql.js';
import type { KnowledgeRecord } from './knowledge-record.js';

@ObjectType({ description: 'What the viewer may do with the item, where it stands now.' })
export class KnowledgeViewerCan {
  @Field(() => Boolean)
  seeDraft: boolean;

  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  code: boolean;

  @Field(() => Boolean)
  submit: boolean;

  @Field(() => Boolean)
  returnToInbox: boolean;

  @Field(() => Boolean)
  publish: boolean;

  @Field(() => Boolean)
  undoPublishing: boolean;

  @Field(() => Boolean)
  archive: boolean;

  @Field(() => Boolean)
  withdraw: boolean;

  @Field(() => Boolean)
  restore: boolean;

  @Field(() => Boolean)
  discardDraft: boolean;

  @Field(() => Boolean)
  assignOwner: boolean;

  @Field(() => Boolean)
  setReviewDate: boolean;

  @Field(() => Boolean, { description: 'Open files to everybody, or to the network only.' })
  openFiles: boolean;

  @Field(() => Boolean)
  seeHistory: boolean;
}

/** One item of the bank. Fields that only curators and authors may see are null for others. */
@ObjectType('KnowledgeItem')
export class KnowledgeItemType {
  /** What the field resolvers work with; not a field. */
  record: KnowledgeRecord;

  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The last part of the permanent link /viden/…' })
  slug: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => KnowledgeStates)
  state: KnowledgeState;

  @Field(() => ContentOrigins)
  origin: ContentOrigin;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back when you change the item.' })
  lock: number;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the version readers see was published.' })
  publishedAt: Date | null;

  @Field(() => Date, { nullable: true })
  firstPublishedAt: Date | null;

  @Field(() => KnowledgeContentType, { description: 'The published version; of an unpublished item the draft.' })
  content: KnowledgeContentType;

  @Field(() => WorkingStates, { nullable: true, description: 'Null for who may not see drafts, or without one.' })
  workingState: WorkingState | null;

  @Field(() => KnowledgeContentType, { nullable: true, description: 'The version being worked on.' })
  workingContent: KnowledgeContentType | null;

  @Field(() => String, { nullable: true, description: 'ISO date.' })
  reviewDate: string | null;

  @Field(() => Boolean)
  isDueForReview: boolean;

  @Field(() => String, { nullable: true })
  withdrawnReason: string | null;

  @Field(() => KnowledgeViewerCan)
  viewerCan: KnowledgeViewerCan;
}

@ObjectType()
export class KnowledgeItemConnection extends Connection(KnowledgeItemType, 'KnowledgeItem') {}

@ObjectType({ description: 'How many wait on the curate desk.' })
export class KnowledgeCounts {
  @Field(() => Int)
  inbox: number;

  @Field(() => Int)
  inReview: number;

  @Field(() => Int)
  dueForReview: number;
}

@ObjectType({ description: 'A person by name; null where the person is no longer known.' })
export class KnowledgePerson {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  name: string | null;
}

@ObjectType({ description: 'One line of an item’s history.' })
export class KnowledgeEvent {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => String, {
    description: 'created, imported, edited, version-begun, owner-assigned, review-date-set or a step.',
  })
  kind: string;

  @Field(() => Date)
  at: Date;

  @Field(() => KnowledgePerson, { nullable: true })
  by: KnowledgePerson | null;

  @Field(() => [String], { description: 'Changed fields as dot paths.' })
  fields: readonly string[];

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType()
export class KnowledgeVersion {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'draft, in-review, published or superseded.' })
  state: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => KnowledgePerson, { nullable: true })
  createdBy: KnowledgePerson | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => KnowledgePerson, { nullable: true })
  publishedBy: KnowledgePerson | null;

  @Field(() => Boolean, { description: 'Published by the person who wrote or submitted it.' })
  publishedOwnWork: boolean;

  @Field(() => [String], { description: 'Fields that differ from the version before, as dot paths.' })
  changedFields: readonly string[];

  @Field(() => KnowledgeContentType)
  content: KnowledgeContentType;
}

@ObjectType()
export class KnowledgeFile {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes: number;

  @Field(() => Int)
  pageCount: number;

  @Field(() => Boolean, { description: 'Open to everybody, not only to the network.' })
  isOpen: boolean;

  @Field(() => String, { nullable: true, description: 'Address of the file; null when only its text is kept.' })
  url: string | null;
}

@ObjectType()
export class SuggestedCodeType extends NamedTermOfVocabulary {
  @Field(() => ID)
  code: string;

  @Field(() => String, { description: 'The words it was recognised from.' })
  matched: string;

  @Field(() => String, { description: 'title, abstract or brief.' })
  foundIn: string;
}

@ObjectType()
export class Citation {
  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'With italics; safe to show.' })
  html: string;
}
