import { Injectable } from '@nestjs/common';
import { problem } from '@samspil/domain/shared';
import { isDay, type NetworkGoal } from '@samspil/domain/network';
import { ensure, found } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { NetworkRepository } from './network.repository.js';
import type { NetworkEntity } from './network.entity.js';
import type { MunicipalityRecord, OrganisationRecord } from './organisation-record.js';

/** Networks and their organisations, as everybody may read them. */
@Injectable()
export class NetworkService {
  constructor(private readonly repository: NetworkRepository) {}

  networks(): Promise<NetworkEntity[]> {
    return this.repository.networks();
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

  async organisation(id: string): Promise<OrganisationRecord> {
    const [organisation] = await this.repository.organisationsByIds(today(), [id]);
    return found(organisation);
  }

  /** What the network wants: subgoals and themes in their order. */
  goals(networkId: string): Promise<NetworkGoal[]> {
    return this.repository.goals(networkId);
  }

  /** With the region each belonged to, belongs to or will belong to on the day (`yyyy-mm-dd`); today without one. */
  async municipalities(day: string | null): Promise<MunicipalityRecord[]> {
    ensure(day === null || isDay(day) ? [] : [problem('network.date-malformed', 'on')]);
    return this.repository.municipalities(day ?? today());
  }
}
