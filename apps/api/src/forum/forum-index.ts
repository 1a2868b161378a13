import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FORUM_CARETAKERS, THREAD_SUBJECT_KINDS, threadAddress, type ThreadSubjectKind } from '@samspil/domain/forum';
import { SEARCH_KINDS, type SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import type { PostRecord, ThreadRecord } from './forum-record.js';
import { PostsRepository } from './posts.repository.js';
import { ThreadsRepository } from './threads.repository.js';

const PORTION = 100;

/** Keeps search in step with the forum, in the transaction that changes a thread or what it is about. */
@Injectable()
export class ForumIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly threads: ThreadsRepository,
    private readonly posts: PostsRepository,
  ) {}

  onModuleInit(): void {
    this.indexer.register({ kind: 'thread', all: () => this.all(), byIds: (ids) => this.documents(ids) });
    for (const kind of SEARCH_KINDS) {
      if (isSubject(kind)) this.indexer.follow(kind, (ids) => this.refreshAbout(kind, ids));
    }
  }

  async refresh(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += PORTION) {
      await this.indexer.refresh('thread', ids.slice(from, from + PORTION));
    }
  }

  /** Who may read a thread follows its subject: the index does, too. */
  private async refreshAbout(kind: ThreadSubjectKind, ids: readonly string[]): Promise<void> {
    await this.refresh(await this.threads.idsAbout(kind, ids));
  }

  private async *all(): AsyncGenerator<SearchDocument[]> {
    let last: string | null = null;
    for (;;) {
      const ids: string[] = await this.threads.idsAfter(last, PORTION);
      if (ids.length === 0) return;
      yield await this.documents(ids);
      last = ids.at(-1) ?? null;
    }
  }

  private async documents(ids: readonly string[]): Promise<SearchDocument[]> {
    const threads = (await this.threads.byIds(ids)).filter(({ postCount }) => postCount > 0);
    const posts = await this.posts.ofThreads(threads.map(({ id }) => id));
    const standing = posts.filter(({ state }) => state === 'visible');
    return threads.map((thread) =>
      threadDocument(
        thread,
        standing.filter(({ threadId }) => threadId === thread.id),
      ),
    );
  }
}

function isSubject(kind: string): kind is ThreadSubjectKind {
  return THREAD_SUBJECT_KINDS.some((known) => known === kind);
}

function threadDocument(thread: ThreadRecord, posts: readonly PostRecord[]): SearchDocument {
  const { id, networkId, title, subjectTitle, excerpt, lastPostAt, subjectKind } = thread;
  const texts = [
    { text: title, weight: 3 },
    { text: subjectTitle?.da ?? '', weight: 1 },
    ...posts.map(({ text }) => ({ text, weight: 1 })),
  ];
  return {
    kind: 'thread',
    id,
    title,
    url: threadAddress(id),
    summary: excerpt,
    language: 'da',
    year: null,
    changedAt: lastPostAt.toISOString(),
    audiences: audiencesOf(thread),
    facets: { network: [networkId], threadSubject: [subjectKind] },
    texts: texts.filter(({ text }) => text !== '').map((text) => ({ ...text, language: 'da' as const })),
  };
}

function audiencesOf({ networkId, reach, bodyId, isOpen }: ThreadRecord): string[] {
  const audiences = FORUM_CARETAKERS.map((role) => `network:${networkId}:${role}`);
  if (reach === 'none') return audiences;
  if (bodyId !== null) audiences.push(`body:${bodyId}`);
  if (reach !== 'body') audiences.push(`network:${networkId}`);
  if (reach === 'public' && isOpen) audiences.push('public');
  return audiences;
}
