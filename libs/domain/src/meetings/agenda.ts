import { problem, type Problem } from '../shared/index.js';
import type { MeetingProblemCode } from './meeting-problem.js';
import { MEETING_LIMITS, problemsWithMeetingText } from './meeting-rules.js';
import { AGENDA_ITEM_KINDS, type AgendaItem } from './meeting.js';
import { addMinutes } from './wall-clock.js';

/** What is written of an item; whether it was finished is for the minutes to say. */
export type AgendaItemContent = Omit<AgendaItem, 'isFinished'>;

/** What the rules must know from outside. */
export interface AgendaRuleContext {
  readonly isKnownOwner: (personId: string) => boolean;
  /** An item of an earlier meeting that may be carried over. */
  readonly isKnownSource: (itemId: string) => boolean;
}

/** Items as they are kept: each once, nothing around texts. */
export function tidyAgenda(items: readonly AgendaItemContent[]): AgendaItemContent[] {
  const byId = new Map(items.map((item) => [item.id.toLowerCase(), item]));
  return [...byId].map(([id, item]) => ({
    ...item,
    id,
    title: item.title.replace(/\s+/gu, ' ').trim(),
    text: item.text.replace(/\r\n?/gu, '\n').trim(),
  }));
}

/** Everything that is wrong with an agenda; fields are `items.<place>.<field>`. */
export function problemsWithAgenda(
  items: readonly AgendaItemContent[],
  context: AgendaRuleContext,
): Problem<MeetingProblemCode>[] {
  const max = MEETING_LIMITS.items;
  return [
    ...(items.length > max ? [problemOf('meetings.too-many-items', 'items', { max })] : []),
    ...items.flatMap((item, place) => problemsWithItem(item, `items.${place}`, context)),
  ];
}

/** Whole minutes above none, or not said. */
export function areMinutesGood(minutes: number | null): boolean {
  return minutes === null || (Number.isInteger(minutes) && minutes > 0 && minutes <= MEETING_LIMITS.itemMinutes);
}

/** When each item begins on the clock, given when the first does; items without minutes take none. */
export function agendaClock(
  startsAt: string,
  items: readonly Pick<AgendaItem, 'minutesBudgeted'>[],
): { readonly starts: readonly string[]; readonly ends: string } {
  const starts: string[] = [];
  let clock = startsAt;
  for (const { minutesBudgeted } of items) {
    starts.push(clock);
    clock = addMinutes(clock, minutesBudgeted ?? 0);
  }
  return { starts, ends: clock };
}

/** The items of an earlier meeting that were not finished and are not on this agenda yet. */
export function itemsToCarryOver<Item extends AgendaItem>(
  earlier: readonly Item[],
  agenda: readonly Pick<AgendaItem, 'carriedFromId'>[],
): Item[] {
  const carried = new Set(agenda.map(({ carriedFromId }) => carriedFromId));
  return earlier.filter(({ id, isFinished }) => !isFinished && !carried.has(id));
}

/** Which of them go on by themselves: what stands on the agenda already, as items of a template do, is not wanted twice. */
export function itemsGoingOn<Item extends Pick<AgendaItem, 'title'>>(
  left: readonly Item[],
  agenda: readonly Pick<AgendaItem, 'title'>[],
): Item[] {
  const titles = new Set(agenda.map(({ title }) => title));
  return left.filter(({ title }) => !titles.has(title));
}

/** What is only told of is over when it has been told: it is finished unless the minutes say that it goes on. */
export function isFinishedFromTheStart({ kind }: Pick<AgendaItem, 'kind'>): boolean {
  return kind === 'information';
}

const problemOf = problem<MeetingProblemCode>;

function problemsWithItem(
  { title, text, kind, ownerPersonId, minutesBudgeted, carriedFromId }: AgendaItemContent,
  at: string,
  { isKnownOwner, isKnownSource }: AgendaRuleContext,
): Problem<MeetingProblemCode>[] {
  const isOwnerGood = ownerPersonId === null || isKnownOwner(ownerPersonId);
  const isSourceGood = carriedFromId === null || isKnownSource(carriedFromId);
  return [
    ...(title === '' ? [problemOf('meetings.item-title-missing', `${at}.title`)] : []),
    ...problemsWithMeetingText(title, `${at}.title`, MEETING_LIMITS.title),
    ...problemsWithMeetingText(text, `${at}.text`, MEETING_LIMITS.itemText),
    ...(AGENDA_ITEM_KINDS.includes(kind) ? [] : [problemOf('meetings.item-kind-unknown', `${at}.kind`)]),
    ...(areMinutesGood(minutesBudgeted) ? [] : [problemOf('meetings.minutes-invalid', `${at}.minutesBudgeted`)]),
    ...(isOwnerGood ? [] : [problemOf('meetings.owner-unknown', `${at}.ownerPersonId`)]),
    ...(isSourceGood ? [] : [problemOf('meetings.item-unknown', `${at}.carriedFromId`)]),
  ];
}
