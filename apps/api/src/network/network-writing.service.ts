import { Injectable } from '@nestjs/common';
import {
  canEditNetwork,
  problemsWithNetwork,
  problemsWithNetworkLock,
  type GoalDraft,
  type NetworkContent,
} from '@samspil/domain/network';
import type { Viewer } from '@samspil/domain/shared';
import { allow, ensure } from '../shared/errors/index.js';
import { NetworkWritingRepository } from './network-writing.repository.js';
import { NetworkService, type Programme } from './network.service.js';

/** Writing a programme and its goals. */
@Injectable()
export class NetworkWritingService {
  constructor(
    private readonly networks: NetworkService,
    private readonly repository: NetworkWritingRepository,
  ) {}

  /** The whole programme as it shall be; `lock` is the one the writer saw. */
  async save(
    viewer: Viewer,
    id: string,
    lock: number,
    content: NetworkContent,
    goals: readonly GoalDraft[],
  ): Promise<Programme> {
    await this.repository.holdNetwork(id);
    const { network, all, goals: near } = await this.networks.programme(id);
    allow(canEditNetwork(viewer, id));
    ensure(problemsWithNetworkLock(network, lock));
    const isNewPredecessor = content.predecessorId !== network.predecessorId && content.predecessorId !== null;
    const earlier = isNewPredecessor ? await this.networks.goalsOf([content.predecessorId ?? '']) : near;
    const idsOf = (networkId: string | null): Set<string> =>
      new Set([...near, ...earlier].filter((goal) => goal.networkId === networkId).map((goal) => goal.id));
    ensure(
      problemsWithNetwork(content, goals, {
        id,
        predecessors: new Map(all.map((one) => [one.id, one.predecessorId])),
        goalIds: idsOf(id),
        earlierGoalIds: idsOf(content.predecessorId),
      }),
    );
    await this.repository.saveNetwork(id, content);
    await this.repository.saveGoals(id, goals);
    return this.networks.programme(id);
  }
}
