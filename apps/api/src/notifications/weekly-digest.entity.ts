import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The digest of one person for one week; written at most once. */
@Entity('weekly_digest')
export class WeeklyDigestEntity {
  @PrimaryColumn('uuid')
  userId: string;

  /** ISO week, `2026-W48`. */
  @PrimaryColumn('text')
  week: string;

  @Column('timestamptz', { default: () => 'now()' })
  writtenAt: Date;
}
