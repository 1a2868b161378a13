import { Args, Context, Field, ID, InputType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canSeeMeetingPapers } from '@samspil/domain/meetings';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, type RequestContext } from '../shared/auth/index.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import { meetingView, paperView } from './meeting-views.js';
import { MeetingPaperType, MeetingType } from './meetings.graphql.js';
import { MeetingsLoader } from './meetings.loader.js';

@InputType()
export class RemoveMeetingPaperInput {
  @Field(() => ID)
  id: string;
}

/** Papers that are there; they come in by `POST /meetings/<id>/papers`. */
@Resolver(() => MeetingType)
export class MeetingPapersResolver {
  constructor(
    private readonly papers: MeetingPapersService,
    private readonly loader: MeetingsLoader,
  ) {}

  @ResolveField(() => [MeetingPaperType], {
    name: 'papers',
    description: 'Empty for those who may not read them.',
  })
  async ofMeeting(@Parent() { record }: MeetingType, @Context() context: RequestContext): Promise<MeetingPaperType[]> {
    if (!canSeeMeetingPapers(context.viewer, record)) return [];
    return (await this.loader.papers(context, record.id)).map(paperView);
  }

  @Mutation(() => MeetingType, { description: 'For good.' })
  async removeMeetingPaper(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: RemoveMeetingPaperInput,
  ): Promise<MeetingType> {
    return meetingView(viewer, await this.papers.remove(viewer, id));
  }
}
