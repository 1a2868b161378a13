import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody with a role at an organisation; most people never sign in. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Who signs in as this person; most people never sign in. */
  @Column('uuid', { nullable: true })
  userId: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  /** Two people stand for the address, or one who looks after the network: who signs in with it becomes the person. */
  @Column('boolean', { default: false })
  isEmailConfirmed: boolean;

  /** The account that wrote the address. */
  @Column('uuid', { nullable: true })
  emailWrittenById: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { default: 'da' })
  language: string;

  /** What the contact data are kept for, since when with consent, and when they go. */
  @Column('text', { default: '' })
  contactPurpose: string;

  @Column('date', { nullable: true })
  consentOn: string | null;

  @Column('date', { nullable: true })
  deleteOn: string | null;

  /** The name may stand on public pages. */
  @Column('boolean', { default: false })
  isNamePublic: boolean;

  /** The day somebody was removed who had come to meetings; what is left has no name and no contact data. */
  @Column('date', { nullable: true })
  forgottenOn: string | null;

  /** The day it was first seen that no role, seat or membership keeps the person. */
  @Column('date', { nullable: true })
  leftNotedOn: string | null;

  @Column('integer', { default: 1 })
  lock: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
