import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ThreadSubjectKind } from '@samspil/domain/forum';

/** A thread of the forum, about one subject in one network. */
@Entity('forum_thread')
export class ThreadEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  subjectKind: ThreadSubjectKind;

  @Column('text')
  subjectId: string;

  @Column('text')
  title: string;

  /** Opened to everybody; counts as long as the subject is public. */
  @Column('boolean', { default: false })
  isOpen: boolean;

  @Column('boolean', { default: false })
  isLocked: boolean;

  @Column('uuid', { nullable: true })
  startedById: string | null;

  @Column('uuid', { nullable: true })
  answerPostId: string | null;

  /** Posts that stand. */
  @Column('integer', { default: 0 })
  postCount: number;

  @Column('timestamptz', { default: () => 'now()' })
  lastPostAt: Date;

  @Column('uuid', { nullable: true })
  lastPostById: string | null;

  /** Counts the changes of the thread itself, so that a second writer is told. */
  @Column('integer', { default: 1 })
  lock: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
