import { Injectable } from '@nestjs/common';
import { problem } from '@samspil/domain/shared';
import { isDay, type NetworkSettings } from '@samspil/domain/network';
import { ensure, found } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { NetworkRepository } from './network.repository.js';
import type { GoalRecord, MemberOrganisation, NetworkRecord } from './network-record.js';
import type { MunicipalityRecord, OrganisationRecord } from './organisation-record.js';

export interface Programme {
  readonly network: NetworkRecord;
  readonly all: readonly NetworkRecord[];
  readonly goals: readonly GoalRecord[];
}

/** Networks and their organisations, as everybody may read them. */
@Injectable()
export class NetworkService {
  constructor(private readonly repository: NetworkRepository) {}

  networks(): Promise<NetworkRecord[]> {
    return this.repository.networks(today(), null);
  }

  /** NotFound when there is none. */
  async network(id: string): Promise<NetworkRecord> {
    const [network] = await this.repository.networks(today(), [id]);
    return found(network);
  }

  /** What the network has agreed on for its meetings; `null` where it has not. NotFound when there is no such network. */
  async settings(networkId: string): Promise<NetworkSettings> {
    const { hoursPerNetworkMeeting, networkMeetingsPerYear } = await this.network(networkId);
    return { hoursPerNetworkMeeting, networkMeetingsPerYear };
  }

  /** Those that are active or secondary in the network on the day (`yyyy-mm-dd`), by Danish name. */
  memberOrganisations(networkId: string, day: string): Promise<MemberOrganisation[]> {
    return this.repository.memberOrganisations(networkId, day);
  }

  /** One more than `size`, so that a next page is known. */
  organisations(
    networkId: string | null,
    size: number,
    after: readonly (string | number | null)[] | null,
  ): Promise<OrganisationRecord[]> {
    return this.repository.organisations(today(), networkId, size, after);
  }

  /** All of them, for lists that programs read. */
  allOrganisations(): Promise<OrganisationRecord[]> {
    return this.repository.organisationsByIds(today(), null);
  }

  organisationsByIds(ids: readonly string[]): Promise<OrganisationRecord[]> {
    return this.repository.organisationsByIds(today(), ids);
  }

  /** NotFound when there is none. */
  async organisation(id: string): Promise<OrganisationRecord> {
    const [organisation] = await this.repository.organisationsByIds(today(), [id]);
    return found(organisation);
  }

  /** A programme, all there are, and the goals of it and of those before and after. NotFound when there is none. */
  async programme(id: string): Promise<Programme> {
    const all = await this.networks();
    const network = found(all.find((one) => one.id === id));
    const near = [network.id, ...(network.predecessorId === null ? [] : [network.predecessorId])];
    return { network, all, goals: await this.goalsOf([...near, ...network.successorIds]) };
  }

  /** The goals of networks, each in its order. */
  goalsOf(networkIds: readonly string[]): Promise<GoalRecord[]> {
    return this.repository.goals(networkIds);
  }

  /** What the network wants: ambitions, subgoals and themes in their order. */
  goals(networkId: string): Promise<GoalRecord[]> {
    return this.repository.goals([networkId]);
  }

  /** With the region each belonged to, belongs to or will belong to on the day (`yyyy-mm-dd`); today without one. */
  async municipalities(day: string | null): Promise<MunicipalityRecord[]> {
    ensure(day === null || isDay(day) ? [] : [problem('network.date-malformed', 'on')]);
    return this.repository.municipalities(day ?? today());
  }
}
