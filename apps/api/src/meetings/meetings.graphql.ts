import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  AGENDA_ITEM_KINDS,
  MEETING_KINDS,
  MEETING_SHARINGS,
  MEETING_STATES,
  MEETING_STEPS,
  SERIES_RHYTHMS,
  type AgendaItemKind,
  type MeetingKind,
  type MeetingSharing,
  type MeetingState,
  type MeetingStep,
  type SeriesRhythm,
} from '@samspil/domain/meetings';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';
import type { AgendaItemRecord, MeetingRecord } from './meeting-record.js';

export const MeetingKinds: Record<string, MeetingKind> = named(MEETING_KINDS);
registerEnumType(MeetingKinds, { name: 'MeetingKind' });

export const MeetingStates: Record<string, MeetingState> = named(MEETING_STATES);
registerEnumType(MeetingStates, { name: 'MeetingState' });

export const MeetingSharings: Record<string, MeetingSharing> = named(MEETING_SHARINGS);
registerEnumType(MeetingSharings, { name: 'MeetingSharing', description: 'Who may see it once announced.' });

export const MeetingSteps: Record<string, MeetingStep> = named(Object.keys(MEETING_STEPS) as MeetingStep[]);
registerEnumType(MeetingSteps, {
  name: 'MeetingStep',
  description: 'HOLD says that it was held; REOPEN takes a cancellation, or that it was held, back.',
});

export const AgendaItemKinds: Record<string, AgendaItemKind> = named(AGENDA_ITEM_KINDS);
registerEnumType(AgendaItemKinds, { name: 'AgendaItemKind' });

export const SeriesRhythms: Record<string, SeriesRhythm> = named(SERIES_RHYTHMS);
registerEnumType(SeriesRhythms, { name: 'SeriesRhythm' });

export const MeetingTimes = { COMING: 'coming', PAST: 'past' } as const;
registerEnumType(MeetingTimes, { name: 'MeetingTime' });

@ObjectType({ description: 'A body or an organisation by its name.' })
export class MeetingPart {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;
}

@ObjectType({ description: 'What the viewer may do with it, where it stands now.' })
export class MeetingViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean, { description: 'Only drafts are deleted; others are cancelled.' })
  delete: boolean;

  @Field(() => Boolean)
  announce: boolean;

  @Field(() => Boolean)
  cancel: boolean;

  @Field(() => Boolean, { description: 'Say that it was held.' })
  hold: boolean;

  @Field(() => Boolean)
  reopen: boolean;

  @Field(() => Boolean, { description: 'Agenda, papers and minutes.' })
  readPapers: boolean;

  @Field(() => Boolean)
  takeMinutes: boolean;
}

@ObjectType('AgendaItem')
export class AgendaItemType {
  /** What the field resolvers work with; not a field. */
  record: AgendaItemRecord;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;

  @Field(() => AgendaItemKinds)
  kind: AgendaItemKind;

  @Field(() => Int, { nullable: true })
  minutesBudgeted: number | null;

  @Field(() => ID, { nullable: true, description: 'The item of an earlier meeting that was not finished.' })
  carriedFromId: string | null;

  @Field(() => Boolean)
  isFinished: boolean;

  @Field(() => ID, { nullable: true })
  ownerPersonId: string | null;
}

@ObjectType('MeetingPaper', { description: 'A file for a meeting, or for one item of its agenda.' })
export class MeetingPaperType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true })
  agendaItemId: string | null;

  @Field(() => String)
  name: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int)
  bytes: number;

  @Field(() => String)
  url: string;
}

@ObjectType('Meeting', { description: 'Times are on the clock of Denmark, `yyyy-mm-ddThh:mm`.' })
export class MeetingType {
  /** What the field resolvers work with; not a field. */
  record: MeetingRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => MeetingKinds)
  kind: MeetingKind;

  @Field(() => MeetingPart, { nullable: true, description: 'The body that meets.' })
  body: MeetingPart | null;

  @Field(() => String)
  title: string;

  @Field(() => String)
  summary: string;

  @Field(() => String)
  startsAt: string;

  @Field(() => String)
  endsAt: string;

  @Field(() => String)
  place: string;

  @Field(() => String, { description: 'Empty for those who may not read the papers.' })
  onlineUrl: string;

  @Field(() => MeetingPart, { nullable: true, description: 'The organisation that hosts it.' })
  host: MeetingPart | null;

  @Field(() => [ID], { description: 'Codes of the vocabulary `sectors`; none means all.' })
  sectors: readonly string[];

  @Field(() => MeetingSharings)
  sharing: MeetingSharing;

  @Field(() => MeetingStates)
  state: MeetingState;

  @Field(() => String)
  cancelReason: string;

  @Field(() => ID, { nullable: true })
  seriesId: string | null;

  @Field(() => Int, { nullable: true })
  capacity: number | null;

  @Field(() => String, { nullable: true, description: 'Answers are wanted by then.' })
  respondBy: string | null;

  @Field(() => Boolean, { description: 'The body keeps agenda, papers and minutes to itself.' })
  isClosed: boolean;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => MeetingViewerCan)
  viewerCan: MeetingViewerCan;
}

@ObjectType()
export class MeetingConnection extends Connection(MeetingType, 'Meeting') {}

@ObjectType({ description: 'What an earlier meeting left open.' })
export class MeetingCarryOver {
  @Field(() => MeetingType)
  meeting: MeetingType;

  @Field(() => [AgendaItemType])
  items: AgendaItemType[];
}
