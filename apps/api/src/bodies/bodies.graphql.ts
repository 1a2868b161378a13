import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  BodyKind,
  BodyState,
  Breach,
  BreachCode,
  CandidateReason,
  CompositionRuleKind,
  Mend,
  SeatRole,
} from '@samspil/domain/bodies';
import type { OrganisationKind } from '@samspil/domain/network';
import { PersonNameType } from '../directory/persons.loader.js';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { Connection } from '../shared/pagination/index.js';
import type { BodyRecord, SeatRecord } from './body-record.js';
import {
  BodyKinds,
  BodyStates,
  BreachCodes,
  CandidateReasons,
  CompositionRuleKinds,
  Mends,
  SeatRoles,
} from './body-enums.graphql.js';

@ObjectType({ description: 'A body by its name.' })
export class NamedBody {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;
}

@ObjectType({ description: 'A field of the vocabulary of sectors.' })
export class BodySector {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  label: BothLanguages;
}

@ObjectType()
export class SeatOrganisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => String, { description: 'Kind of organisation in small letters (`municipality`).' })
  kind: OrganisationKind;
}

@ObjectType('CompositionRule', { description: 'One rule of composition; only the fields of its kind are filled.' })
export class CompositionRuleType {
  @Field(() => CompositionRuleKinds)
  kind: CompositionRuleKind;

  @Field(() => String, { nullable: true, description: 'SEATS_OF: kind of organisation (`municipality`).' })
  organisationKind: string | null;

  @Field(() => Int, { nullable: true, description: 'SEATS_OF.' })
  count: number | null;

  @Field(() => Int, { nullable: true, description: 'SIZE.' })
  min: number | null;

  @Field(() => Int, { nullable: true, description: 'SIZE.' })
  max: number | null;

  @Field(() => Int, { nullable: true, description: 'LONGEST_SERVICE.' })
  years: number | null;

  /** What the field resolvers work with; not a field. */
  sectorCodes: readonly string[];

  @Field(() => Boolean, { nullable: true, description: 'SEATS_OF and SIZE: seats by office count.' })
  countsExOfficio: boolean | null;

  @Field(() => ID, { nullable: true, description: 'CHAIR_SITS_IN and SEATS_CHAIR_OF.' })
  bodyId: string | null;
}

@ObjectType('BodySeat', { description: 'A seat with its days; `person` is null while it is vacant.' })
export class SeatType {
  /** What the field resolvers work with; not a field. */
  record: SeatRecord;

  @Field(() => ID)
  id: string;

  @Field(() => SeatOrganisation, { nullable: true })
  organisation: SeatOrganisation | null;

  @Field(() => SeatRoles)
  role: SeatRole;

  @Field(() => Boolean, { description: 'Elected from among the members.' })
  isProjectOwner: boolean;

  @Field(() => Boolean, { description: 'Sits here because of another office.' })
  isExOfficio: boolean;

  @Field(() => ID, { nullable: true, description: 'The body whose chair the seat is for.' })
  becauseOfBodyId: string | null;

  @Field(() => String, { description: '`yyyy-mm-dd`' })
  startsOn: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`, its last day.' })
  endsOn: string | null;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;
}

@ObjectType('BodyTerm', { description: 'The years a body is appointed for.' })
export class TermType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: '`yyyy-mm-dd`' })
  startsOn: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`, its last day.' })
  endsOn: string | null;
}

@ObjectType('BreachCandidate', { description: 'Somebody who could mend a breach.' })
export class CandidateType {
  @Field(() => PersonNameType)
  person: PersonNameType;

  @Field(() => ID, { nullable: true })
  organisationId: string | null;

  @Field(() => BothLanguages, { nullable: true })
  organisationName: BothLanguages | null;

  /** What the field resolvers work with; not a field. */
  sectorCode: string | null;

  @Field(() => CandidateReasons)
  reason: CandidateReason;
}

@ObjectType('CompositionBreach', { description: 'What does not hold, and what would mend it.' })
export class BreachType {
  /** What the field resolvers work with; not fields. */
  breach: Breach;
  body: BodyRecord;

  @Field(() => ID)
  key: string;

  @Field(() => BreachCodes)
  code: BreachCode;

  @Field(() => Mends)
  mend: Mend;

  @Field(() => BothLanguages, { description: 'As a clause, without a full stop.' })
  clause: BothLanguages;

  @Field(() => Int, { nullable: true })
  wanted: number | null;

  @Field(() => Int, { nullable: true })
  found: number | null;

  @Field(() => String, { nullable: true })
  organisationKind: OrganisationKind | null;

  @Field(() => ID, { nullable: true })
  sector: string | null;

  @Field(() => ID, { nullable: true })
  bodyId: string | null;

  @Field(() => ID, { nullable: true })
  personId: string | null;

  @Field(() => ID, { nullable: true, description: 'The seat that is meant.' })
  seatId: string | null;
}

@ObjectType('BodyComposition', { description: 'Whether the seats of today meet the rules.' })
export class CompositionType {
  @Field(() => Boolean)
  holds: boolean;

  @Field(() => BothLanguages, { description: 'One sentence: whether it holds, and what is missing.' })
  summary: BothLanguages;

  @Field(() => [BreachType])
  breaches: readonly BreachType[];
}

@ObjectType({ description: 'What the viewer may do with it, where it stands now.' })
export class BodyViewerCan {
  @Field(() => Boolean, { description: 'Change the body, its rules, seats and terms.' })
  manage: boolean;

  @Field(() => Boolean)
  activate: boolean;

  @Field(() => Boolean)
  end: boolean;

  @Field(() => Boolean)
  resume: boolean;

  @Field(() => Boolean, { description: 'Read its papers and minutes.' })
  readPapers: boolean;
}

@ObjectType('Body', { description: 'A steering group, a working group or another body of a network.' })
export class BodyType {
  /** What the field resolvers work with; not a field. */
  record: BodyRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => BodyKinds)
  kind: BodyKind;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => BothLanguages)
  purpose: BothLanguages;

  @Field(() => BodyStates)
  state: BodyState;

  @Field(() => Boolean, { description: 'Papers, minutes and threads are for those who sit in it.' })
  isClosed: boolean;

  @Field(() => [CompositionRuleType])
  rules: readonly CompositionRuleType[];

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => BodyViewerCan)
  viewerCan: BodyViewerCan;
}

@ObjectType()
export class BodyConnection extends Connection(BodyType, 'Body') {}
