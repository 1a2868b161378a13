import { Args, Query, Resolver } from '@nestjs/graphql';
import { NO_FILTERS } from '@samspil/domain/evidence';
import { withChanges, type Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public } from '../../shared/auth/index.js';
import { answerView } from './answer-views.js';
import { WhatWorksAnswer, WhatWorksInput } from './answer.graphql.js';
import { AnswersService } from './answers.service.js';

@Resolver()
export class AnswersResolver {
  constructor(private readonly answers: AnswersService) {}

  @Public()
  @Query(() => WhatWorksAnswer, {
    description: 'What works for whom: what published findings tell about a question, and what they do not.',
  })
  async whatWorks(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => WhatWorksInput }) input: WhatWorksInput,
  ): Promise<WhatWorksAnswer> {
    const started = performance.now();
    const filters = withChanges(NO_FILTERS, input.filters ?? {});
    return answerView(await this.answers.whatWorks(viewer, { ...input, filters }), started);
  }
}
