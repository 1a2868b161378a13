import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequestAnswer } from '@samspil/domain/requests';
import type { RequestEventKind } from './request-record.js';

/** One line of a request's history. */
@Entity('knowledge_request_event')
export class KnowledgeRequestEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  requestId: string;

  @Column('text')
  kind: RequestEventKind;

  @Column('uuid', { nullable: true })
  byId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('text', { default: '' })
  note: string;

  @Column('jsonb', { nullable: true })
  answer: RequestAnswer | null;
}
