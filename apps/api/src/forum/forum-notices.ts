import { Injectable } from '@nestjs/common';
import { FORUM_CARETAKERS, postAddress, threadAddress } from '@samspil/domain/forum';
import { NotificationsService } from '../notifications/notifications.service.js';
import type { PostRecord, ThreadRecord } from './forum-record.js';
import { PostsRepository } from './posts.repository.js';

type ToldPost = Pick<PostRecord, 'id' | 'writtenById' | 'mentionIds'>;

/** Telling people of what is said: those who are mentioned at once, the others in their digest. */
@Injectable()
export class ForumNotices {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly posts: PostsRepository,
  ) {}

  /** Of a new thread in a body: everybody who sits there. */
  async tellOfThread(thread: ThreadRecord, opening: ToldPost): Promise<void> {
    if (thread.bodyId === null) return;
    const told = new Set([opening.writtenById, ...opening.mentionIds]);
    const userIds = (await this.posts.seated(thread.bodyId)).filter((id) => !told.has(id));
    const eventKey = `thread-started:${thread.id}`;
    await this.notifications.notify({ ...aboutThread(thread), kind: 'thread-started', userIds, eventKey });
  }

  /** Of a new post: everybody who follows, but for who wrote it and those who are mentioned. */
  async tellFollowers(thread: ThreadRecord, post: ToldPost): Promise<void> {
    const told = new Set([post.writtenById, ...post.mentionIds]);
    const userIds = (await this.posts.followers(thread.id, thread)).filter((id) => !told.has(id));
    const eventKey = `thread-post:${post.id}`;
    await this.notifications.notify({ ...aboutPost(thread, post), kind: 'thread-post', userIds, eventKey });
  }

  /** Everybody is told once per post, also when it is edited. */
  async tellMentioned(thread: ThreadRecord, post: ToldPost): Promise<void> {
    const userIds = post.mentionIds.filter((id) => id !== post.writtenById);
    const eventKey = `thread-mentioned:${post.id}`;
    await this.notifications.notify({ ...aboutPost(thread, post), kind: 'mentioned', userIds, eventKey });
  }

  /** Who gave the answer, and who follows. */
  async tellAnswered(thread: ThreadRecord, post: ToldPost, byId: string | null): Promise<void> {
    const followers = await this.posts.followers(thread.id, thread);
    const writer = post.writtenById === null ? [] : await this.posts.readersAmong(thread, [post.writtenById]);
    const userIds = [...new Set([...followers, ...writer])].filter((id) => id !== byId);
    const eventKey = `thread-answered:${thread.id}:${post.id}`;
    await this.notifications.notify({ ...aboutPost(thread, post), kind: 'thread-answered', userIds, eventKey });
  }

  /** The writer reads the reason at the post. */
  async tellHidden(thread: ThreadRecord, post: PostRecord, byId: string | null): Promise<void> {
    const userIds = [post.writtenById].flatMap((id) => (id === null || id === byId ? [] : [id]));
    const eventKey = `post-hidden:${post.id}:${post.lock}`;
    await this.notifications.notify({ ...aboutPost(thread, post), kind: 'post-hidden', userIds, eventKey });
  }

  /** Once for each time it waits: further reports of a post that waits already are read where it stands. */
  async tellReported(thread: ThreadRecord, post: PostRecord, since: Date, byId: string | null): Promise<void> {
    const userIds = (await this.posts.caretakers(thread.networkId, FORUM_CARETAKERS)).filter((id) => id !== byId);
    const eventKey = reportKey(post.id, since);
    await this.notifications.notify({ ...aboutPost(thread, post), kind: 'post-reported', userIds, eventKey });
  }

  async settleReported(postId: string, since: Date): Promise<void> {
    await this.notifications.settle(reportKey(postId, since));
  }
}

const reportKey = (postId: string, since: Date): string => `post-reported:${postId}:${since.toISOString()}`;

function aboutThread({ id, networkId, bodyId, title }: ThreadRecord) {
  return { networkId, bodyId, title, url: threadAddress(id) };
}

function aboutPost(thread: ThreadRecord, { id }: Pick<PostRecord, 'id'>) {
  return { ...aboutThread(thread), url: postAddress(thread.id, id) };
}
