import type { FoundSubject, PostState, SubjectReach, ThreadSubjectKind } from '@samspil/domain/forum';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { ThreadEntity } from './thread.entity.js';

/** A thread as it is read, with what its subject is and allows now. */
export interface ThreadRecord extends Omit<ThreadEntity, 'contentKey'> {
  /** Null when it is gone or taken back. */
  readonly subjectTitle: InBothLanguages | null;
  readonly subjectSlug: string | null;
  readonly reach: SubjectReach;
  readonly bodyId: string | null;
  readonly excerpt: string;
  readonly isAnswered: boolean;
  readonly isFollowed: boolean;
  /** `lastPostAt` to the microsecond, for cursors. */
  readonly changedKey: string;
}

export interface PostRecord {
  readonly id: string;
  readonly threadId: string;
  readonly isOpening: boolean;
  readonly writtenById: string | null;
  readonly text: string;
  readonly mentionIds: string[];
  readonly state: PostState;
  readonly reason: string;
  readonly lock: number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  /** `createdAt` to the microsecond, for cursors. */
  readonly createdKey: string;
  readonly isReported: boolean;
}

export interface PostVersionRecord {
  readonly id: string;
  readonly postId: string;
  readonly text: string;
  readonly replacedAt: Date;
}

/** Something that can be talked about, as the forum of a network sees it. */
export interface SubjectRecord extends FoundSubject {
  readonly kind: ThreadSubjectKind;
  readonly id: string;
  readonly title: InBothLanguages;
  readonly slug: string | null;
}

export interface ReportRecord {
  readonly reportedById: string;
  readonly reason: string;
  readonly createdAt: Date;
}

export interface ReportedPostRecord extends PostRecord {
  readonly reports: ReportRecord[];
  /** When it was first reported, to the microsecond. */
  readonly reportedKey: string;
}

/** Somebody who may read a thread. */
export interface ReaderRecord {
  readonly id: string;
  readonly name: string;
}
