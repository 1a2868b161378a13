import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { DirectAnswer } from '@samspil/domain/search';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public } from '../shared/auth/index.js';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { DirectAnswers } from './direct-answers.service.js';

@ObjectType('DirectAnswer', { description: 'A sentence that answers a question at once.' })
export class DirectAnswerType {
  @Field(() => BothLanguages)
  sentence: BothLanguages;

  @Field(() => String, { description: 'The page it is from.' })
  url: string;

  @Field(() => BothLanguages, { description: 'What the link is called.' })
  label: BothLanguages;
}

@Resolver()
export class DirectAnswersResolver {
  constructor(private readonly answers: DirectAnswers) {}

  @Public()
  @Query(() => [DirectAnswerType], {
    description: 'What can be said at once, as far as the viewer may know it; empty for questions of another kind.',
  })
  directAnswers(
    @CurrentViewer() viewer: Viewer,
    @Args('question', { type: () => String }) question: string,
  ): Promise<DirectAnswer[]> {
    return this.answers.of(viewer, question);
  }
}
