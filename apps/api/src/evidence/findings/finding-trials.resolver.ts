import { Args, Context, Extensions, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { KnowledgeLoader } from '../../knowledge/knowledge.loader.js';
import { CurrentViewer, type RequestContext } from '../../shared/auth/index.js';
import { listOfAtMost } from '../../shared/limits/index.js';
import { NameTrialOfSourceInput } from './finding-inputs.graphql.js';
import { ReportedTrialType } from './finding-trials.graphql.js';
import { FindingTrialsService } from './finding-trials.service.js';
import { findingView } from './finding-views.js';
import { FindingType } from './finding.graphql.js';

const USUAL_TRIALS = 100;

/** Which sources report the same trial. */
@Resolver(() => ReportedTrialType)
export class FindingTrialsResolver {
  constructor(
    private readonly trials: FindingTrialsService,
    private readonly knowledge: KnowledgeLoader,
  ) {}

  @Query(() => [ReportedTrialType], { description: 'Trials that findings name already; for curators of the network.' })
  @Extensions(listOfAtMost(USUAL_TRIALS))
  async reportedTrials(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): Promise<ReportedTrialType[]> {
    const reported = await this.trials.reported(viewer, networkId);
    return Promise.all(
      reported.map(async ({ key, trial, sourceIds }) => {
        const sources = await Promise.all(sourceIds.map((id) => this.knowledge.item(context, id)));
        return { key, trial, sources: sources.flatMap((source) => source ?? []) };
      }),
    );
  }

  @Mutation(() => [FindingType], {
    description:
      'Says of every finding of a source, withdrawn ones left out, which trial it reports. Returns them all.',
  })
  @Extensions(listOfAtMost(USUAL_TRIALS))
  async nameTrialOfSource(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { sourceSlug, trial }: NameTrialOfSourceInput,
  ): Promise<FindingType[]> {
    const records = await this.trials.nameOfSource(viewer, sourceSlug, trial);
    return records.map((record) => findingView(viewer, record));
  }
}
