import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactState, ContactSubject } from '@samspil/domain/matching';

/** Somebody of the network asks an organisation for contact. */
@Entity('contact_request')
export class ContactRequestEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  /** The organisation that is asked. */
  @Column('text')
  organisationId: string;

  @Column('text')
  about: ContactSubject;

  @Column('uuid', { nullable: true })
  noticeId: string | null;

  @Column('uuid', { nullable: true })
  activityId: string | null;

  @Column('text', { nullable: true })
  conceptSlug: string | null;

  /** What it was called when contact was asked for. */
  @Column('text')
  subject: string;

  @Column('uuid', { nullable: true })
  sentById: string | null;

  @Column('text', { nullable: true })
  senderOrganisationId: string | null;

  @Column('text', { default: 'sent' })
  state: ContactState;

  /** Counts the changes, so that a second writer is told. */
  @Column('integer', { default: 1 })
  lock: number;

  @Column('timestamptz', { default: () => 'now()' })
  sentAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
