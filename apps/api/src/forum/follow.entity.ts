import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is told of new posts in a thread, or chose not to be. */
@Entity('forum_follow')
export class FollowEntity {
  @PrimaryColumn('uuid')
  threadId: string;

  @PrimaryColumn('uuid')
  userId: string;

  @Column('boolean', { default: true })
  isFollowing: boolean;
}
