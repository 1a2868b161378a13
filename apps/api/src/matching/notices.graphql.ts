import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NOTICE_KINDS, NOTICE_STATES, type NoticeKind, type NoticeState } from '@samspil/domain/matching';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';
import type { NoticeRecord } from './notice-record.js';
import { NOTICE_STANDINGS, type NoticeStanding } from './notices.repository.js';

export const NoticeKinds: Record<string, NoticeKind> = named(NOTICE_KINDS);
registerEnumType(NoticeKinds, { name: 'NoticeKind' });

export const NoticeStates: Record<string, NoticeState> = named(NOTICE_STATES);
registerEnumType(NoticeStates, { name: 'NoticeState' });

export const NoticeStandings: Record<string, NoticeStanding> = named(NOTICE_STANDINGS);
registerEnumType(NoticeStandings, {
  name: 'NoticeStanding',
  description: 'CURRENT: open, and its day has not passed. PAST: closed, or its day has passed.',
});

@ObjectType({ description: 'An organisation by name.' })
export class ExchangeOrganisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => ID, { nullable: true })
  municipalityCode: string | null;
}

@ObjectType({ description: 'A person by name; null where the person is no longer known.' })
export class ExchangePerson {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  name: string | null;
}

@ObjectType({ description: 'A term of the vocabularies by name.' })
export class ExchangeTerm {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  vocabulary: string;

  @Field(() => BothLanguages)
  label: BothLanguages;
}

@ObjectType()
export class NoticeViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  close: boolean;

  @Field(() => Boolean)
  reopen: boolean;

  @Field(() => Boolean, { description: 'Ask its organisation for contact.' })
  requestContact: boolean;
}

@ObjectType('Notice', { description: 'What an organisation has to give, or is looking for.' })
export class NoticeType {
  /** What the field resolvers work with; not a field. */
  record: NoticeRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => NoticeKinds)
  kind: NoticeKind;

  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'What is asked, in own words.' })
  question: string;

  @Field(() => ExchangeOrganisation)
  organisation: ExchangeOrganisation;

  @Field(() => [ID])
  targetGroups: string[];

  @Field(() => [ID])
  artForms: string[];

  @Field(() => [ID])
  settings: string[];

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`; the last day it stands.' })
  validUntil: string | null;

  @Field(() => NoticeStates)
  state: NoticeState;

  @Field(() => Boolean, { description: 'Open, and its day has not passed.' })
  isCurrent: boolean;

  @Field(() => Boolean, { description: 'Of the organisation that the viewer speaks for.' })
  isOwn: boolean;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back when you save.' })
  lock: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => NoticeViewerCan)
  viewerCan: NoticeViewerCan;
}

@ObjectType()
export class NoticeConnection extends Connection(NoticeType, 'Notice') {}

@InputType({ description: 'Within a list any of its values will do; an empty list asks for nothing.' })
export class NoticeFiltersInput {
  @Field(() => [ID], { defaultValue: [] })
  targetGroups: string[];

  @Field(() => [ID], { defaultValue: [] })
  artForms: string[];

  @Field(() => [ID], { defaultValue: [] })
  settings: string[];

  @Field(() => [ID], { defaultValue: [] })
  organisationIds: string[];
}

@InputType({ description: 'What is left out stays as it is; null clears it.' })
export class NoticeContentInput {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => String, { nullable: true })
  question?: string | null;

  @Field(() => [ID], { nullable: true })
  targetGroups?: string[] | null;

  @Field(() => [ID], { nullable: true })
  artForms?: string[] | null;

  @Field(() => [ID], { nullable: true })
  settings?: string[] | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  validUntil?: string | null;
}

@InputType()
export class PostNoticeInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => ID, { description: 'The one the viewer speaks for.' })
  organisationId: string;

  @Field(() => NoticeKinds)
  kind: NoticeKind;

  @Field(() => NoticeContentInput)
  content: NoticeContentInput;
}

@InputType()
export class SaveNoticeInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => NoticeKinds, { nullable: true })
  kind?: NoticeKind | null;

  @Field(() => NoticeContentInput)
  content: NoticeContentInput;
}

@InputType()
export class MoveNoticeInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true, description: 'The one that was seen; without it, whatever it is.' })
  lock?: number | null;
}
