import { Injectable } from '@nestjs/common';
import {
  canRecordEngagement,
  canRecordMaturity,
  levelOn,
  problemsWithLevel,
  type EngagementLevel,
  type LevelProblemCode,
  type MaturityLevel,
} from '@samspil/domain/network';
import { problem, type Viewer } from '@samspil/domain/shared';
import { allow, ensure, found } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { NetworkWritingRepository } from './network-writing.repository.js';
import { NetworkRepository } from './network.repository.js';
import { NetworkService } from './network.service.js';
import { networkIdsOf, policySubject, type OrganisationRecord } from './organisation-record.js';

interface LevelWish<Level> {
  readonly organisationId: string;
  /** `null` takes away what was recorded on the day. */
  readonly level: Level | null;
  /** `yyyy-mm-dd`. */
  readonly since: string;
  /** The level the writer saw standing on that day. */
  readonly seen: Level | null;
}

export interface EngagementWish extends LevelWish<EngagementLevel> {
  readonly goalId: string;
}

export interface MaturityWish extends LevelWish<MaturityLevel> {
  readonly sector: string;
  readonly note: string;
}

/** How much organisations put into themes, and how far they have come in each field. */
@Injectable()
export class LevelsService {
  constructor(
    private readonly networks: NetworkService,
    private readonly reading: NetworkRepository,
    private readonly repository: NetworkWritingRepository,
    private readonly vocabularies: VocabularyService,
  ) {}

  async recordEngagement(viewer: Viewer, wish: EngagementWish): Promise<OrganisationRecord> {
    const networkId = found(await this.reading.networkOfGoal(wish.goalId));
    const organisation = await this.held(wish.organisationId);
    allow(canRecordEngagement(viewer, networkId, organisation.id));
    const isMember = networkIdsOf(organisation).includes(networkId);
    ensure(isMember ? [] : [problem<LevelProblemCode>('network.not-a-member', 'organisationId')]);
    const recorded = organisation.engagements.filter(({ goalId }) => goalId === wish.goalId);
    const standing = levelOn(wish.since, recorded)?.level ?? null;
    ensure(problemsWithLevel({ ...wish, note: '' }, standing, today()));
    await this.repository.keepEngagement({ ...wish, about: wish.goalId, note: '', recordedById: viewer.userId });
    return this.networks.organisation(organisation.id);
  }

  async recordMaturity(viewer: Viewer, wish: MaturityWish): Promise<OrganisationRecord> {
    const organisation = await this.held(wish.organisationId);
    allow(canRecordMaturity(viewer, policySubject(organisation, today())));
    const term = (await this.vocabularies.termsById(viewer, [wish.sector])).get(wish.sector);
    const recorded = organisation.maturities.filter(({ sector }) => sector === wish.sector);
    const isKnown = term?.vocabulary === 'sectors' || recorded.length > 0;
    const standing = levelOn(wish.since, recorded)?.level ?? null;
    ensure([
      ...(isKnown ? [] : [problem<LevelProblemCode>('network.sector-unknown', 'sector')]),
      ...problemsWithLevel(wish, standing, today()),
    ]);
    await this.repository.keepMaturity({ ...wish, about: wish.sector, recordedById: viewer.userId });
    return this.networks.organisation(organisation.id);
  }

  private async held(id: string): Promise<OrganisationRecord> {
    await this.repository.holdOrganisation(id);
    return this.networks.organisation(id);
  }
}
