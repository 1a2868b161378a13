import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that is done outside the database after the transaction: a mail, for instance. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  topic: string;

  @Column('text')
  idempotencyKey: string;

  @Column('jsonb')
  payload: unknown;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { default: () => 'now()' })
  nextAttemptAt: Date;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('timestamptz', { nullable: true })
  failedAt: Date | null;

  @Column('text', { nullable: true })
  lastError: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
