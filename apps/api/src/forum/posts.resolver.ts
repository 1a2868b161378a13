import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canReadPost } from '@samspil/domain/forum';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { pageSize, placeByChange, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import {
  EditPostInput,
  MovePostInput,
  ReportPostInput,
  SettleReportsInput,
  ThreadSubjectInput,
  WritePostInput,
} from './forum-inputs.graphql.js';
import { ForumNames } from './forum-names.js';
import type { PostVersionRecord } from './forum-record.js';
import { postView, threadView } from './forum-views.js';
import {
  ForumPerson,
  PostConnection,
  PostReport,
  PostType,
  PostVersion,
  ReportedPost,
  ReportedPostConnection,
} from './forum.graphql.js';
import { PostsService, type PostInThread } from './posts.service.js';

const VERSIONS = Symbol('earlier texts of posts');

/** What people write in threads. */
@Resolver(() => PostType)
export class PostsResolver {
  constructor(
    private readonly posts: PostsService,
    private readonly names: ForumNames,
  ) {}

  @Public()
  @Query(() => PostConnection, { description: 'The posts of a thread, oldest first.' })
  async forumPosts(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID }) threadId: string,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<PostType>> {
    const size = pageSize(first);
    const place = placeByChange(after ?? null);
    const from = place === null ? null : { createdAt: place.changedAt, id: place.id };
    const posts = await this.posts.ofThread(viewer, threadId, size, from);
    return toConnection(
      posts,
      size,
      ({ createdKey, id }) => [createdKey, id],
      (post) => postView(viewer, post),
    );
  }

  @Query(() => ReportedPostConnection, { description: 'Posts that wait for the viewer to look at them.' })
  async reportedPosts(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<ReportedPost>> {
    const size = pageSize(first);
    const place = placeByChange(after ?? null);
    const from = place === null ? null : { reportedAt: place.changedAt, id: place.id };
    const posts = await this.posts.reported(viewer, size, from);
    return toConnection(
      posts,
      size,
      ({ reportedKey, id }) => [reportedKey, id],
      (post) => ({
        ...{ id: post.id, records: post.reports },
        post: postView(viewer, post),
        thread: threadView(viewer, post.thread),
      }),
    );
  }

  @Query(() => Int, { description: 'How many posts wait for the viewer to look at them.' })
  reportedPostCount(@CurrentViewer() viewer: Viewer): Promise<number> {
    return this.posts.countReported(viewer);
  }

  @Query(() => [ForumPerson], { description: 'Whom the viewer could mention: others who may read the thread.' })
  async mentionable(
    @CurrentViewer() viewer: Viewer,
    @Args('typed') typed: string,
    @Args('threadId', { type: () => ID, nullable: true }) threadId?: string | null,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('subject', { type: () => ThreadSubjectInput, nullable: true }) subject?: ThreadSubjectInput | null,
  ): Promise<ForumPerson[]> {
    if (threadId) return this.posts.mentionableIn(viewer, threadId, typed);
    if (!networkId || !subject) return [];
    return this.posts.mentionableAbout(viewer, networkId, subject, typed);
  }

  @Mutation(() => PostType)
  async writePost(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, threadId, text, mentionIds }: WritePostInput,
  ): Promise<PostType> {
    return postView(viewer, await this.posts.write(viewer, threadId, id ?? null, { text, mentionIds }));
  }

  @Mutation(() => PostType, { description: 'What it said before is kept.' })
  async editPost(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, text, mentionIds }: EditPostInput,
  ): Promise<PostType> {
    return postView(viewer, await this.posts.edit(viewer, id, lock, { text, mentionIds }));
  }

  @Mutation(() => PostType, { description: 'Withdraws, restores, hides or shows it.' })
  async movePost(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, step, reason }: MovePostInput,
  ): Promise<PostType> {
    return postView(viewer, await this.posts.take(viewer, id, step, reason));
  }

  @Mutation(() => PostType, { description: 'Asks the network’s caretakers to look at it.' })
  async reportPost(@CurrentViewer() viewer: Viewer, @Args('input') { id, reason }: ReportPostInput): Promise<PostType> {
    return postView(viewer, await this.posts.report(viewer, id, reason));
  }

  @Mutation(() => PostType, { description: 'The caretakers have looked, and it stands.' })
  async settleReports(@CurrentViewer() viewer: Viewer, @Args('input') { id }: SettleReportsInput): Promise<PostType> {
    return postView(viewer, await this.posts.settleReports(viewer, id));
  }

  @ResolveField(() => ForumPerson, { nullable: true })
  by(@Parent() { record }: PostType, @Context() context: RequestContext): Promise<ForumPerson | null> {
    return this.names.person(context, record.writtenById);
  }

  @ResolveField(() => [ForumPerson], { description: 'Whose name stands after an @ in the text.' })
  async mentions(@Parent() { record }: PostType, @Context() context: RequestContext): Promise<ForumPerson[]> {
    return canReadPost(context.viewer, record) ? this.names.persons(context, record.mentionIds) : [];
  }

  @ResolveField(() => [PostVersion], { description: 'Earlier texts, for who wrote them and the caretakers.' })
  async versions(@Parent() { record }: PostType, @Context() context: RequestContext): Promise<PostVersion[]> {
    const load = (posts: readonly PostInThread[]): Promise<Map<PostInThread, PostVersionRecord[]>> =>
      this.versionsOf(context.viewer, posts);
    return (await loaderFor(context, VERSIONS, load).load(record)) ?? [];
  }

  private async versionsOf(
    viewer: Viewer,
    posts: readonly PostInThread[],
  ): Promise<Map<PostInThread, PostVersionRecord[]>> {
    const byId = await this.posts.versionsOf(viewer, posts);
    return new Map(posts.map((post) => [post, byId.get(post.id) ?? []]));
  }
}

/** Who reported a post, and why. */
@Resolver(() => ReportedPost)
export class ReportedPostsResolver {
  constructor(private readonly names: ForumNames) {}

  @ResolveField(() => [PostReport])
  reports(@Parent() { records }: ReportedPost, @Context() context: RequestContext): Promise<PostReport[]> {
    return Promise.all(
      records.map(async ({ reportedById, reason, createdAt }) => ({
        reason,
        reportedAt: new Date(createdAt),
        by: await this.names.person(context, reportedById),
      })),
    );
  }
}
