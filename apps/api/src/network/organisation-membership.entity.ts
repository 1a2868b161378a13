import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MembershipKind } from '@samspil/domain/network';

/** Which organisation is part of which network, and when. */
@Entity('organisation_membership')
export class OrganisationMembershipEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  organisationId: string;

  @Column('text')
  kind: MembershipKind;

  @Column('date', { nullable: true })
  validFrom: string | null;

  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('integer', { default: 1 })
  lock: number;
}
