import { Injectable } from '@nestjs/common';
import {
  canModerateThread,
  canReadPost,
  canReportPost,
  canSeePostHistory,
  isForumCaretaker,
  mayEditPost,
  mayPost,
  mayTakePostStep,
  POST_STEP_STATES,
  problemsWithEditing,
  problemsWithForumLock,
  problemsWithForumReason,
  problemsWithLocked,
  problemsWithPost,
  problemsWithPostStep,
  type ForumProblemCode,
  type PostContent,
  type PostStep,
  type ThreadSubject,
} from '@samspil/domain/forum';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import { ForumIndex } from './forum-index.js';
import { ForumNotices } from './forum-notices.js';
import type { PostRecord, PostVersionRecord, ReaderRecord, ReportedPostRecord, ThreadRecord } from './forum-record.js';
import { PostWriting } from './post-writing.js';
import { PostsRepository, type PlaceAmongPosts, type PlaceByReport, type ReadThread } from './posts.repository.js';
import { accountOf, ThreadsService, usableId } from './threads.service.js';
import { ThreadsRepository } from './threads.repository.js';

/** A post with the thread it stands in. */
export interface PostInThread extends PostRecord {
  readonly thread: ThreadRecord;
}

const MOST_SUGGESTED = 8;

/** Posts: reading, writing, taking back, and looking after them. */
@Injectable()
export class PostsService {
  constructor(
    private readonly repository: PostsRepository,
    private readonly threads: ThreadsService,
    private readonly threadsRepository: ThreadsRepository,
    private readonly writing: PostWriting,
    private readonly notices: ForumNotices,
    private readonly index: ForumIndex,
  ) {}

  /** The posts of a thread, oldest first, one more than `size`. What the viewer may not read stands there without text. */
  async ofThread(
    viewer: Viewer,
    threadId: string,
    size: number,
    after: PlaceAmongPosts | null,
  ): Promise<PostInThread[]> {
    const thread = await this.threads.byId(viewer, threadId);
    const posts = await this.repository.ofThread(thread.id, size, after);
    return posts.map((post) => ({ ...post, thread }));
  }

  /** A new post; sent twice with the same id, it is there once. Who writes follows. */
  async write(viewer: Viewer, threadId: string, wantedId: string | null, content: PostContent): Promise<PostInThread> {
    const writtenById = accountOf(viewer);
    const id = usableId(wantedId, 'id');
    await this.threadsRepository.inTurn(id);
    const thread = await this.threads.byId(viewer, threadId);
    const there = await this.repository.byId(id);
    if (there !== null) return { ...ownPost(viewer, thread, there), thread };
    allow(mayPost(viewer, thread));
    const mayBeMentioned = await this.writing.readersAmong(thread, content.mentionIds);
    ensure([...problemsWithLocked(thread.isLocked), ...problemsWithPost(content, mayBeMentioned)]);
    await this.writing.keepWithinLimit(writtenById);
    const mentionIds = distinct(content.mentionIds);
    const text = content.text.trim();
    await this.repository.insert({ id, threadId: thread.id, isOpening: false, writtenById, text, mentionIds });
    await this.threadsRepository.follow(thread.id, writtenById, true, false);
    const post = await this.after(viewer, id);
    await this.notices.tellMentioned(thread, post);
    await this.notices.tellFollowers(thread, post);
    return post;
  }

  /** What it said before is kept. `lock` is the one the writer saw. */
  async edit(viewer: Viewer, id: string, lock: number, content: PostContent): Promise<PostInThread> {
    const post = await this.held(viewer, id);
    const { thread } = post;
    allow(mayEditPost(viewer, post));
    ensure([...problemsWithEditing(post.state), ...problemsWithLocked(thread.isLocked)]);
    ensure(problemsWithForumLock(lock, post.lock));
    const mayBeMentioned = await this.writing.readersAmong(thread, content.mentionIds);
    ensure(problemsWithPost(content, mayBeMentioned));
    const text = content.text.trim();
    const mentionIds = distinct(content.mentionIds);
    if (text === post.text && mentionIds.join() === post.mentionIds.join()) return post;
    await this.repository.edit(post.id, uuid(), text, mentionIds);
    const edited = await this.after(viewer, post.id);
    const added = mentionIds.filter((mentionId) => !post.mentionIds.includes(mentionId));
    await this.notices.tellMentioned(thread, { ...edited, mentionIds: added });
    return edited;
  }

  /** Withdraws and restores the own post, hides and shows that of others. Whoever wrote a hidden one is told why. */
  async take(viewer: Viewer, id: string, step: PostStep, reason: string): Promise<PostInThread> {
    const post = await this.held(viewer, id);
    allow(mayTakePostStep(viewer, post, step));
    const { to } = POST_STEP_STATES[step];
    if (post.state === to) return post;
    ensure(problemsWithPostStep(step, post.state, reason));
    await this.repository.setState(post.id, to, step === 'hide' ? reason.trim() : '');
    if (step === 'hide') await this.settle(post.id);
    const taken = await this.after(viewer, post.id);
    if (step === 'hide') await this.notices.tellHidden(post.thread, taken, viewer.userId);
    return taken;
  }

