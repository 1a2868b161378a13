import { Injectable } from '@nestjs/common';
import {
  canFollowThread,
  canMarkAnswer,
  canModerateThread,
  canOpenThread,
  canReadThread,
  canRetitleThread,
  canStartThread,
  canTalkAbout,
  isPossibleSubject,
  problemsWithAnswer,
  problemsWithForumLock,
  problemsWithLocked,
  problemsWithOpening,
  problemsWithPost,
  problemsWithSubject,
  problemsWithTitle,
  threadTitle,
  type ForumProblemCode,
  type PostContent,
  type ThreadSubject,
} from '@samspil/domain/forum';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import type { PlaceByChange } from '../shared/pagination/index.js';
import { allow, ensure, ForbiddenError, found, NotFoundError } from '../shared/errors/index.js';
import { ForumIndex } from './forum-index.js';
import { ForumNotices } from './forum-notices.js';
import type { SubjectRecord, ThreadRecord } from './forum-record.js';
import { ForumSearch } from './forum-search.js';
import { PostWriting } from './post-writing.js';
import { PostsRepository } from './posts.repository.js';
import { ThreadsRepository, type ThreadsWish } from './threads.repository.js';

export interface StartedThread extends PostContent {
  /** Sent twice with the same id, the thread is there once. */
  readonly id: string | null;
  readonly networkId: string;
  readonly subject: ThreadSubject;
  readonly title: string;
  readonly isOpen: boolean;
}

