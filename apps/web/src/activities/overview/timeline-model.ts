import type { ListedActivity } from './overview-queries';

/** A share of the width of the timeline, from 0 at its first day to 100 at its last. */
type Percent = number;

export interface Bar {
  readonly activity: ListedActivity;
  readonly from: Percent;
  readonly until: Percent;
  /** It goes on for nobody knows how long. */
  readonly isOpen: boolean;
}

export interface Tick {
  readonly day: string;
  readonly at: Percent;
  /** A year begins. */
  readonly isYear: boolean;
}

export interface TimelineModel {
  readonly bars: readonly Bar[];
  readonly undated: readonly ListedActivity[];
  readonly ticks: readonly Tick[];
  readonly today: Percent;
}

const DAY_MS = 86_400_000;
const MONTHS_OF_QUARTER = 3;
/** More quarters than these do not have room for their names. */
const MOST_QUARTERS = 12;

const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;

/** Bars of all activities with a day, on one scale of whole quarters that has today in it. `today` is `yyyy-mm-dd`. */
export function timelineOf(activities: readonly ListedActivity[], today: string): TimelineModel {
  const dated = activities.filter(({ startsOn, endsOn }) => startsOn !== null || endsOn !== null);
  const days = [today, ...dated.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])].filter((day) => day !== null);
  const first = quarterOf(days.reduce((a, b) => (a < b ? a : b)));
  const last = nextQuarter(quarterOf(days.reduce((a, b) => (a > b ? a : b))));
  const length = dayNumber(last) - dayNumber(first);
  const at = (day: string): Percent => ((dayNumber(day) - dayNumber(first)) / length) * 100;
  return {
    bars: dated.map((activity) => barOf(activity, at, today)),
    undated: activities.filter(({ startsOn, endsOn }) => startsOn === null && endsOn === null),
    ticks: ticksBetween(first, last).map((day) => ({ day, at: at(day), isYear: day.slice(5, 7) === '01' })),
    today: at(today),
  };
}

function barOf(activity: ListedActivity, at: (day: string) => Percent, today: string): Bar {
  const { startsOn, endsOn, status } = activity;
  const from = startsOn ?? endsOn ?? today;
  const isOpen = endsOn === null && status === 'RUNNING';
  const until = endsOn ?? (isOpen && from < today ? today : from);
  return { activity, from: at(from), until: at(until), isOpen };
}

/** The first day of the quarter that the day lies in. */
function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7)) - 1;
  return firstOf(Number(day.slice(0, 4)), month - (month % MONTHS_OF_QUARTER));
}

function nextQuarter(day: string): string {
  return firstOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + MONTHS_OF_QUARTER);
}

/** `month` from 0; 12 is January of the next year. */
function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** Each quarter, or each year where there are many. */
function ticksBetween(first: string, last: string): string[] {
  const quarters: string[] = [];
  for (let day = first; day < last; day = nextQuarter(day)) quarters.push(day);
  return quarters.length <= MOST_QUARTERS ? quarters : quarters.filter((day) => day.slice(5, 7) === '01');
}
