import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  POST_STATES,
  POST_STEPS,
  THREAD_SUBJECT_KINDS,
  type PostState,
  type PostStep,
  type ThreadSubjectKind,
} from '@samspil/domain/forum';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';
import type { ReportRecord, ThreadRecord } from './forum-record.js';
import type { PostInThread } from './posts.service.js';

export const ThreadSubjectKinds: Record<string, ThreadSubjectKind> = named(THREAD_SUBJECT_KINDS);
registerEnumType(ThreadSubjectKinds, { name: 'ThreadSubjectKind' });

export const PostStates: Record<string, PostState> = named(POST_STATES);
registerEnumType(PostStates, { name: 'PostState' });

export const PostSteps: Record<string, PostStep> = named(POST_STEPS);
registerEnumType(PostSteps, {
  name: 'PostStep',
  description: 'WITHDRAW and RESTORE the own post; HIDE and SHOW that of others.',
});

@ObjectType({ description: 'An account in the forum. Without a name the person has left the platform.' })
export class ForumPerson {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  name: string | null;
}

@ObjectType('ThreadSubject', { description: 'What a thread is about.' })
export class ThreadSubjectType {
  @Field(() => ThreadSubjectKinds)
  kind: ThreadSubjectKind;

  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages, { nullable: true, description: 'Null when it is gone or taken back.' })
  title: BothLanguages | null;

  @Field(() => String, { nullable: true, description: 'Where it is read; null when it is gone or taken back.' })
  url: string | null;
}

@ObjectType({ description: 'Something that a new thread would be about.' })
export class TalkSubject extends ThreadSubjectType {
  @Field(() => ID)
  networkId: string;

  @Field(() => Boolean, { description: 'Only who sits in the closed body, and the caretakers, will read it.' })
  isClosed: boolean;

  @Field(() => Boolean, { description: 'The viewer may open the thread to everybody.' })
  mayBeOpened: boolean;
}

@ObjectType()
export class ThreadViewerCan {
  @Field(() => Boolean)
  post: boolean;

  @Field(() => Boolean)
  follow: boolean;

  @Field(() => Boolean)
  markAnswer: boolean;

  @Field(() => Boolean)
  retitle: boolean;

  @Field(() => Boolean, { description: 'Lock, move, hide posts and settle reports.' })
  moderate: boolean;

  @Field(() => Boolean, { description: 'Open to everybody, or take that back.' })
  open: boolean;
}

@ObjectType('ForumThread', { description: 'A thread of the forum. Who may read it follows what it is about.' })
export class ThreadType {
  /** What the field resolvers work with; not a field. */
  record: ThreadRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => ThreadSubjectType)
  subject: ThreadSubjectType;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'How the first post begins.' })
  excerpt: string;

  @Field(() => Boolean, { description: 'Everybody may read it.' })
  isOpen: boolean;

  @Field(() => Boolean, { description: 'Only who sits in the closed body, and the caretakers, read it.' })
  isClosed: boolean;

  @Field(() => Boolean, { description: 'Nobody posts in it.' })
  isLocked: boolean;

  @Field(() => Boolean)
  isAnswered: boolean;

  @Field(() => ID, { nullable: true })
  answerPostId: string | null;

  @Field(() => Int, { description: 'Posts that stand.' })
  postCount: number;

  @Field(() => Boolean, { description: 'The viewer is told of new posts.' })
  isFollowed: boolean;

  @Field(() => Date)
  startedAt: Date;

  @Field(() => Date)
  lastPostAt: Date;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;

  @Field(() => ThreadViewerCan)
  viewerCan: ThreadViewerCan;
}

@ObjectType()
export class ThreadConnection extends Connection(ThreadType, 'ForumThread') {}

@ObjectType('ForumPostVersion', { description: 'What a post said before.' })
export class PostVersion {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => Date)
  replacedAt: Date;
}

@ObjectType()
export class PostViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  withdraw: boolean;

  @Field(() => Boolean)
  restore: boolean;

  @Field(() => Boolean)
  hide: boolean;

  @Field(() => Boolean)
  show: boolean;

  @Field(() => Boolean)
  report: boolean;
}

@ObjectType('ForumPost', { description: 'A post. One that was withdrawn or hidden stands there without its text.' })
export class PostType {
  /** What the field resolvers work with; not a field. */
  record: PostInThread;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  threadId: string;

  @Field(() => Boolean, { description: 'The thread was started with it.' })
  isOpening: boolean;

  @Field(() => Boolean, { description: 'It answers the question.' })
  isAnswer: boolean;

  @Field(() => Boolean)
  isOwn: boolean;

  @Field(() => PostStates)
  state: PostState;

  @Field(() => String, { description: 'Empty for those who may not read it any more.' })
  text: string;

  @Field(() => String, { description: 'Why it was hidden: for who wrote it and the caretakers.' })
  reason: string;

  @Field(() => Boolean, { description: 'It was reported, for the caretakers to see.' })
  isReported: boolean;

  @Field(() => Date)
  writtenAt: Date;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Field(() => Int, { description: 'Send it back when you edit.' })
  lock: number;

  @Field(() => PostViewerCan)
  viewerCan: PostViewerCan;
}

@ObjectType()
export class PostConnection extends Connection(PostType, 'ForumPost') {}

@ObjectType({ description: 'Why somebody thinks that a post should not stand.' })
export class PostReport {
  @Field(() => String)
  reason: string;

  @Field(() => Date)
  reportedAt: Date;

  @Field(() => ForumPerson, { nullable: true })
  by: ForumPerson | null;
}

@ObjectType({ description: 'A post that waits for the caretakers.' })
export class ReportedPost {
  /** What the field resolvers work with; not a field. */
  records: readonly ReportRecord[];

  @Field(() => ID)
  id: string;

  @Field(() => PostType)
  post: PostType;

  @Field(() => ThreadType)
  thread: ThreadType;
}

@ObjectType()
export class ReportedPostConnection extends Connection(ReportedPost) {}
