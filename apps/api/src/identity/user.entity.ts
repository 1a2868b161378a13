import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { InterfaceLanguage } from '@samspil/domain/shared';

/** A person who can sign in. The sign-in library reads and writes the same table. */
@Entity('app_user')
@Unique('app_user_email_key', ['email'])
export class UserEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Normalised: see `normaliseEmail`. */
  @Column('text')
  email: string;

  @Column('boolean', { default: false })
  emailVerified: boolean;

  @Column('text', { nullable: true })
  image: string | null;

  @Column('text', { default: 'da' })
  language: InterfaceLanguage;

  /** When the person agreed to be named on public pages; null: not agreed, or taken back. */
  @Column('timestamptz', { nullable: true })
  publicNameConsentAt: Date | null;

  /** When the person agreed to show the address to the networks' members; null: not agreed, or taken back. */
  @Column('timestamptz', { nullable: true })
  contactConsentAt: Date | null;

  /** An invented person for trying the platform; cannot be signed in as outside demo mode. */
  @Column('boolean', { default: false })
  demo: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
