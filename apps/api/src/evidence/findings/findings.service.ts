import { Injectable } from '@nestjs/common';
import {
  agreementOfRaters,
  canCodeFindings,
  canSeeFinding,
  canSeeFindingHistory,
  visibleRatings,
  type AgreementOfTwo,
  type EvidenceProblemCode,
} from '@samspil/domain/evidence';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import type { FindingEventRecord, FindingRecord, RatingRecord } from './finding-record.js';
import type { FindingsWish } from './findings-filter.js';
import { FindingsRepository, type FindingNumbers } from './findings.repository.js';

/** For what other capabilities tell of findings. */
export {
  Certainties as FindingCertainties,
  Directions as FindingDirections,
  Interventions as FindingInterventions,
} from '../evidence-enums.graphql.js';
export type { FindingRecord } from './finding-record.js';

const MOST_IDS = 1000;
/** No screen asks for more of one kind. */
const MOST_VALUES = 200;

/** What two raters said, by finding. */
export interface RatedFinding {
  readonly findingId: string;
  readonly isResolved: boolean;
}

/** Reading findings. What a viewer may not see does not exist for that viewer. */
@Injectable()
export class FindingsService {
  constructor(private readonly repository: FindingsRepository) {}

  async byId(viewer: Viewer, id: string): Promise<FindingRecord> {
    const record = found(await this.repository.byId(id));
    if (!canSeeFinding(viewer, record)) throw new NotFoundError();
    return record;
  }

  /** A page of findings with one row more than `size`; `afterId` is the last one of the page before. */
  async list(viewer: Viewer, wish: FindingsWish, size: number, afterId: string | null): Promise<FindingRecord[]> {
    ensure(problemsWithWish(wish));
    return this.repository.list(viewer, wish, size, afterId);
  }

  ofSources(viewer: Viewer, sourceIds: readonly string[]): Promise<Map<string, FindingRecord[]>> {
    return this.repository.ofSources(viewer, sourceIds);
  }

  /** For curators of the network. */
  async numbers(viewer: Viewer, networkId: string): Promise<FindingNumbers> {
    allow(canCodeFindings(viewer, networkId));
    return this.repository.numbers(viewer, networkId);
  }

  /** The histories of those findings that the viewer may see the history of. */
  async eventsOf(viewer: Viewer, records: readonly FindingRecord[]): Promise<Map<string, FindingEventRecord[]>> {
    const ids = records.filter((record) => canSeeFindingHistory(viewer, record)).map(({ id }) => id);
    return ids.length === 0 ? new Map() : this.repository.events(ids);
  }

  /** The ratings the viewer may see now: not those of others before the own one is saved. */
  async ratingsOf(viewer: Viewer, records: readonly FindingRecord[]): Promise<Map<string, readonly RatingRecord[]>> {
    const ids = records.filter((record) => canSeeFindingHistory(viewer, record)).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const all = await this.repository.ratings(ids);
    return new Map([...all].map(([id, ratings]) => [id, visibleRatings(viewer.userId, ratings)]));
  }

  /** How far every two raters of a network agree, in all or on one source. For curators. */
  async agreement(
    viewer: Viewer,
    networkId: string,
    sourceSlug: string | null,
  ): Promise<AgreementOfTwo<RatedFinding>[]> {
    allow(canCodeFindings(viewer, networkId));
    const rated = await this.repository.ratedByMany(networkId, sourceSlug);
    return agreementOfRaters(
      rated.map(({ findingId, isResolved, ratings }) => ({ key: { findingId, isResolved }, ratings })),
    );
  }
}

function problemsWithWish({ ids, ...others }: FindingsWish): Problem<EvidenceProblemCode>[] {
  const tooLong = Object.entries(others).filter(([, values]) => Array.isArray(values) && values.length > MOST_VALUES);
  return [
    ...((ids?.length ?? 0) > MOST_IDS ? [problem('evidence.too-many-ids' as const, 'ids', { max: MOST_IDS })] : []),
    ...tooLong.map(([field]) => problem('evidence.too-many-filters' as const, field, { max: MOST_VALUES })),
  ];
}
