import type { MeetingKind, MeetingState } from './meeting.js';

/** A half-year, or a whole year where `half` is null. */
export interface Term {
  readonly year: number;
  readonly half: 1 | 2 | null;
}

/** How many network meetings a term wants and has. */
export interface TermMeetings extends Term {
  readonly wanted: number;
  readonly held: number;
  /** Announced, or drafted and not begun. */
  readonly planned: number;
}

interface CountedMeeting {
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly startsAt: string;
}

/** The half-year of a day or time. */
export function halfYearOf(day: string): Term {
  return { year: Number(day.slice(0, 4)), half: Number(day.slice(5, 7)) <= 6 ? 1 : 2 };
}

/**
 * The terms of a period (`yyyy-mm-dd`, both inclusive) with the network meetings each wants. Two a year are counted in
 * half-years: a period from the second half of 2019 to the first half of 2022 wants six (R102). Other numbers are
 * counted by year.
 */
export function termsOf(from: string, to: string, perYear: number): (Term & { readonly wanted: number })[] {
  if (perYear < 1 || to < from) return [];
  const last = halfYearOf(to);
  const terms: (Term & { readonly wanted: number })[] = [];
  for (let term = halfYearOf(from); isUpTo(term, last); term = next(term)) {
    if (perYear === 2) terms.push({ ...term, wanted: 1 });
    else if (terms.at(-1)?.year !== term.year) terms.push({ year: term.year, half: null, wanted: perYear });
  }
  return terms;
}

/** How many network meetings each term has of those it wants; what was cancelled does not count. */
export function networkMeetingsByTerm(
  terms: readonly (Term & { readonly wanted: number })[],
  meetings: readonly CountedMeeting[],
): TermMeetings[] {
  const counted = meetings.filter(({ kind, state }) => kind === 'network-meeting' && state !== 'cancelled');
  return terms.map((term) => {
    const inTerm = counted.filter(({ startsAt }) => isIn(term, startsAt));
    const held = inTerm.filter(({ state }) => state === 'held').length;
    return { ...term, held, planned: inTerm.length - held };
  });
}

/** The terms that have fewer than they want, whether held or planned. */
export function lackingTerms(terms: readonly TermMeetings[]): TermMeetings[] {
  return terms.filter(({ wanted, held, planned }) => held + planned < wanted);
}

function isIn({ year, half }: Term, startsAt: string): boolean {
  const of = halfYearOf(startsAt);
  return of.year === year && (half === null || of.half === half);
}

function isUpTo(term: Term, last: Term): boolean {
  return term.year < last.year || (term.year === last.year && (term.half ?? 1) <= (last.half ?? 1));
}

function next({ year, half }: Term): Term {
  return half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 };
}