  /** Asks the network's caretakers to look at a post. */
  async report(viewer: Viewer, id: string, reason: string): Promise<PostInThread> {
    const post = await this.held(viewer, id);
    allow(canReportPost(viewer, post));
    ensure(problemsWithForumReason(reason));
    const since = await this.repository.report(post.id, accountOf(viewer), reason.trim());
    await this.notices.tellReported(post.thread, post, since, viewer.userId);
    return this.byId(viewer, post.id);
  }

  /** The caretakers have looked, and the post stands. */
  async settleReports(viewer: Viewer, id: string): Promise<PostInThread> {
    const post = await this.held(viewer, id);
    allow(canModerateThread(viewer, post.thread));
    await this.settle(post.id);
    return this.byId(viewer, post.id);
  }

  /** Reported posts of the networks that the viewer takes care of, longest waiting first; empty for everybody else. */
  async reported(
    viewer: Viewer,
    size: number,
    after: PlaceByReport | null,
  ): Promise<(ReportedPostRecord & { readonly thread: ThreadRecord })[]> {
    const networkIds = caredFor(viewer);
    if (networkIds.length === 0) return [];
    const posts = await this.repository.reported(networkIds, size, after);
    const threads = await this.threadsRepository.byIds(posts.map(({ threadId }) => threadId));
    const byId = new Map(threads.map((thread) => [thread.id, thread]));
    return posts.map((post) => ({ ...post, thread: found(byId.get(post.threadId)) }));
  }

  async countReported(viewer: Viewer): Promise<number> {
    const networkIds = caredFor(viewer);
    return networkIds.length === 0 ? 0 : this.repository.countReported(networkIds);
  }

  /** Earlier texts, for those who may see them; empty for the others. */
  async versionsOf(viewer: Viewer, posts: readonly PostInThread[]): Promise<Map<string, PostVersionRecord[]>> {
    const ids = posts.filter((post) => post.editedAt !== null && canSeePostHistory(viewer, post)).map(({ id }) => id);
    const versions = ids.length === 0 ? [] : await this.repository.versions(ids);
    const byPost = new Map<string, PostVersionRecord[]>(posts.map(({ id }) => [id, []]));
    for (const version of versions) byPost.get(version.postId)?.push(version);
    return byPost;
  }

  /** Whom the viewer could mention in the thread: others who may read it, by name. */
  async mentionableIn(viewer: Viewer, threadId: string, typed: string): Promise<ReaderRecord[]> {
    const thread = await this.threads.byId(viewer, threadId);
    allow(mayPost(viewer, thread));
    return this.suggested(viewer, thread, typed);
  }

  /** Whom the viewer could mention in a new thread about the subject. */
  async mentionableAbout(
    viewer: Viewer,
    networkId: string,
    subject: ThreadSubject,
    typed: string,
  ): Promise<ReaderRecord[]> {
    return this.suggested(viewer, await this.threads.subject(viewer, networkId, subject), typed);
  }

  private async suggested(viewer: Viewer, thread: ReadThread, typed: string): Promise<ReaderRecord[]> {
    const readers = await this.repository.readers(thread, typed.slice(0, 100).trim(), MOST_SUGGESTED + 1);
    return readers.filter(({ id }) => id !== viewer.userId).slice(0, MOST_SUGGESTED);
  }

  private async settle(id: string): Promise<void> {
    const since = await this.repository.settleReports(id);
    if (since !== null) await this.notices.settleReported(id, since);
  }

  private async byId(viewer: Viewer, id: string): Promise<PostInThread> {
    const post = found(await this.repository.byId(id));
    return { ...post, thread: await this.threads.byId(viewer, post.threadId) };
  }

  /** The post, its thread held against other writers until the transaction ends; NotFound for what cannot be read. */
  private async held(viewer: Viewer, id: string): Promise<PostInThread> {
    const seen = found(validate(id) ? await this.repository.byId(id) : null);
    const thread = found(await this.threadsRepository.held(viewer, seen.threadId));
    const post = { ...found(await this.repository.byId(id)), thread };
    if (!canReadPost(viewer, post)) throw new NotFoundError();
    return post;
  }

  private async after(viewer: Viewer, id: string): Promise<PostInThread> {
    const { threadId } = found(await this.repository.byId(id));
    await this.threadsRepository.countPosts(threadId);
    await this.index.refresh([threadId]);
    return this.byId(viewer, id);
  }
}

function ownPost(viewer: Viewer, thread: ThreadRecord, post: PostRecord): PostRecord {
  const isOwn = post.threadId === thread.id && post.writtenById === viewer.userId;
  ensure(isOwn ? [] : [problem<ForumProblemCode>('forum.id-taken', 'id')]);
  return post;
}

function caredFor(viewer: Viewer): string[] {
  return viewer.networks.map(({ networkId }) => networkId).filter((networkId) => isForumCaretaker(viewer, networkId));
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}
