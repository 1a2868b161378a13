import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { GoalKind } from '@samspil/domain/network';

/** A subgoal or theme of a programme. */
@Entity('network_goal')
@Index('network_goal_of_network', ['networkId', 'position', 'id'])
export class NetworkGoalEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  kind: GoalKind;

  @Column('text')
  labelDa: string;

  @Column('text')
  labelEn: string;

  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  source: string | null;
}
