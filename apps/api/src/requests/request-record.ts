import type { RequestAnswer } from '@samspil/domain/requests';
import type { KnowledgeRequestEntity } from './knowledge-request.entity.js';

/** A request as it is read. */
export type RequestRecord = Omit<KnowledgeRequestEntity, 'contentKey'>;

export const REQUEST_EVENT_KINDS = [
  'asked',
  'answered',
  'closed',
  'reopened',
  'withdrawn',
  'restored',
  'used',
  'not-used',
] as const;
export type RequestEventKind = (typeof REQUEST_EVENT_KINDS)[number];

export interface RequestEventRecord {
  readonly id: string;
  readonly requestId: string;
  readonly kind: RequestEventKind;
  readonly byId: string | null;
  readonly at: Date;
  readonly note: string;
  readonly answer: RequestAnswer | null;
}