/** Threads: reading, starting, following, and looking after them. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly repository: ThreadsRepository,
    private readonly posts: PostsRepository,
    private readonly writing: PostWriting,
    private readonly notices: ForumNotices,
    private readonly index: ForumIndex,
    private readonly searches: ForumSearch,
  ) {}

  /** NotFound for what the viewer may not read. */
  async byId(viewer: Viewer, id: string): Promise<ThreadRecord> {
    return readable(viewer, validate(id) ? await this.repository.byId(viewer, id) : null);
  }

  /** A page of what the viewer may read, with one row more than `size`; with a question, only what it finds. */
  async list(
    viewer: Viewer,
    wish: Omit<ThreadsWish, 'ids'>,
    question: string,
    size: number,
    after: PlaceByChange | null,
  ): Promise<ThreadRecord[]> {
    if (wish.subject !== null && !isPossibleSubject(wish.subject)) return [];
    const ids = question.trim() === '' ? null : await this.searches.find(viewer, question);
    if (ids !== null && ids.length === 0) return [];
    return this.repository.list(viewer, { ...wish, subject: inLowerCase(wish.subject), ids }, size, after);
  }

  /** What a thread would be about, if the viewer may start one; NotFound otherwise. */
  async subject(viewer: Viewer, networkId: string, subject: ThreadSubject): Promise<SubjectRecord> {
    const record = found(await this.findSubject(networkId, subject));
    if (!canStartThread(viewer, record)) throw new NotFoundError();
    return record;
  }

  /** In which network the viewer may start a thread about it: its own, or the viewer's where it is public; null for none. */
  async networkToTalkIn(viewer: Viewer, subject: ThreadSubject): Promise<string | null> {
    if (viewer.userId === null || !isPossibleSubject(subject)) return null;
    const home = await this.repository.homeOf(inLowerCase(subject));
    if (home === null) return null;
    const record = await this.findSubject(home, subject);
    if (record === null) return null;
    if (canStartThread(viewer, record)) return home;
    return record.reach === 'public' ? (viewer.networks[0]?.networkId ?? null) : null;
  }

  /** A new thread with its first post. Who starts it follows it. */
  async start(viewer: Viewer, started: StartedThread): Promise<ThreadRecord> {
    const { networkId, title, isOpen, text, mentionIds } = started;
    const startedById = accountOf(viewer);
    const id = usableId(started.id, 'id');
    await this.repository.inTurn(id);
    const there = await this.repository.byId(viewer, id);
    if (there !== null) return ownThread(viewer, there);
    const subject = await this.subjectFor(viewer, networkId, started.subject);
    const mayBeMentioned = await this.writing.readersAmong(subject, mentionIds);
    ensure([
      ...problemsWithTitle(title),
      ...problemsWithOpening(isOpen, subject),
      ...problemsWithPost({ text, mentionIds }, mayBeMentioned),
    ]);
    if (isOpen && !canModerateThread(viewer, subject)) throw new ForbiddenError();
    await this.writing.keepWithinLimit(startedById);
    await this.repository.insert({ id, networkId, subject, title: threadTitle(title), isOpen, startedById });
    const opening = {
      id: uuid(),
      threadId: id,
      isOpening: true,
      writtenById: startedById,
      text: text.trim(),
      mentionIds,
    };
    await this.posts.insert(opening);
    await this.repository.countPosts(id);
    await this.repository.follow(id, startedById, true, false);
    const thread = await this.after(viewer, id);
    await this.notices.tellMentioned(thread, { ...opening, mentionIds: [...mentionIds] });
    await this.notices.tellOfThread(thread, { ...opening, mentionIds: [...mentionIds] });
    return thread;
  }

  /** Is told of new posts, or not any more. */
  async follow(viewer: Viewer, id: string, isFollowing: boolean): Promise<ThreadRecord> {
    const thread = await this.byId(viewer, id);
    allow(canFollowThread(viewer, thread));
    await this.repository.follow(thread.id, accountOf(viewer), isFollowing, true);
    return found(await this.repository.byId(viewer, thread.id));
  }

  /** Says which post answers the question; null takes the mark away. */
  async markAnswer(viewer: Viewer, id: string, postId: string | null): Promise<ThreadRecord> {
    const thread = await this.held(viewer, id);
    allow(canMarkAnswer(viewer, thread));
    if (thread.answerPostId === postId) return thread;
    if (postId === null) {
      await this.repository.setAnswer(thread.id, null);
      return this.after(viewer, thread.id);
    }
    const post = validate(postId) ? await this.posts.byId(postId) : null;
    ensure(problemsWithAnswer(post?.threadId === thread.id ? post : null));
    await this.repository.setAnswer(thread.id, postId);
    await this.notices.tellAnswered(thread, found(post), viewer.userId);
    return this.after(viewer, thread.id);
  }

  /** `lock` is the one that was seen: when somebody else changed the thread since, nothing is saved. */
  async retitle(viewer: Viewer, id: string, lock: number, title: string): Promise<ThreadRecord> {
    const thread = await this.held(viewer, id);
    if (thread.isLocked && !canModerateThread(viewer, thread)) ensure(problemsWithLocked(thread.isLocked));
    allow(canRetitleThread(viewer, thread));
    if (thread.title === threadTitle(title)) return thread;
    ensure([...problemsWithForumLock(lock, thread.lock), ...problemsWithTitle(title)]);
    await this.repository.retitle(thread.id, threadTitle(title));
    return this.after(viewer, thread.id);
  }

  /** Nobody posts in a locked thread. */
  async setLocked(viewer: Viewer, id: string, isLocked: boolean): Promise<ThreadRecord> {
    const thread = await this.held(viewer, id);
    allow(canModerateThread(viewer, thread));
    if (thread.isLocked === isLocked) return thread;
    await this.repository.setLocked(thread.id, isLocked);
    return this.after(viewer, thread.id);
  }

  /** Lets everybody read it, or the network only. */
  async setOpen(viewer: Viewer, id: string, isOpen: boolean): Promise<ThreadRecord> {
    const thread = await this.held(viewer, id);
    allow(canModerateThread(viewer, thread));
    if (thread.isOpen === isOpen) return thread;
    ensure(problemsWithOpening(isOpen, thread));
    allow(canOpenThread(viewer, thread));
    await this.repository.setOpen(thread.id, isOpen);
    return this.after(viewer, thread.id);
  }

  /** It is about something else from now on; who may read it follows. */
  async move(viewer: Viewer, id: string, lock: number, subject: ThreadSubject): Promise<ThreadRecord> {
    const thread = await this.held(viewer, id);
    allow(canModerateThread(viewer, thread));
    ensure(problemsWithForumLock(lock, thread.lock));
    const target = await this.subjectFor(viewer, thread.networkId, subject);
    await this.repository.move(thread.id, target);
    return this.after(viewer, thread.id);
  }

  /** The subject as the network may talk about it; one that the viewer may not see is unknown. */
  private async subjectFor(viewer: Viewer, networkId: string, subject: ThreadSubject): Promise<SubjectRecord> {
    const record = await this.findSubject(networkId, subject);
    const unknown = [problem<ForumProblemCode>('forum.subject-unknown', 'subject')];
    if (record === null) ensure(unknown);
    const there = found(record);
    ensure(problemsWithSubject(there));
    if (!canTalkAbout(viewer, there)) ensure(there.reach === 'public' ? [] : unknown);
    allow(canStartThread(viewer, there));
    return there;
  }

  private async findSubject(networkId: string, subject: ThreadSubject): Promise<SubjectRecord | null> {
    if (!isPossibleSubject(subject)) return null;
    return this.repository.subject(networkId, inLowerCase(subject));
  }

  private async held(viewer: Viewer, id: string): Promise<ThreadRecord> {
    return readable(viewer, validate(id) ? await this.repository.held(viewer, id) : null);
  }

  private async after(viewer: Viewer, id: string): Promise<ThreadRecord> {
    await this.index.refresh([id]);
    return found(await this.repository.byId(viewer, id));
  }
}

function readable(viewer: Viewer, thread: ThreadRecord | null): ThreadRecord {
  if (!canReadThread(viewer, found(thread))) throw new NotFoundError();
  return found(thread);
}

function ownThread(viewer: Viewer, thread: ThreadRecord): ThreadRecord {
  const isOwn = thread.startedById === viewer.userId && canReadThread(viewer, thread);
  ensure(isOwn ? [] : [problem<ForumProblemCode>('forum.id-taken', 'id')]);
  return thread;
}

/** The account of who is signed in. */
export function accountOf({ userId }: Viewer): string {
  if (userId === null) throw new ForbiddenError();
  return userId;
}

/** The id that the sender made, or a new one. */
export function usableId(wanted: string | null, field: string): string {
  ensure(wanted === null || validate(wanted) ? [] : [problem<ForumProblemCode>('forum.id-malformed', field)]);
  return wanted?.toLowerCase() ?? uuid();
}

/** Ids of rows are written in lower case; those of networks and goals as they are. */
function inLowerCase<Subject extends ThreadSubject | null>(subject: Subject): Subject {
  if (subject === null || subject.kind === 'network' || subject.kind === 'goal') return subject;
  return { ...subject, id: subject.id.toLowerCase() };
}
