import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CLOSING_REASONS, REQUEST_STATES, type ClosingReason, type RequestState } from '@samspil/domain/requests';
import { KnowledgeItemType } from '../knowledge/knowledge.loader.js';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';
import { REQUEST_EVENT_KINDS, type RequestEventKind, type RequestRecord } from './request-record.js';

export const RequestStates: Record<string, RequestState> = named(REQUEST_STATES);
registerEnumType(RequestStates, { name: 'KnowledgeRequestState' });

export const ClosingReasons: Record<string, ClosingReason> = named(CLOSING_REASONS);
registerEnumType(ClosingReasons, {
  name: 'RequestClosingReason',
  description: 'NOTHING_KNOWN confirms a gap: somebody looked and found nothing.',
});

export const RequestEventKinds: Record<string, RequestEventKind> = named(REQUEST_EVENT_KINDS);
registerEnumType(RequestEventKinds, { name: 'KnowledgeRequestEventKind' });

@ObjectType({ description: 'What the viewer may do with the request, where it stands now.' })
export class KnowledgeRequestViewerCan {
  @Field(() => Boolean, { description: 'Write an answer, and give it.' })
  answer: boolean;

  @Field(() => Boolean)
  close: boolean;

  @Field(() => Boolean)
  reopen: boolean;

  @Field(() => Boolean)
  withdraw: boolean;

  @Field(() => Boolean, { description: 'Take a withdrawal back.' })
  restore: boolean;

  @Field(() => Boolean, { description: 'Say whether the answer was used.' })
  recordUse: boolean;
}

@ObjectType({ description: 'A person by name; null where the person is no longer known.' })
export class RequestPerson {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  name: string | null;
}

@ObjectType({ description: 'A topic of a request.' })
export class RequestTerm {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  vocabulary: string;

  @Field(() => BothLanguages)
  label: BothLanguages;
}

@ObjectType({ description: 'What an answer rests on: /viden/<slug>.' })
export class RequestSource {
  @Field(() => String)
  slug: string;

  @Field(() => KnowledgeItemType, { nullable: true, description: 'Null when the viewer may not see it any more.' })
  item?: KnowledgeItemType | null;
}

@ObjectType('KnowledgeRequestAnswer')
export class RequestAnswerType {
  @Field(() => String)
  text: string;

  @Field(() => [RequestSource], { description: 'In the order they were given.' })
  sources: RequestSource[];
}

@ObjectType({ description: 'Why a request was closed without an answer.' })
export class RequestClosing {
  @Field(() => ClosingReasons)
  reason: ClosingReason;

  @Field(() => String)
  note: string;
}

@ObjectType({ description: 'What the person who asked said of the answer.' })
export class RequestUseType {
  @Field(() => Boolean)
  used: boolean;

  @Field(() => String)
  note: string;

  @Field(() => Date)
  at: Date;
}

@ObjectType({ description: 'One line of a request’s history.' })
export class KnowledgeRequestEvent {
  @Field(() => ID)
  id: string;

  @Field(() => RequestEventKinds)
  kind: RequestEventKind;

  @Field(() => Date)
  at: Date;

  @Field(() => RequestPerson, { nullable: true })
  by: RequestPerson | null;

  @Field(() => String)
  note: string;

  @Field(() => RequestAnswerType, { nullable: true, description: 'The answer as it was given then.' })
  answer: RequestAnswerType | null;
}

@ObjectType('KnowledgeRequest', { description: 'What somebody asks a network for, because the bank does not have it.' })
export class KnowledgeRequestType {
  /** What the field resolvers work with; not a field. */
  record: RequestRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => String)
  question: string;

  @Field(() => String)
  background: string;

  @Field(() => String)
  forWhom: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  neededBy: string | null;

  @Field(() => RequestStates)
  state: RequestState;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => Boolean, { description: 'The viewer asked.' })
  isOwn: boolean;

  @Field(() => RequestAnswerType, { nullable: true, description: 'Null until it is answered.' })
  answer: RequestAnswerType | null;

  @Field(() => RequestAnswerType, { nullable: true, description: 'For those who answer, while it is open.' })
  draft: RequestAnswerType | null;

  @Field(() => RequestClosing, { nullable: true })
  closing: RequestClosing | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered or closed.' })
  settledAt: Date | null;

  @Field(() => RequestUseType, { nullable: true })
  use: RequestUseType | null;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back when you answer, close or reopen.' })
  lock: number;

  @Field(() => KnowledgeRequestViewerCan)
  viewerCan: KnowledgeRequestViewerCan;
}

@ObjectType()
export class KnowledgeRequestConnection extends Connection(KnowledgeRequestType, 'KnowledgeRequest') {}

@ObjectType({ description: 'How many requests of a network stand where.' })
export class KnowledgeRequestCounts {
  @Field(() => Int)
  open: number;

  @Field(() => Int, { description: 'Open, and needed before today.' })
  late: number;

  @Field(() => Int)
  answered: number;

  @Field(() => Int)
  closed: number;

  @Field(() => Date, { nullable: true })
  oldestOpenAt: Date | null;
}

@ObjectType({ description: 'What is there already for somebody who is about to ask.' })
export class ExistingAnswersType {
  @Field(() => [KnowledgeItemType], { description: 'Published items of the bank, best first; at most five.' })
  items: KnowledgeItemType[];

  @Field(() => [KnowledgeRequestType], {
    description: 'Open and answered requests that speak of the same; at most five.',
  })
  requests: KnowledgeRequestType[];

  @Field(() => [RequestTerm], { description: 'Topics that the question speaks of.' })
  terms: RequestTerm[];
}
