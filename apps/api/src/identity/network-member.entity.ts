import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '@samspil/domain/shared';

/** A person's roles in one network. */
@Entity('network_member')
export class NetworkMemberEntity {
  @PrimaryColumn('text')
  networkId: string;

  @Index('network_member_user')
  @PrimaryColumn('uuid')
  userId: string;

  @Column('text', { array: true })
  roles: Role[];

  /** The organisation the person speaks for in the network. */
  @Index('network_member_organisation')
  @Column('text', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  invitedBy: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
