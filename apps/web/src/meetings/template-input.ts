import { minutesBetween, timeOf } from '@samspil/domain/meetings';
import type { ShownMeeting } from './meeting-queries';

/** A template like the meeting: everything but its day and its people. */
export function templateInput(meeting: ShownMeeting) {
  const { title, kind, body, summary, startsAt, endsAt, place, onlineUrl, sectors, sharing, capacity } = meeting;
  return {
    ...{ kind, title, summary, place, onlineUrl, sharing, capacity },
    name: title.slice(0, 120),
    bodyId: body?.id ?? null,
    sectors: [...sectors],
    startsAt: timeOf(startsAt),
    durationMinutes: minutesBetween(startsAt, endsAt),
    items: meeting.agenda
      .filter(({ carriedFromId }) => carriedFromId === null)
      .map((item) => ({ title: item.title, text: item.text, kind: item.kind, minutesBudgeted: item.minutesBudgeted })),
  };
}
