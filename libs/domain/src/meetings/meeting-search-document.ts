import type { SearchDocument } from '../search/index.js';
import type { AgendaItem, Meeting } from './meeting.js';

interface FoundWith {
  /** ISO time. */
  readonly changedAt: string;
  /** The body that meets and the host, by name. */
  readonly places: readonly string[];
  readonly agenda: readonly Pick<AgendaItem, 'title'>[];
}

/**
 * A meeting as it is found by those who may see it. What is on the agenda of a closed body is left out: the document is
 * also for those who only know that the meeting is.
 */
export function meetingSearchDocument(meeting: Meeting, { changedAt, places, agenda }: FoundWith): SearchDocument {
  const { id, title, summary, startsAt, place, isClosed, isDemonstration } = meeting;
  const items = isClosed ? '' : agenda.map((item) => item.title).join('; ');
  const texts = [
    { text: title, weight: 3 },
    { text: summary, weight: 1 },
    { text: [place, ...places].filter((part) => part !== '').join('; '), weight: 1 },
    { text: items, weight: 1 },
  ];
  return {
    kind: 'meeting',
    id,
    url: `/moeder/${id}`,
    title,
    summary,
    language: 'da',
    year: Number(startsAt.slice(0, 4)),
    changedAt,
    audiences: meetingAudiences(meeting),
    facets: { sectors: meeting.sectors },
    isDemonstration,
    texts: texts.filter(({ text }) => text !== '').map((text) => ({ ...text, language: 'da' as const })),
  };
}

/** `canSeeMeeting` as audiences. */
export function meetingAudiences({ networkId, bodyId, state, sharing }: Meeting): string[] {
  const planners = [`network:${networkId}:coordinator`, `network:${networkId}:administrator`];
  if (state === 'draft') return planners;
  if (sharing === 'public') return ['public'];
  const ofBody = bodyId === null ? [] : [`body:${bodyId}`];
  return sharing === 'network' ? [`network:${networkId}`, ...ofBody] : [...planners, ...ofBody];
}
