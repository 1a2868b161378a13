import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CONTACT_BOXES,
  CONTACT_MESSAGE_KINDS,
  CONTACT_STATES,
  CONTACT_SUBJECTS,
  type ContactBox,
  type ContactMessageKind,
  type ContactState,
  type ContactSubject,
} from '@samspil/domain/matching';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';
import type { ContactRecord } from './contact-record.js';
import { ExchangeOrganisation, ExchangePerson } from './notices.graphql.js';

export const ContactStates: Record<string, ContactState> = named(CONTACT_STATES);
registerEnumType(ContactStates, { name: 'ContactState' });

export const ContactBoxes: Record<string, ContactBox> = named(CONTACT_BOXES);
registerEnumType(ContactBoxes, { name: 'ContactBox' });

export const ContactSubjectNames: Record<string, ContactSubject> = named(CONTACT_SUBJECTS);
registerEnumType(ContactSubjectNames, { name: 'ContactSubject' });

export const ContactMessageKinds: Record<string, ContactMessageKind> = named(CONTACT_MESSAGE_KINDS);
registerEnumType(ContactMessageKinds, { name: 'ContactMessageKind' });

@ObjectType({ description: 'What contact was asked for about. The page may be gone since.' })
export class ContactAboutType {
  @Field(() => ContactSubjectNames)
  kind: ContactSubject;

  @Field(() => ID, { nullable: true })
  noticeId: string | null;

  @Field(() => ID, { nullable: true })
  activityId: string | null;

  @Field(() => ID, { nullable: true })
  conceptSlug: string | null;

  @Field(() => String, { description: 'What it was called then.' })
  title: string;
}

@ObjectType()
export class ContactMessage {
  @Field(() => ID)
  id: string;

  @Field(() => ContactMessageKinds)
  kind: ContactMessageKind;

  @Field(() => Boolean, { description: 'Written by who asked for contact; otherwise by the organisation.' })
  bySender: boolean;

  @Field(() => Boolean, { description: 'The viewer wrote it.' })
  isOwn: boolean;

  @Field(() => ExchangePerson, { nullable: true })
  by: ExchangePerson | null;

  @Field(() => String)
  text: string;

  @Field(() => Date)
  at: Date;
}

@ObjectType()
export class ContactViewerCan {
  @Field(() => Boolean)
  answer: boolean;

  @Field(() => Boolean)
  decline: boolean;

  @Field(() => Boolean, { description: 'Write on in a thread that was answered.' })
  write: boolean;
}

@ObjectType('ContactRequest', { description: 'Somebody of the network asks an organisation for contact.' })
export class ContactRequestType {
  /** What the field resolvers work with; not a field. */
  record: ContactRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => ContactAboutType)
  about: ContactAboutType;

  @Field(() => ExchangeOrganisation, { description: 'The one that is asked.' })
  organisation: ExchangeOrganisation;

  @Field(() => ExchangeOrganisation, { nullable: true, description: 'Whom the sender speaks for.' })
  senderOrganisation: ExchangeOrganisation | null;

  @Field(() => Boolean, { description: 'The viewer sent it.' })
  isSent: boolean;

  @Field(() => ContactStates)
  state: ContactState;

  @Field(() => Int, { description: 'Send it back when you answer.' })
  lock: number;

  @Field(() => Date)
  sentAt: Date;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => ContactViewerCan)
  viewerCan: ContactViewerCan;
}

@ObjectType()
export class ContactRequestConnection extends Connection(ContactRequestType, 'ContactRequest') {}

@InputType({ description: 'Exactly one of them.' })
export class ContactAboutInput {
  @Field(() => ID, { nullable: true })
  noticeId?: string | null;

  @Field(() => ID, { nullable: true })
  activityId?: string | null;

  @Field(() => ID, { nullable: true })
  conceptSlug?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation itself; goes with `networkId`.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In which network the organisation is asked.' })
  networkId?: string | null;
}

@InputType()
export class RequestContactInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ContactAboutInput)
  about: ContactAboutInput;

  @Field(() => String)
  message: string;
}

@InputType()
export class AnswerContactRequestInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => Boolean, { defaultValue: false, description: 'A friendly no.' })
  decline: boolean;

  @Field(() => String)
  text: string;

  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  messageId?: string | null;
}

@InputType()
export class WriteInContactInput {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  messageId?: string | null;
}
