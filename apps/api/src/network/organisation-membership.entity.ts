import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which organisation is part of which network, and when. */
@Entity('organisation_membership')
export class OrganisationMembershipEntity {
  @PrimaryColumn('text')
  networkId: string;

  @PrimaryColumn('text')
  organisationId: string;

  @Column('text')
  kind: string;

  @PrimaryColumn('date')
  validFrom: string;

  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('text', { nullable: true })
  source: string | null;
}
