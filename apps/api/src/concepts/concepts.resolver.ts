import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { TrialDirection, TrialStatus } from '@samspil/domain/concepts';
import type { SearchPlace } from '@samspil/domain/search';
import type { Viewer } from '@samspil/domain/shared';
import { facetsView, interpretationView } from '../search/search.service.js';
import { CurrentViewer, Public } from '../shared/auth/index.js';
import {
  decodeCursor,
  encodeCursor,
  pageSize,
  placeByChange,
  toConnection,
  type ConnectionOf,
} from '../shared/pagination/index.js';
import { ConceptSorts, TrialDirections, TrialStatuses, type ConceptSort } from './concept-enums.graphql.js';
import { ConceptListInput } from './concept-inputs.graphql.js';
import type { ConceptRecord } from './concept-record.js';
import { conceptView, trialView } from './concept-views.js';
import { ConceptAnswer, ConceptType } from './concepts.graphql.js';
import { ConceptsService } from './concepts.service.js';
import { MySituation, SituationInput, SituationType, TransferFitType } from './transfer-fit.graphql.js';
import { TransferFitService } from './transfer-fit.service.js';
import { ConceptTrialConnection, ConceptTrialType } from './trials.graphql.js';
import { TrialsService } from './trials.service.js';

// GraphQL takes the default of an argument as it is, without the defaults of the fields in it.
const EVERYTHING: ConceptListInput = { question: '', filters: [], dropped: [], own: false };

/** Reading concepts and trials, and comparing with one's own situation. */
@Resolver(() => ConceptType)
export class ConceptsResolver {
  constructor(
    private readonly concepts: ConceptsService,
    private readonly trials: TrialsService,
    private readonly fit: TransferFitService,
  ) {}

  @Public()
  @Query(() => ConceptAnswer, {
    name: 'concepts',
    description: 'Published concepts the viewer may see; `own`: those the viewer may edit.',
  })
  async conceptsList(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ConceptListInput, defaultValue: EVERYTHING }) input: ConceptListInput,
    @Args('sort', { type: () => ConceptSorts, defaultValue: 'relevance' }) sort: ConceptSort,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConceptAnswer> {
    return input.own
      ? this.own(viewer, input.networkId ?? null, pageSize(first), after ?? null)
      : this.found(viewer, input, sort, pageSize(first), after ?? null);
  }

  @Public()
  @Query(() => ConceptType)
  async concept(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { type: () => String, description: 'The slug, or the id.' }) slug: string,
    @Args('version', { type: () => Int, nullable: true, description: 'An earlier one; else the latest.' })
    version?: number | null,
    @Args('working', { type: () => Boolean, defaultValue: false, description: 'What is being written, to edit it.' })
    working = false,
  ): Promise<ConceptType> {
    const record = await this.concepts.bySlug(viewer, slug);
    return conceptView(viewer, record, await this.concepts.text(viewer, record, { version: version ?? null, working }));
  }

  @Public()
  @Query(() => ConceptTrialConnection, {
    description:
      'Where concepts are tried, latest changed first; `networkId` is that of the concept or of who tries it.',
  })
  async conceptTrials(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId?: string | null,
    @Args('direction', { type: () => TrialDirections, nullable: true }) direction?: TrialDirection | null,
    @Args('status', { type: () => TrialStatuses, nullable: true }) status?: TrialStatus | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<ConceptTrialType>> {
    const size = pageSize(first);
    const wish = {
      networkId: networkId ?? null,
      organisationId: organisationId ?? null,
      direction: direction ?? null,
      status: status ?? null,
    };
    const rows = await this.trials.list(viewer, wish, size, placeByChange(after ?? null));
    return toConnection(
      rows,
      size,
      ({ trial }) => [trial.changedKey, trial.id],
      ({ concept, trial }) => trialView(viewer, concept, trial),
    );
  }

  @Public()
  @Query(() => TransferFitType, {
    description: 'The viewer’s situation against each place where the concept was tried or grew.',
  })
  async transferFit(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { type: () => String }) slug: string,
    @Args('situation', { type: () => SituationInput }) situation: SituationInput,
  ): Promise<TransferFitType> {
    const mine: SituationType = {
      ...situation,
      groupSize: situation.groupSize ?? null,
      artists: situation.artists ?? null,
      volunteers: situation.volunteers ?? null,
      staffHours: situation.staffHours ?? null,
      weeks: situation.weeks ?? null,
      sessions: situation.sessions ?? null,
      population: situation.population ?? null,
    };
    return { mine, places: await this.fit.compare(viewer, slug, mine) };
  }

  @Query(() => MySituation, {
    description:
      'What the activities of the organisation one speaks for tell of it: those like the concept, where there are any.',
  })
  mySituation(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('slug', { type: () => String, nullable: true, description: 'Of the concept.' }) slug?: string | null,
  ): Promise<MySituation> {
    return this.fit.mySituation(viewer, networkId, slug ?? null);
  }

  private async found(
    viewer: Viewer,
    input: ConceptListInput,
    sort: ConceptSort,
    first: number,
    after: string | null,
  ): Promise<ConceptAnswer> {
    const { question, filters, dropped } = input;
    const wish = { question, filters, dropped, sort, first, networkId: input.networkId ?? null };
    const { answer, records } = await this.concepts.find(viewer, { ...wish, after: placeInSearch(after) });
    const edges = records.map(({ record, place }) => ({
      cursor: encodeCursor([place.rank, place.document]),
      node: conceptView(viewer, record),
    }));
    const { hasNextPage, total, approximate, facets } = answer.page;
    return {
      edges,
      pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
      ...{ totalCount: total, total, approximate },
      facets: facetsView(facets),
      interpretation: interpretationView(answer),
    };
  }

  private async own(
    viewer: Viewer,
    networkId: string | null,
    size: number,
    after: string | null,
  ): Promise<ConceptAnswer> {
    const records = await this.concepts.editable(viewer, networkId, size, placeByChange(after));
    const shown = (record: ConceptRecord): ConceptType =>
      conceptView(viewer, record, { content: record.working, version: null });
    return {
      ...toConnection(records, size, ({ changedKey, id }) => [changedKey, id], shown),
      ...{ total: null, approximate: false, facets: [], interpretation: { recognised: [], added: [] } },
    };
  }
}

/** A place somebody made up leads nowhere, but is no error of ours. */
function placeInSearch(cursor: string | null): SearchPlace | null {
  if (cursor === null) return null;
  const [rank, document] = decodeCursor(cursor, 2).map((value) => wholeNumber(Number(value)));
  return { rank: rank ?? 0, document: Math.min(document ?? 0, 2 ** 31 - 1) };
}

function wholeNumber(value: number): number {
  return Number.isSafeInteger(value) ? Math.max(0, value) : 0;
}
