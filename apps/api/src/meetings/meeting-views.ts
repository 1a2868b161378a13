import {
  canChangeMeeting,
  canDeleteMeeting,
  canPlanMeeting,
  canSeeMeetingPapers,
  canTakeMinutes,
  isMeetingStepPossible,
  NO_MEETING,
  type MeetingContent,
  type MeetingStep,
} from '@samspil/domain/meetings';
import type { Viewer } from '@samspil/domain/shared';
import { danishClock } from '../shared/today.js';
import type { MeetingContentInput } from './meeting-inputs.graphql.js';
import type { AgendaItemRecord, MeetingRecord } from './meeting-record.js';
import type { MeetingPaperRecord } from './meeting-papers.repository.js';
import type { AgendaItemType, MeetingPaperType, MeetingType } from './meetings.graphql.js';

/** The meeting as this viewer sees it. */
export function meetingView(viewer: Viewer, record: MeetingRecord): MeetingType {
  const { id, networkId, kind, body, title, summary, startsAt, endsAt, place, host, sectors, sharing } = record;
  const { state, cancelReason, seriesId, capacity, respondBy, isClosed, isDemonstration, lock, changedAt } = record;
  const readPapers = canSeeMeetingPapers(viewer, record);
  const can = (step: MeetingStep): boolean =>
    canPlanMeeting(viewer, record) && isMeetingStepPossible(step, record.state);
  return {
    record,
    ...{ id, networkId, kind, body, title, summary, startsAt, endsAt, place, host, sectors, sharing },
    ...{ state, cancelReason, seriesId, capacity, respondBy, isClosed, isDemonstration, lock, changedAt },
    onlineUrl: readPapers ? record.onlineUrl : '',
    viewerCan: {
      edit: canChangeMeeting(viewer, record),
      delete: canDeleteMeeting(viewer, record),
      announce: can('announce'),
      cancel: can('cancel'),
      hold: can('hold') && record.startsAt <= danishClock(),
      reopen: can('reopen'),
      readPapers,
      takeMinutes: canTakeMinutes(viewer, record),
    },
  };
}

export function agendaItemView(record: AgendaItemRecord): AgendaItemType {
  const { id, title, text, kind, minutesBudgeted, carriedFromId, isFinished, ownerPersonId } = record;
  return { record, id, title, text, kind, minutesBudgeted, carriedFromId, isFinished, ownerPersonId };
}

export function paperView({ id, agendaItemId, name, mediaType, bytes }: MeetingPaperRecord): MeetingPaperType {
  return { id, agendaItemId, name, mediaType, bytes, url: `/files/${id}/${encodeURIComponent(name)}` };
}

/** What is left out stays as it is; null empties, but kind and sharing stay. */
export function writtenContent({ kind, sharing, ...content }: MeetingContentInput): Partial<MeetingContent> {
  const entries = Object.entries(content) as [keyof MeetingContent, unknown][];
  const emptied = entries.map(([field, value]) => [field, value === null ? NO_MEETING[field] : value]);
  return {
    ...(Object.fromEntries(emptied) as Partial<MeetingContent>),
    ...(kind ? { kind } : {}),
    ...(sharing ? { sharing } : {}),
  };
}
