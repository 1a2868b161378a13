import {
  canEditPost,
  canFollowThread,
  canMarkAnswer,
  canModerateThread,
  canOpenThread,
  canPost,
  canReadPost,
  canReportPost,
  canRetitleThread,
  canTakePostStep,
  hasWritten,
  subjectAddress,
  type PostStep,
} from '@samspil/domain/forum';
import type { Viewer } from '@samspil/domain/shared';
import type { SubjectRecord, ThreadRecord } from './forum-record.js';
import type { PostType, TalkSubject, ThreadSubjectType, ThreadType } from './forum.graphql.js';
import type { PostInThread } from './posts.service.js';

/** The thread as this viewer sees it. */
export function threadView(viewer: Viewer, record: ThreadRecord): ThreadType {
  const { id, networkId, title, excerpt, isLocked, isAnswered, answerPostId, postCount, isFollowed } = record;
  const { createdAt: startedAt, lastPostAt, isDemonstration, lock } = record;
  return {
    record,
    ...{ id, networkId, title, excerpt, isLocked, isAnswered, answerPostId, postCount, isFollowed },
    ...{ startedAt, lastPostAt, isDemonstration, lock },
    subject: subjectOfThread(record),
    isOpen: record.isOpen && record.reach === 'public',
    isClosed: record.reach === 'body',
    viewerCan: {
      post: canPost(viewer, record),
      follow: canFollowThread(viewer, record),
      markAnswer: canMarkAnswer(viewer, record),
      retitle: canRetitleThread(viewer, record),
      moderate: canModerateThread(viewer, record),
      open: canOpenThread(viewer, record),
    },
  };
}

/** The post as this viewer sees it. */
export function postView(viewer: Viewer, record: PostInThread): PostType {
  const { id, threadId, isOpening, state, createdAt: writtenAt, editedAt, lock, thread } = record;
  const isRead = canReadPost(viewer, record);
  const can = (step: PostStep): boolean => canTakePostStep(viewer, record, step);
  return {
    record,
    ...{ id, threadId, isOpening, state, writtenAt, editedAt, lock },
    isAnswer: thread.answerPostId === id,
    isOwn: hasWritten(viewer, record),
    text: isRead ? record.text : '',
    reason: isRead ? record.reason : '',
    isReported: record.isReported && canModerateThread(viewer, thread),
    viewerCan: {
      edit: canEditPost(viewer, record),
      withdraw: can('withdraw'),
      restore: can('restore'),
      hide: can('hide') && !hasWritten(viewer, record),
      show: can('show'),
      report: canReportPost(viewer, record) && !canModerateThread(viewer, thread),
    },
  };
}

export function talkSubjectView(viewer: Viewer, record: SubjectRecord): TalkSubject {
  const { kind, id, networkId, title, slug, reach } = record;
  return {
    ...{ kind, id, networkId, title },
    url: subjectAddress({ kind, id }, slug),
    isClosed: reach === 'body',
    mayBeOpened: reach === 'public' && canModerateThread(viewer, record),
  };
}

function subjectOfThread({
  subjectKind: kind,
  subjectId: id,
  subjectTitle,
  subjectSlug,
  reach,
}: ThreadRecord): ThreadSubjectType {
  if (subjectTitle === null || reach === 'none') return { kind, id, title: null, url: null };
  return { kind, id, title: subjectTitle, url: subjectAddress({ kind, id }, subjectSlug) };
}
