import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One signed-in browser. Written by the sign-in library. */
@Entity('session')
@Unique('session_token_key', ['token'])
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index('session_by_user_id')
  @Column('uuid')
  userId: string;

  @Column('text')
  token: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('text', { nullable: true })
  ipAddress: string | null;

  @Column('text', { nullable: true })
  userAgent: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
