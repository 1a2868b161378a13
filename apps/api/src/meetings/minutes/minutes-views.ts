import { canCommentOnMinutes, canFinishAction, canTakeMinutesStep, canWriteMinutes } from '@samspil/domain/meetings';
import type { MinutesStep } from '@samspil/domain/meetings';
import type { Viewer } from '@samspil/domain/shared';
import type { DecisionType, MeetingActionType, OutcomeMeetingType } from './actions.graphql.js';
import type { ActionRecord, DecisionRecord, OutcomeMeeting } from './minutes-record.js';
import type { MinutesExchange, MinutesType } from './minutes.graphql.js';
import type { Exchanged, ReadMinutes } from './minutes.service.js';

/** The minutes as this viewer sees them. */
export function minutesView(viewer: Viewer, read: ReadMinutes): MinutesType {
  const { meeting, row, subject, isBeingWritten, sections, decisions, actions, comments, versions } = read;
  const can = (step: MinutesStep): boolean => canTakeMinutesStep(viewer, subject, step);
  const { state, version, lock, sentAt, commentsUntil, reason, writerIds } = row;
  return {
    id: meeting.id,
    meetingTitle: meeting.title,
    startsAt: meeting.startsAt,
    place: meeting.place,
    ...{ state, version, lock, sentAt, commentsUntil, isBeingWritten },
    reason: isBeingWritten ? reason : '',
    isOnlyWriter: writerIds.length > 0 && writerIds.every((id) => id === viewer.userId),
    sections,
    decisions: decisions.map(({ id, agendaItemId, text }) => ({ id, agendaItemId, text })),
    actions: actions.map((action) => actionView(viewer, action)),
    comments,
    versions,
    viewerCan: {
      write: canWriteMinutes(viewer, subject),
      comment: canCommentOnMinutes(viewer, subject),
      send: can('send'),
      reopen: can('reopen'),
      approve: can('approve'),
      correct: can('correct'),
    },
  };
}

/** The action as this viewer sees it. */
export function actionView(viewer: Viewer, action: ActionRecord): MeetingActionType {
  const { id, text, agendaItemId, itemTitle, dueOn, doneAt, isApproved, isDemonstration } = action;
  const { ownerPersonId, ownerPersonName, ownerOrganisationId, ownerOrganisationName } = action;
  return {
    ...{ id, text, agendaItemId, itemTitle, dueOn, doneAt, isApproved, isDemonstration },
    person: ownerPersonId === null ? null : { id: ownerPersonId, name: ownerPersonName ?? '' },
    organisation:
      ownerOrganisationId === null || ownerOrganisationName === null
        ? null
        : { id: ownerOrganisationId, name: ownerOrganisationName },
    meeting: meetingOf(action.meeting),
    viewerCan: { finish: canFinishAction(viewer, action) },
  };
}

export function decisionView({
  id,
  text,
  itemTitle,
  isApproved,
  isDemonstration,
  meeting,
}: DecisionRecord): DecisionType {
  return { id, text, itemTitle, isApproved, isDemonstration, meeting: meetingOf(meeting) };
}

export function exchangeView(meetingId: string, { update, stateVector, row, others }: Exchanged): MinutesExchange {
  const { written, state, revision } = row;
  return {
    ...{ meetingId, update, stateVector, seen: written, state, revision },
    others: others.map(({ userId, name, place }) => ({ id: userId, name, place })),
  };
}

function meetingOf({ id, title, startsAt, bodyName }: OutcomeMeeting): OutcomeMeetingType {
  return { id, title, startsAt, bodyName };
}
