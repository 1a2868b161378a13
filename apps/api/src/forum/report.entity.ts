import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody thinks that a post should not stand. */
@Entity('forum_report')
export class ReportEntity {
  @PrimaryColumn('uuid')
  postId: string;

  @PrimaryColumn('uuid')
  reportedById: string;

  @Column('text')
  reason: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
