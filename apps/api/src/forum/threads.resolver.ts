import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { pageSize, placeByChange, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import {
  FollowThreadInput,
  LockThreadInput,
  MarkAnswerInput,
  MoveThreadInput,
  OpenThreadInput,
  RetitleThreadInput,
  StartThreadInput,
  ThreadFiltersInput,
  ThreadSubjectInput,
} from './forum-inputs.graphql.js';
import { ForumNames } from './forum-names.js';
import { talkSubjectView, threadView } from './forum-views.js';
import { ForumPerson, TalkSubject, ThreadConnection, ThreadType } from './forum.graphql.js';
import { ThreadsService } from './threads.service.js';

/** What is talked about between meetings. */
@Resolver(() => ThreadType)
export class ThreadsResolver {
  constructor(
    private readonly threads: ThreadsService,
    private readonly names: ForumNames,
  ) {}

  @Public()
  @Query(() => ThreadConnection, { description: 'What the viewer may read, latest post first.' })
  async forumThreads(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('filters', { type: () => ThreadFiltersInput, nullable: true }) filters?: ThreadFiltersInput | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<ThreadType>> {
    const size = pageSize(first);
    const wish = { networkId: networkId ?? null, ...wishOf(filters) };
    const place = placeByChange(after ?? null);
    const records = await this.threads.list(viewer, wish, filters?.question ?? '', size, place);
    return toConnection(
      records,
      size,
      ({ changedKey, id }) => [changedKey, id],
      (record) => threadView(viewer, record),
    );
  }

  @Public()
  @Query(() => ThreadType)
  async forumThread(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<ThreadType> {
    return threadView(viewer, await this.threads.byId(viewer, id));
  }

  @Query(() => TalkSubject, { description: 'What a new thread would be about, if the viewer may start one.' })
  async talkSubject(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('subject') subject: ThreadSubjectInput,
  ): Promise<TalkSubject> {
    return talkSubjectView(viewer, await this.threads.subject(viewer, networkId, subject));
  }

  @Public()
  @Query(() => ID, { nullable: true, description: 'The network in which the viewer may start a thread about it.' })
  networkToTalkIn(
    @CurrentViewer() viewer: Viewer,
    @Args('subject') subject: ThreadSubjectInput,
  ): Promise<string | null> {
    return this.threads.networkToTalkIn(viewer, subject);
  }

  @Mutation(() => ThreadType, { description: 'A new thread with its first post.' })
  async startThread(@CurrentViewer() viewer: Viewer, @Args('input') input: StartThreadInput): Promise<ThreadType> {
    return threadView(viewer, await this.threads.start(viewer, { ...input, id: input.id ?? null }));
  }

  @Mutation(() => ThreadType, { description: 'Is told of new posts, or not any more.' })
  async followThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, follow }: FollowThreadInput,
  ): Promise<ThreadType> {
    return threadView(viewer, await this.threads.follow(viewer, id, follow));
  }

  @Mutation(() => ThreadType, { description: 'Says which post answers the question.' })
  async markAnswer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, postId }: MarkAnswerInput,
  ): Promise<ThreadType> {
    return threadView(viewer, await this.threads.markAnswer(viewer, id, postId ?? null));
  }

  @Mutation(() => ThreadType)
  async retitleThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, title }: RetitleThreadInput,
  ): Promise<ThreadType> {
    return threadView(viewer, await this.threads.retitle(viewer, id, lock, title));
  }

  @Mutation(() => ThreadType, { description: 'Nobody posts in it any more, or everybody who reads it again.' })
  async lockThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, isLocked }: LockThreadInput,
  ): Promise<ThreadType> {
    return threadView(viewer, await this.threads.setLocked(viewer, id, isLocked));
  }

  @Mutation(() => ThreadType, { description: 'Lets everybody read it, or the network only.' })
  async openThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, isOpen }: OpenThreadInput,
  ): Promise<ThreadType> {
    return threadView(viewer, await this.threads.setOpen(viewer, id, isOpen));
  }

  @Mutation(() => ThreadType, { description: 'It is about something else from now on; who may read it follows.' })
  async moveThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, subject }: MoveThreadInput,
  ): Promise<ThreadType> {
    return threadView(viewer, await this.threads.move(viewer, id, lock, subject));
  }

  @ResolveField(() => ForumPerson, { nullable: true })
  startedBy(@Parent() { record }: ThreadType, @Context() context: RequestContext): Promise<ForumPerson | null> {
    return this.names.person(context, record.startedById);
  }

  @ResolveField(() => ForumPerson, { nullable: true })
  lastPostBy(@Parent() { record }: ThreadType, @Context() context: RequestContext): Promise<ForumPerson | null> {
    return this.names.person(context, record.lastPostById);
  }
}

function wishOf(filters?: ThreadFiltersInput | null) {
  const { subject, subjectKind, unanswered, followed } = filters ?? {};
  return {
    subject: subject ?? null,
    subjectKind: subjectKind ?? null,
    unanswered: unanswered ?? false,
    followed: followed ?? false,
  };
}
