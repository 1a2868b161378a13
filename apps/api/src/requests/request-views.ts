import {
  canAnswerIn,
  canAnswerRequest,
  canCloseRequest,
  canRecordUse,
  canReopenRequest,
  canRestoreRequest,
  canWithdrawRequest,
  isOwnRequest,
  type RequestAnswer,
} from '@samspil/domain/requests';
import type { Viewer } from '@samspil/domain/shared';
import type { RequestRecord } from './request-record.js';
import type { KnowledgeRequestType, RequestAnswerType, RequestClosing, RequestUseType } from './requests.graphql.js';

/** The request as this viewer sees it. */
export function requestView(viewer: Viewer, record: RequestRecord): KnowledgeRequestType {
  const { id, networkId, question, background, forWhom, neededBy, state, askedAt, settledAt, lock } = record;
  return {
    record,
    ...{ id, networkId, question, background, forWhom, neededBy, state, askedAt, settledAt, lock },
    isDemonstration: record.isDemonstration,
    isOwn: isOwnRequest(viewer, record),
    answer: answerOf(record),
    draft: draftOf(viewer, record),
    closing: closingOf(record),
    use: useOf(record),
    viewerCan: {
      answer: canAnswerRequest(viewer, record),
      close: canCloseRequest(viewer, record),
      reopen: canReopenRequest(viewer, record),
      withdraw: canWithdrawRequest(viewer, record),
      restore: canRestoreRequest(viewer, record),
      recordUse: canRecordUse(viewer, record),
    },
  };
}

export function answerView({ text, sources }: RequestAnswer): RequestAnswerType {
  return { text, sources: sources.map((slug) => ({ slug })) };
}

function answerOf({ answerText, answerSources }: RequestRecord): RequestAnswerType | null {
  return answerText === null ? null : answerView({ text: answerText, sources: answerSources });
}

/** An answer that is being written is for those who answer. */
function draftOf(
  viewer: Viewer,
  { networkId, state, draftText, draftSources }: RequestRecord,
): RequestAnswerType | null {
  if (state !== 'open' || !canAnswerIn(viewer, networkId)) return null;
  return answerView({ text: draftText, sources: draftSources });
}

function closingOf({ state, closingReason, closingNote }: RequestRecord): RequestClosing | null {
  return state === 'closed' && closingReason !== null ? { reason: closingReason, note: closingNote ?? '' } : null;
}

function useOf({ used, useNote, useRecordedAt }: RequestRecord): RequestUseType | null {
  return used === null || useRecordedAt === null ? null : { used, note: useNote, at: useRecordedAt };
}
