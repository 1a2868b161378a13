import { problem, withChanges, type Problem } from '../shared/index.js';
import { areMinutesGood } from './agenda.js';
import { halfYearOf } from './half-years.js';
import type { MeetingProblemCode } from './meeting-problem.js';
import {
  MEETING_LIMITS,
  NO_MEETING,
  meetingWithChanges,
  problemsWithMeeting,
  problemsWithMeetingText,
  type MeetingRuleContext,
} from './meeting-rules.js';
import type { AgendaItemKind, MeetingContent } from './meeting.js';
import { addMinutes, isClock } from './wall-clock.js';

/** An item that every meeting of the template begins with. */
export interface TemplateItem {
  readonly title: string;
  readonly text: string;
  readonly kind: AgendaItemKind;
  readonly minutesBudgeted: number | null;
}

/** What a meeting is planned from: everything but its day. */
export interface MeetingTemplateContent extends Pick<
  MeetingContent,
  'kind' | 'bodyId' | 'title' | 'summary' | 'place' | 'onlineUrl' | 'sectors' | 'sharing' | 'capacity'
> {
  readonly name: string;
  /** `hh:mm` on the clock of Denmark. */
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly items: readonly TemplateItem[];
}

/** Stands in titles for the half-year of the meeting: "Netværksmøde, {halvår}". */
export const HALF_YEAR_MARK = '{halvår}';

export const NO_TEMPLATE: MeetingTemplateContent = {
  name: '',
  kind: NO_MEETING.kind,
  bodyId: null,
  title: '',
  summary: '',
  startsAt: '10:00',
  durationMinutes: 120,
  place: '',
  onlineUrl: '',
  sectors: [],
  sharing: NO_MEETING.sharing,
  capacity: null,
  items: [],
};

/** What is written of the template, without what else is known of it. */
export function contentOfTemplate(template: MeetingTemplateContent): MeetingTemplateContent {
  const { name, kind, bodyId, title, summary, startsAt, durationMinutes } = template;
  const { place, onlineUrl, sectors, sharing, capacity, items } = template;
  return {
    ...{ name, kind, bodyId, title, summary, startsAt, durationMinutes },
    ...{ place, onlineUrl, sectors, sharing, capacity, items },
  };
}

/** The meeting that the template makes on a day (`yyyy-mm-dd`). */
export function meetingFromTemplate(template: MeetingTemplateContent, day: string): MeetingContent {
  const { kind, bodyId, title, summary, place, onlineUrl, sectors, sharing, capacity } = template;
  const startsAt = `${day}T${template.startsAt}`;
  return {
    ...NO_MEETING,
    ...{ kind, bodyId, summary, place, onlineUrl, sectors, sharing, capacity },
    title: title.replaceAll(HALF_YEAR_MARK, day === '' ? '' : seasonOf(day)).trim(),
    startsAt: day === '' ? '' : startsAt,
    endsAt: isClock(startsAt) ? addMinutes(startsAt, template.durationMinutes) : '',
  };
}

/**
 * The title that a template takes from a meeting: where it says the half-year of the meeting, the mark stands instead. A
 * half-year other than that of the meeting is what the title is about, and stays.
 */
export function templateTitle(title: string, startsAt: string): string {
  return title.replace(seasonPattern(startsAt), HALF_YEAR_MARK);
}

/** What a template made from a meeting is called: its title without the half-year, as long as a name may be. */
export function templateName(title: string, startsAt: string): string {
  const bare = title.replace(seasonPattern(startsAt), '').replace(/\(\s*\)/gu, '');
  const name = bare.replace(/\s+/gu, ' ').replace(/^[\s,.:;–-]+|[\s,.:;–-]+$/gu, '');
  return (name === '' ? title : name).slice(0, MEETING_LIMITS.name);
}

/** The template after a partial update: undefined leaves alone; nothing stands around texts. */
export function templateWithChanges(
  template: MeetingTemplateContent,
  changes: Partial<MeetingTemplateContent>,
): MeetingTemplateContent {
  const merged = withChanges(template, changes);
  const { bodyId, title, summary, place, onlineUrl, sectors } = merged;
  const meeting = meetingWithChanges(NO_MEETING, { bodyId, title, summary, place, onlineUrl, sectors });
  return {
    ...merged,
    ...{ bodyId: meeting.bodyId, title: meeting.title, summary: meeting.summary, place: meeting.place },
    ...{ onlineUrl: meeting.onlineUrl, sectors: meeting.sectors },
    name: merged.name.replace(/\s+/gu, ' ').trim(),
    items: merged.items.map((item) => ({ ...item, title: item.title.trim(), text: item.text.trim() })),
  };
}

/** Everything that is wrong with a template: what a meeting made from it would be, its name and its items. */
export function problemsWithTemplate(
  template: MeetingTemplateContent,
  context: MeetingRuleContext,
): Problem<MeetingProblemCode>[] {
  const { name, durationMinutes, startsAt, items } = template;
  const isLong = !Number.isInteger(durationMinutes) || durationMinutes < 1 || durationMinutes > 7 * 24 * 60;
  const isTimeGood = isClock(`${ORDINARY_DAY}T${startsAt}`);
  const meeting = meetingFromTemplate({ ...template, durationMinutes: 60, startsAt: '10:00' }, ORDINARY_DAY);
  const max = MEETING_LIMITS.items;
  return [
    ...(name === '' ? [problemOf('meetings.name-missing', 'name')] : []),
    ...problemsWithMeetingText(name, 'name', MEETING_LIMITS.name),
    ...problemsWithMeeting(meeting, context),
    ...(isTimeGood ? [] : [problemOf('meetings.time-invalid', 'startsAt')]),
    ...(isLong ? [problemOf('meetings.duration-invalid', 'durationMinutes')] : []),
    ...(items.length > max ? [problemOf('meetings.too-many-items', 'items', { max })] : []),
    ...items.flatMap((item, place) => problemsWithTemplateItem(item, `items.${place}`)),
  ];
}

const problemOf = problem<MeetingProblemCode>;

/** A day without a change of the clock. */
const ORDINARY_DAY = '2026-01-15';

function problemsWithTemplateItem(item: TemplateItem, at: string): Problem<MeetingProblemCode>[] {
  return [
    ...(item.title === '' ? [problemOf('meetings.item-title-missing', `${at}.title`)] : []),
    ...problemsWithMeetingText(item.title, `${at}.title`, MEETING_LIMITS.title),
    ...problemsWithMeetingText(item.text, `${at}.text`, MEETING_LIMITS.itemText),
    ...(areMinutesGood(item.minutesBudgeted) ? [] : [problemOf('meetings.minutes-invalid', `${at}.minutesBudgeted`)]),
  ];
}

function seasonPattern(startsAt: string): RegExp {
  return new RegExp(`(?<!\\p{L})${seasonOf(startsAt).replace(' ', '\\s+')}(?!\\d)`, 'giu');
}

/** As titles of meetings, which are Danish, have it. */
function seasonOf(day: string): string {
  const { year, half } = halfYearOf(day);
  return `${half === 1 ? 'forår' : 'efterår'} ${year}`;
}
