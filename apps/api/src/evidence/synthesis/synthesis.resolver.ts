import { Args, Query, Resolver } from '@nestjs/graphql';
import { NO_FILTERS } from '@samspil/domain/evidence';
import { withChanges, type Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public } from '../../shared/auth/index.js';
import { SynthesisInput } from './synthesis-input.graphql.js';
import { synthesisView } from './synthesis-views.js';
import { Synthesis } from './synthesis.graphql.js';
import { SynthesisService } from './synthesis.service.js';

@Resolver()
export class SynthesisResolver {
  constructor(private readonly syntheses: SynthesisService) {}

  @Public()
  @Query(() => Synthesis, {
    description: 'Published findings side by side, with what forest and funnel plots are drawn from.',
  })
  async synthesis(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SynthesisInput }) input: SynthesisInput,
  ): Promise<Synthesis> {
    const { findingIds, method, test, level, subgroups, moderator } = input;
    const options = { method, test, level };
    const given = await this.syntheses.synthesise(viewer, {
      findingIds,
      options,
      filters: withChanges(NO_FILTERS, input.filters ?? {}),
      subgrouping: subgroups ?? null,
      moderator: moderator ?? null,
    });
    return synthesisView(given, options);
  }
}
