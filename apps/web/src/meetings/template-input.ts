import { minutesBetween, templateName, templateTitle, timeOf } from '@samspil/domain/meetings';
import type { ShownMeeting } from './meeting-queries';

/** A template like the meeting: everything but its day, its half-year and its people. */
export function templateInput(meeting: ShownMeeting) {
  const { title, kind, body, summary, startsAt, endsAt, place, onlineUrl, sectors, sharing, capacity } = meeting;
  return {
    ...{ kind, summary, place, onlineUrl, sharing, capacity },
    name: templateName(title, startsAt),
    title: templateTitle(title, startsAt),
    bodyId: body?.id ?? null,
    sectors: [...sectors],
    startsAt: timeOf(startsAt),
    durationMinutes: minutesBetween(startsAt, endsAt),
    items: meeting.agenda
      .filter(({ carriedFromId }) => carriedFromId === null)
      .map((item) => ({ title: item.title, text: item.text, kind: item.kind, minutesBudgeted: item.minutesBudgeted })),
  };
}
