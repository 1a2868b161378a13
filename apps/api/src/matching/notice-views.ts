import {
  canCloseNotice,
  canEditNotice,
  canReopenNotice,
  canRequestContact,
  isCurrent,
  NO_NOTICE,
  type NoticeContent,
} from '@samspil/domain/matching';
import { organisationOf, type Viewer } from '@samspil/domain/shared';
import { today } from '../shared/today.js';
import type { NoticeRecord } from './notice-record.js';
import type { NoticeContentInput, NoticeType } from './notices.graphql.js';

/** The notice as this viewer sees it. */
export function noticeView(viewer: Viewer, record: NoticeRecord): NoticeType {
  const { id, networkId, kind, title, text, question, organisation, targetGroups, artForms, settings } = record;
  const { validUntil, state, isDemonstration, lock, createdAt, changedAt } = record;
  const isOwn = organisationOf(viewer, networkId) === record.organisationId;
  const current = isCurrent(record, today());
  return {
    record,
    ...{ id, networkId, kind, title, text, question, organisation, targetGroups, artForms, settings },
    ...{ validUntil, state, isDemonstration, lock, createdAt, changedAt, isOwn, isCurrent: current },
    viewerCan: {
      edit: canEditNotice(viewer, record),
      close: canCloseNotice(viewer, record),
      reopen: canReopenNotice(viewer, record),
      requestContact: current && canRequestContact(viewer, networkId, record.organisationId),
    },
  };
}

/** What was sent as changes of a content: null clears a field. */
export function changesIn(input: NoticeContentInput): Partial<NoticeContent> {
  const changes: Partial<Record<keyof NoticeContent, unknown>> = {};
  for (const key of Object.keys(input) as (keyof NoticeContentInput)[]) {
    const value = input[key];
    if (value !== undefined) changes[key] = value ?? NO_NOTICE[key];
  }
  return changes as Partial<NoticeContent>;
}
