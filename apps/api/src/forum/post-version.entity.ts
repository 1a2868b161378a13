import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a post said before it was edited. */
@Entity('forum_post_version')
export class PostVersionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  postId: string;

  @Column('text')
  text: string;

  @Column('timestamptz', { default: () => 'now()' })
  replacedAt: Date;
}
