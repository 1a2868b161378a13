import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { GoalKind, Succession } from '@samspil/domain/network';

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

  /** The theme of the programme before that this one carries on or takes the place of. */
  @Column('text', { nullable: true })
  earlierGoalId: string | null;

  @Column('text', { nullable: true })
  succession: Succession | null;

  @Column('text', { nullable: true })
  source: string | null;
}
