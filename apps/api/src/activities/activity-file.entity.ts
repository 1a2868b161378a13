import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture or a document of an activity. */
@Entity('activity_file')
export class ActivityFileEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  activityId: string;

  /** SHA-256 of its content in the file store. */
  @Column('text')
  storedAs: string;

  @Column('text')
  name: string;

  @Column('text')
  mediaType: string;

  @Column('bigint')
  bytes: string;

  @Column('boolean', { default: false })
  isPicture: boolean;

  @Column('text', { default: '' })
  alt: string;

  @Column('uuid', { nullable: true })
  addedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  addedAt: Date;

  /** Out of sight, and gone with its content an hour later. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
