import { Injectable } from '@nestjs/common';
import {
  canEditNetwork,
  canSetUpNetwork,
  draftOf,
  goalsCarriedOn,
  problemsWithNetwork,
  problemsWithNetworkLock,
  problemsWithSetUp,
  type GoalDraft,
  type NetworkContent,
  type NetworkSetUp,
  type OrganisationProblemCode,
} from '@samspil/domain/network';
import { problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { MembersService } from '../identity/members.service.js';
import { allow, ensure } from '../shared/errors/index.js';
import { NetworkWritingRepository } from './network-writing.repository.js';
import { NetworkService, type Programme } from './network.service.js';

export interface SetUpProgramme {
  readonly viewer: Viewer;
  readonly programme: Programme;
}

/** Writing a programme and its goals. */
@Injectable()
export class NetworkWritingService {
  constructor(
    private readonly networks: NetworkService,
    private readonly repository: NetworkWritingRepository,
    private readonly members: MembersService,
  ) {}

  /**
   * A new programme as a draft, which the viewer administers from now on: `viewer` is who he or she has become. Sent twice
   * with the same id (uuid), it is there once.
   */
  async setUp(viewer: Viewer, wantedId: string, setUp: NetworkSetUp): Promise<SetUpProgramme> {
    allow(canSetUpNetwork(viewer));
    ensure(validate(wantedId) ? [] : [problem<OrganisationProblemCode>('network.id-malformed', 'id')]);
    const id = `net-${wantedId.toLowerCase()}`;
    const all = await this.networks.networks();
    if (all.some((one) => one.id === id)) return { viewer, programme: await this.networks.programme(id) };
    const { predecessorId } = setUp;
    const earlier = predecessorId === null ? [] : await this.networks.goalsOf([predecessorId]);
    ensure(problemsWithSetUp(setUp, { networkIds: new Set(all.map((one) => one.id)), earlier }));
    const isNew = await this.repository.addNetwork(id, draftOf(setUp));
    if (isNew) await this.repository.saveGoals(id, goalsCarriedOn(setUp, earlier));
    const founder = isNew ? await this.members.appointFounder(viewer, id) : viewer;
    return { viewer: founder, programme: await this.networks.programme(id) };
  }

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
