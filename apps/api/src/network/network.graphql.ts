import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Fate, GoalKind, NetworkKind, NetworkStatus, NetworkTime, Succession } from '@samspil/domain/network';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { Fates, GoalKinds, NetworkKinds, NetworkStatuses, NetworkTimes, Successions } from './network.enums.js';

@ObjectType({ description: 'The programme goes on for longer than agreed.' })
export class NetworkExtension {
  @Field(() => String, { description: '`yyyy-mm-dd`' })
  until: string;

  @Field(() => BothLanguages)
  note: BothLanguages;
}

@ObjectType({ description: 'Where facts come from.' })
export class FactSource {
  @Field(() => String)
  title: string;

  @Field(() => String)
  publisher: string;

  @Field(() => Int, { nullable: true })
  year: number | null;
}

@ObjectType({ description: 'A programme before or after.' })
export class NeighbouringNetwork {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;
}

@ObjectType({ description: 'A theme of the programme before, or of one after.' })
export class NeighbouringGoal {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => BothLanguages)
  label: BothLanguages;

  @Field(() => Successions, { nullable: true })
  succession: Succession | null;
}

@ObjectType('NetworkGoal', { description: 'An ambition, subgoal or theme of a programme, that activities may serve.' })
export class NetworkGoalType {
  @Field(() => ID)
  id: string;

  @Field(() => GoalKinds)
  kind: GoalKind;

  @Field(() => BothLanguages)
  label: BothLanguages;
}

@ObjectType({ description: 'A goal between the programme before and those after.' })
export class ProgrammeGoal extends NetworkGoalType {
  @Field(() => Successions, { nullable: true, description: 'What it does with the earlier one.' })
  succession: Succession | null;

  @Field(() => NeighbouringGoal, { nullable: true })
  earlier: NeighbouringGoal | null;

  @Field(() => Fates, { nullable: true, description: 'Of a theme; null while nothing has followed the programme.' })
  fate: Fate | null;

  @Field(() => [NeighbouringGoal])
  later: readonly NeighbouringGoal[];
}

@ObjectType()
export class NetworkViewerCan {
  @Field(() => Boolean, { description: 'Write the programme, its themes and who takes part.' })
  edit: boolean;
}

@ObjectType({ description: 'A programme that people and organisations take part in.' })
export class Network {
  @Field(() => ID)
  id: string;

  @Field(() => NetworkKinds)
  kind: NetworkKind;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => BothLanguages)
  purpose: BothLanguages;

  @Field(() => NetworkStatuses)
  status: NetworkStatus;

  @Field(() => BothLanguages, { description: 'What the status means here, such as what is still missing.' })
  statusNote: BothLanguages;

  @Field(() => NetworkTimes)
  time: NetworkTime;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`, as agreed at the start.' })
  endsOn: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`, with all extensions.' })
  lastDay: string | null;

  @Field(() => [NetworkExtension])
  extensions: readonly NetworkExtension[];

  @Field(() => NeighbouringNetwork, { nullable: true })
  predecessor: NeighbouringNetwork | null;

  @Field(() => [NeighbouringNetwork])
  successors: readonly NeighbouringNetwork[];

  @Field(() => [ProgrammeGoal], { description: 'Ambitions, subgoals and themes in their order.' })
  goals: readonly ProgrammeGoal[];

  @Field(() => Float, { nullable: true, description: 'That one participant’s part in one network meeting counts for.' })
  hoursPerNetworkMeeting: number | null;

  @Field(() => Int, { nullable: true })
  networkMeetingsPerYear: number | null;

  @Field(() => Int, { description: 'Organisations that are active in it today.' })
  activeOrganisations: number;

  @Field(() => FactSource, { nullable: true })
  source: FactSource | null;

  @Field(() => Boolean, { description: 'Invented, to show how it can look.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;

  @Field(() => NetworkViewerCan)
  viewerCan: NetworkViewerCan;
}
