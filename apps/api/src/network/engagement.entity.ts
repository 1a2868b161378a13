import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EngagementLevel } from '@samspil/domain/network';

/** How much an organisation puts into a theme, from a day until the next one recorded. */
@Entity('engagement')
export class EngagementEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  organisationId: string;

  @Column('text')
  goalId: string;

  @Column('text')
  level: EngagementLevel;

  @Column('date')
  since: string;

  @Column('uuid', { nullable: true })
  recordedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;

  @Column('boolean', { default: false })
  isDemonstration: boolean;
}
