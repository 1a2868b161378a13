import { Injectable } from '@nestjs/common';
import { canExportForum, canReadPost, threadAddress } from '@samspil/domain/forum';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { PeopleService } from '../identity/people.service.js';
import { csvTable } from '../shared/csv.js';
import { NotFoundError } from '../shared/errors/index.js';
import type { PlaceByChange } from '../shared/pagination/index.js';
import { EXPORT_TEXTS } from './forum-export-texts.js';
import type { PostRecord, ThreadRecord } from './forum-record.js';
import { PostsRepository } from './posts.repository.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

export const FORUM_FORMATS = ['json', 'csv', 'md'] as const;
export type ForumFormat = (typeof FORUM_FORMATS)[number];

const PORTION = 200;

interface ExportedPost extends Pick<PostRecord, 'id' | 'state' | 'text' | 'createdAt' | 'editedAt'> {
  /** Null for visitors, and when the account is gone. */
  readonly by: string | null;
  readonly isByFormerMember: boolean;
  readonly isAnswer: boolean;
}

interface ExportedThread {
  readonly thread: ThreadRecord;
  readonly posts: readonly ExportedPost[];
}

/** The forum to take away: what the viewer may read of it, now. */
@Injectable()
export class ForumExportsService {
  constructor(
    private readonly threads: ThreadsService,
    private readonly repository: ThreadsRepository,
    private readonly posts: PostsRepository,
    private readonly people: PeopleService,
  ) {}

  /** Everything in the network that the viewer may read; NotFound for those who do not belong to it. */
  async network(viewer: Viewer, networkId: string, format: ForumFormat, language: InterfaceLanguage): Promise<string> {
    if (!canExportForum(viewer, networkId)) throw new NotFoundError();
    const threads: ThreadRecord[] = [];
    let after: PlaceByChange | null = null;
    do {
      const page: ThreadRecord[] = await this.repository.list(viewer, { ...ALL, networkId }, PORTION, after);
      threads.push(...page.slice(0, PORTION));
      const last: ThreadRecord | undefined = page.length > PORTION ? page[PORTION - 1] : undefined;
      after = last === undefined ? null : { changedAt: last.changedKey, id: last.id };
    } while (after !== null);
    return written(await this.withPosts(viewer, threads), format, language);
  }

  /** One thread; NotFound for those who may not read it. */
  async thread(viewer: Viewer, id: string, format: ForumFormat, language: InterfaceLanguage): Promise<string> {
    const thread = await this.threads.byId(viewer, id);
    return written(await this.withPosts(viewer, [thread]), format, language);
  }

  private async withPosts(viewer: Viewer, threads: readonly ThreadRecord[]): Promise<ExportedThread[]> {
    const posts = await this.posts.ofThreads(threads.map(({ id }) => id));
    const writers = posts.flatMap(({ writtenById }) => writtenById ?? []);
    const names = viewer.userId === null ? new Map<string, string>() : await this.people.namesOf(writers);
    const byThread = new Map<string, ExportedPost[]>(threads.map(({ id }) => [id, []]));
    const threadsById = new Map(threads.map((thread) => [thread.id, thread]));
    for (const { threadId, writtenById, ...post } of posts) {
      const thread = threadsById.get(threadId);
      if (thread === undefined) continue;
      const isRead = canReadPost(viewer, { ...post, writtenById, thread });
      byThread.get(threadId)?.push({
        ...{ id: post.id, state: post.state, createdAt: post.createdAt, editedAt: post.editedAt },
        text: isRead ? post.text : '',
        by: writtenById === null ? null : (names.get(writtenById) ?? null),
        isByFormerMember: writtenById === null,
        isAnswer: thread.answerPostId === post.id,
      });
    }
    return threads.map((thread) => ({ thread, posts: byThread.get(thread.id) ?? [] }));
  }
}

const ALL = {
  ...{ networkId: null, subject: null, subjectKind: null, ids: null },
  ...{ unanswered: false, followed: false },
};

function written(threads: readonly ExportedThread[], format: ForumFormat, language: InterfaceLanguage): string {
  if (format === 'json') return JSON.stringify({ threads: threads.map(asJson) }, null, 2);
  return format === 'csv' ? asTable(threads, language) : threads.map((one) => asText(one, language)).join('\n---\n\n');
}

function asJson({ thread, posts }: ExportedThread) {
  const { id, networkId, subjectKind, subjectId, subjectTitle, title, isOpen, isLocked, createdAt } = thread;
  return {
    ...{ id, networkId, title, isOpen, isLocked, startedAt: createdAt, url: threadAddress(id) },
    subject: { kind: subjectKind, id: subjectId, title: subjectTitle },
    isInvented: thread.isDemonstration,
    posts: posts.map(({ createdAt: writtenAt, ...post }) => ({ ...post, writtenAt })),
  };
}

function asTable(threads: readonly ExportedThread[], language: InterfaceLanguage): string {
  const t = EXPORT_TEXTS[language];
  const lines = threads.flatMap(({ thread, posts }) =>
    posts.map(({ by, isByFormerMember, createdAt, editedAt, state, isAnswer, text }) => [
      ...[thread.title, t.kinds[thread.subjectKind], thread.subjectTitle?.[language] ?? t.gone],
      ...[by ?? t.unnamed(isByFormerMember), moment(createdAt), editedAt === null ? '' : moment(editedAt)],
      ...[t.states[state], isAnswer ? t.yes : '', text, threadAddress(thread.id)],
    ]),
  );
  return csvTable([t.columns, ...lines], language);
}

function asText({ thread, posts }: ExportedThread, language: InterfaceLanguage): string {
  const t = EXPORT_TEXTS[language];
  const head = `# ${thread.title}\n\n${t.kinds[thread.subjectKind]}: ${thread.subjectTitle?.[language] ?? t.gone}\n`;
  const told = posts.map(({ by, isByFormerMember, createdAt, state, isAnswer, text }) => {
    const facts = [
      by ?? t.unnamed(isByFormerMember),
      moment(createdAt),
      isAnswer ? t.answer : '',
      state === 'visible' ? '' : t.states[state],
    ];
    return `## ${facts.filter(Boolean).join(' · ')}\n\n${asQuote(text)}\n`;
  });
  return [head, ...told].join('\n');
}

/** What somebody wrote is quoted: nothing in it becomes a heading, a link or a table of the file. */
function asQuote(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line.replaceAll(/[\\`*_[\]<>#|]/gu, (sign) => `\\${sign}`)}`)
    .join('\n');
}

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

function moment(at: Date): string {
  return MOMENT.format(at);
}
