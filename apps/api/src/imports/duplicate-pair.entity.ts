import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MatchReason } from '@samspil/domain/imports';

/** Two items that may be the same work; the first has the lower id. */
@Entity('duplicate_pair')
export class DuplicatePairEntity {
  @PrimaryColumn('uuid')
  firstId: string;

  @PrimaryColumn('uuid')
  secondId: string;

  @Column('text')
  networkId: string;

  @Column('real')
  score: number;

  @Column('text', { array: true })
  reasons: MatchReason[];

  /** Somebody said that these are two different works. */
  @Column('timestamptz', { nullable: true })
  dismissedAt: Date | null;

  @Column('uuid', { nullable: true })
  dismissedById: string | null;
}
