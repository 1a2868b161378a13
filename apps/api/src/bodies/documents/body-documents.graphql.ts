import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  BODY_DOCUMENT_KINDS,
  BODY_DOCUMENT_STATES,
  BODY_DOCUMENT_STEPS,
  type BodyDocumentKind,
  type BodyDocumentState,
  type BodyDocumentStep,
} from '@samspil/domain/bodies';
import { named } from '../../shared/graphql/named.js';
import { NamedBody } from '../bodies.graphql.js';

export const BodyDocumentKinds: Record<string, BodyDocumentKind> = named(BODY_DOCUMENT_KINDS);
registerEnumType(BodyDocumentKinds, { name: 'BodyDocumentKind' });

export const BodyDocumentStates: Record<string, BodyDocumentState> = named(BODY_DOCUMENT_STATES);
registerEnumType(BodyDocumentStates, { name: 'BodyDocumentState', description: 'Of the text that is worked on.' });

export const BodyDocumentSteps: Record<string, BodyDocumentStep> = named(
  Object.keys(BODY_DOCUMENT_STEPS) as BodyDocumentStep[],
);
registerEnumType(BodyDocumentSteps, {
  name: 'BodyDocumentStep',
  description: 'RETURN sends a proposal back to who writes; WITHDRAW takes it back; APPROVE freezes a version.',
});

@ObjectType({ description: 'A meeting that the viewer may see.' })
export class BodyDocumentMeeting {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;
}

@ObjectType('BodyDocumentVersion', { description: 'A document as it was approved; it never changes.' })
export class BodyDocumentVersionType {
  /** What the field resolver works with; not a field. */
  meetingId: string | null;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { description: '`yyyy-mm-dd`' })
  decidedOn: string;

  @Field(() => String, { nullable: true, description: 'Name of who approved it.' })
  approvedBy: string | null;
}

@ObjectType({ description: 'What is worked on and not approved yet.' })
export class BodyDocumentDraft {
  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'What the viewer may do with it, where it stands now.' })
export class BodyDocumentViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  propose: boolean;

  @Field(() => Boolean)
  withdraw: boolean;

  @Field(() => Boolean)
  return: boolean;

  @Field(() => Boolean)
  approve: boolean;

  @Field(() => Boolean, { description: 'Give it to further bodies; `bodiesToShareWith` tells which.' })
  share: boolean;

  @Field(() => [ID], { description: 'The bodies that it may be taken from.' })
  takeFrom: string[];
}

@ObjectType('BodyDocument', { description: 'Terms of reference or a task portfolio of one or several bodies.' })
export class BodyDocumentType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => BodyDocumentKinds)
  kind: BodyDocumentKind;

  @Field(() => [NamedBody], { description: 'The bodies that share it and that the viewer may know of.' })
  bodies: NamedBody[];

  @Field(() => Boolean, { description: 'The whole network reads what is in force: one of its bodies is open.' })
  isOpen: boolean;

  @Field(() => BodyDocumentStates, { description: 'APPROVED for those who only read what is in force.' })
  state: BodyDocumentState;

  @Field(() => String, { description: 'As it is called in force, or in the draft where nothing is yet.' })
  title: string;

  @Field(() => BodyDocumentDraft, { nullable: true, description: 'For those who sit there, and who keep the network.' })
  draft: BodyDocumentDraft | null;

  @Field(() => [BodyDocumentVersionType], { description: 'Latest first; the first is in force.' })
  versions: BodyDocumentVersionType[];

  @Field(() => String, { description: 'Why it was sent back or taken back; for those who see the draft.' })
  reason: string;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;

  @Field(() => BodyDocumentViewerCan)
  viewerCan: BodyDocumentViewerCan;
}

@InputType({ description: 'What is left out stays as it is.' })
export class BodyDocumentContentInput {
  @Field(() => BodyDocumentKinds, { nullable: true })
  kind?: BodyDocumentKind | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text; an empty line begins a paragraph.' })
  text?: string | null;
}

@InputType()
export class WriteBodyDocumentInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => [ID], { description: 'The bodies of one network that share it.' })
  bodyIds: string[];

  @Field(() => BodyDocumentContentInput)
  content: BodyDocumentContentInput;
}

@InputType()
export class SaveBodyDocumentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => BodyDocumentContentInput)
  content: BodyDocumentContentInput;
}

@InputType()
export class MoveBodyDocumentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => BodyDocumentSteps)
  step: BodyDocumentStep;

  @Field(() => String, { defaultValue: '', description: 'RETURN and WITHDRAW say why.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'APPROVE: `yyyy-mm-dd`; today when left out.' })
  decidedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'APPROVE: the meeting that decided.' })
  meetingId?: string | null;
}

@InputType()
export class ShareBodyDocumentInput {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  bodyId: string;
}
