import type { MatchReason, MatchReasonKind, NoticeContent, NoticeKind, TermRelation } from './notice.js';

/** What meets what: an offer somebody's need, or a need the same need elsewhere. Two offers have nothing to give each other. */
export const MATCH_RELATIONS = ['offer-meets-need', 'same-need'] as const;
export type MatchRelation = (typeof MATCH_RELATIONS)[number];

/** A word of a text: what it is found by, and how it was written. Parts of a compound carry the whole word. */
export interface MatchWord {
  readonly term: string;
  readonly written: string;
}

/** What is compared of a notice or an activity. */
export interface Matchable extends Pick<NoticeContent, 'targetGroups' | 'artForms' | 'settings'> {
  readonly words: readonly MatchWord[];
}

/** What is compared of an offer or a need. */
export interface MatchableNotice extends Matchable {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly organisationId: string;
}

/** The broader term of each term that has one. */
export type BroaderTerms = ReadonlyMap<string, string>;

export interface NoticeMatch<Other> {
  readonly other: Other;
  readonly relation: MatchRelation;
  readonly reasons: readonly MatchReason[];
}

/** A single shared word says little, two say that people ask for the same. */
export const ENOUGH_WORDS = 2;

/** A chain of broader terms is a few steps long; more would be a circle. */
const LONGEST_CHAIN = 12;

/**
 * What counts for the order; no score is ever shown. A shared group of people tells most, then what is done; where it is
 * done only tells something beside the others.
 */
const WEIGHTS: Readonly<Record<MatchReasonKind, number>> = {
  'same-target-group': 4,
  'same-art-form': 3,
  'same-setting': 1,
  'same-question': 1,
};
/** A broader or narrower term is near, not the same. */
const NEAR = 0.5;
const MOST_COUNTED_WORDS = 4;

/** Null when the two have nothing to do with each other, whatever they share. */
export function relationOf(one: MatchableNotice, other: MatchableNotice): MatchRelation | null {
  if (one.organisationId === other.organisationId) return null;
  if (one.kind !== other.kind) return 'offer-meets-need';
  return one.kind === 'need' ? 'same-need' : null;
}

/** Everything the two share, what tells most first; empty when they share too little to be shown together. */
export function reasonsBetween(one: Matchable, other: Matchable, broader: BroaderTerms): MatchReason[] {
  const reasons = [
    ...sharedTerms('same-target-group', one.targetGroups, other.targetGroups, broader),
    ...sharedTerms('same-art-form', one.artForms, other.artForms, broader),
    ...sharedTerms('same-setting', one.settings, other.settings, broader),
    ...sharedQuestion(one.words, other.words),
  ];
  return reasons.some(({ kind }) => kind !== 'same-setting') ? reasons : [];
}

/**
 * The notices that meet `one`: what can be had or given before those who need the same, then those that share most, then
 * the newest (ids grow with time).
 */
export function matchesOf<Other extends MatchableNotice>(
  one: MatchableNotice,
  others: readonly Other[],
  broader: BroaderTerms,
): NoticeMatch<Other>[] {
  const matches = others.flatMap((other) => {
    const relation = relationOf(one, other);
    if (relation === null) return [];
    const reasons = reasonsBetween(one, other, broader);
    const isMatch = reasons.length > 0 && (relation === 'same-need' || !isForSomethingElse(one, other, reasons));
    return isMatch ? [{ other, relation, reasons }] : [];
  });
  const meeting = (wanted: MatchRelation) => byWeight(matches.filter(({ relation }) => relation === wanted));
  return MATCH_RELATIONS.flatMap(meeting);
}

/** Somebody who offers reading does not meet the need of a choir, though both are for the same people. */
function isForSomethingElse(one: Matchable, other: Matchable, reasons: readonly MatchReason[]): boolean {
  const bothName = one.artForms.length > 0 && other.artForms.length > 0;
  return bothName && !reasons.some(({ kind }) => kind === 'same-art-form' || kind === 'same-question');
}

/**
 * Things that share something with `one` (activities: who does this already), those that share most first, those that
 * are only for the same people last.
 */
export function alikeOf<Other extends Matchable & { readonly id: string }>(
  one: Matchable,
  others: readonly Other[],
  broader: BroaderTerms,
): { readonly other: Other; readonly reasons: readonly MatchReason[] }[] {
  const alike = others.map((other) => ({ other, reasons: reasonsBetween(one, other, broader) }));
  return byWeight(alike.filter(({ reasons }) => reasons.length > 0));
}

