import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostState } from '@samspil/domain/forum';

/** What somebody wrote in a thread. */
@Entity('forum_post')
export class PostEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  threadId: string;

  /** The text that the thread was started with. */
  @Column('boolean', { default: false })
  isOpening: boolean;

  @Column('uuid', { nullable: true })
  writtenById: string | null;

  @Column('text')
  text: string;

  /** Accounts of those who are mentioned in it. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  mentionIds: string[];

  @Column('text', { default: 'visible' })
  state: PostState;

  /** Why it was hidden. */
  @Column('text', { default: '' })
  reason: string;

  @Column('integer', { default: 1 })
  lock: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;
}
