import { Injectable } from '@nestjs/common';
import { FORUM_LIMITS, POSTS_PER_DAY } from '@samspil/domain/forum';
import { validate } from 'uuid';
import { RateLimitedError } from '../shared/errors/index.js';
import { PostsRepository, type ReadThread } from './posts.repository.js';

/** What starting a thread and writing in it have in common. */
@Injectable()
export class PostWriting {
  constructor(private readonly posts: PostsRepository) {}

  /** Tells of each account whether its person may read the thread, and so be mentioned in it. */
  async readersAmong(thread: ReadThread, userIds: readonly string[]): Promise<(id: string) => boolean> {
    const usable = userIds.length > FORUM_LIMITS.mentions ? [] : userIds.filter((id) => validate(id));
    const readers = await this.posts.readersAmong(thread, usable);
    return (id) => readers.has(id.toLowerCase());
  }

  async keepWithinLimit(userId: string): Promise<void> {
    const seconds = await this.posts.secondsToWait(userId, POSTS_PER_DAY);
    if (seconds > 0) throw new RateLimitedError(seconds);
  }
}