/** These terms with everything broader and narrower: what a related thing is coded with. */
export function relatedTerms(termIds: readonly string[], broader: BroaderTerms): string[] {
  const related = new Set(termIds.flatMap((id) => [id, ...broaderChain(id, broader)]));
  const own = new Set(termIds);
  for (const id of broader.keys()) if (broaderChain(id, broader).some((above) => own.has(above))) related.add(id);
  return [...related];
}

/** How much two things share, for ordering alone. */
export function weightOf(reasons: readonly MatchReason[]): number {
  return reasons.reduce((total, { kind, relation, words }) => {
    const times = kind === 'same-question' ? Math.min(words.length, MOST_COUNTED_WORDS) : 1;
    return total + WEIGHTS[kind] * times * (relation === 'same' ? 1 : NEAR);
  }, 0);
}

/** Those who share nothing but the people come last: that alone says little of what is done. */
function byWeight<Found extends { readonly other: { readonly id: string }; readonly reasons: readonly MatchReason[] }>(
  found: readonly Found[],
): Found[] {
  return found
    .map((one) => ({ one, weight: weightOf(one.reasons), isForSamePeopleOnly: areForSamePeopleOnly(one.reasons) }))
    .sort(
      (a, b) =>
        Number(a.isForSamePeopleOnly) - Number(b.isForSamePeopleOnly) ||
        b.weight - a.weight ||
        compareText(b.one.other.id, a.one.other.id),
    )
    .map(({ one }) => one);
}

function areForSamePeopleOnly(reasons: readonly MatchReason[]): boolean {
  return reasons.every(({ kind }) => kind === 'same-target-group');
}

/** Each of one's own terms once, with the other's nearest: the same before a narrower before a broader one. */
function sharedTerms(
  kind: MatchReasonKind,
  own: readonly string[],
  others: readonly string[],
  broader: BroaderTerms,
): MatchReason[] {
  const reasons = own.flatMap((termId) => {
    const near = nearestOf(termId, others, broader);
    return near === null ? [] : [{ kind, termId, words: [], ...near }];
  });
  return withoutEchoes(reasons).sort((a, b) => Number(b.relation === 'same') - Number(a.relation === 'same'));
}

function nearestOf(
  termId: string,
  others: readonly string[],
  broader: BroaderTerms,
): { relation: TermRelation; otherTermId: string | null } | null {
  if (others.includes(termId)) return { relation: 'same', otherTermId: null };
  const narrower = others.find((id) => broaderChain(id, broader).includes(termId));
  if (narrower !== undefined) return { relation: 'narrower', otherTermId: narrower };
  const above = broaderChain(termId, broader);
  const wider = above.find((id) => others.includes(id));
  return wider === undefined ? null : { relation: 'broader', otherTermId: wider };
}

/** A term and the one above it both standing on the two sides is one reason, not two. */
function withoutEchoes(reasons: readonly MatchReason[]): MatchReason[] {
  const same = new Set(reasons.filter(({ relation }) => relation === 'same').map(({ termId }) => termId));
  return reasons.filter(({ relation, otherTermId }) => relation === 'same' || !same.has(otherTermId));
}

function broaderChain(termId: string, broader: BroaderTerms): string[] {
  const chain: string[] = [];
  let above = broader.get(termId);
  while (above !== undefined && chain.length < LONGEST_CHAIN && !chain.includes(above)) {
    chain.push(above);
    above = broader.get(above);
  }
  return chain;
}

function sharedQuestion(own: readonly MatchWord[], others: readonly MatchWord[]): MatchReason[] {
  const words = sharedWords(own, new Set(others.map(({ term }) => term)));
  if (words.length < ENOUGH_WORDS) return [];
  return [{ kind: 'same-question', termId: null, otherTermId: null, relation: 'same', words }];
}

/** Words with something of their own in common: two compounds with the same part (korsang, korleder) are one to share it. */
function sharedWords(own: readonly MatchWord[], there: ReadonlySet<string>): string[] {
  const termsOf = new Map<string, string[]>();
  for (const { term, written } of own) termsOf.set(written, [...(termsOf.get(written) ?? []), term]);
  const covered = new Set<string>();
  const counted = new Set<string>();
  for (const [written, terms] of [...termsOf].sort((a, b) => longestOf(b[1], there) - longestOf(a[1], there))) {
    if (!terms.some((term) => there.has(term) && !covered.has(term))) continue;
    counted.add(written);
    for (const term of terms) covered.add(term);
  }
  return [...termsOf.keys()].filter((written) => counted.has(written));
}

/** A whole word in common tells more than a part of it. */
function longestOf(terms: readonly string[], there: ReadonlySet<string>): number {
  return Math.max(0, ...terms.filter((term) => there.has(term)).map((term) => term.length));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
