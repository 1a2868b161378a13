import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How one person rated a finding without seeing the others. */
@Entity('finding_rating')
export class FindingRatingEntity {
  @PrimaryColumn('uuid')
  findingId: string;

  @PrimaryColumn('uuid')
  raterId: string;

  @Column('text')
  direction: string;

  @Column('text')
  certainty: string;

  @Column('text', { default: '' })
  reason: string;

  @Column('timestamptz', { default: () => 'now()' })
  ratedAt: Date;
}
