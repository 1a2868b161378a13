/** What is compared between the place that wants to borrow and one where the concept was tried. */
export const FIT_ASPECTS = [
  'target-group',
  'group-size',
  'staffing',
  'setting',
  'anchoring',
  'duration',
  'municipality-size',
] as const;
export type FitAspect = (typeof FIT_ASPECTS)[number];

/** `partly`: some of several in common, or the next size. `unknown`: one side does not say. */
export const FIT_VERDICTS = ['equal', 'partly', 'different', 'unknown'] as const;
export type FitVerdict = (typeof FIT_VERDICTS)[number];

/** A place's situation. Term ids, whole numbers; empty and null are not known. */
export interface Situation {
  readonly targetGroups: readonly string[];
  readonly groupSize: number | null;
  readonly artists: number | null;
  readonly volunteers: number | null;
  readonly staffHours: number | null;
  readonly settings: readonly string[];
  readonly orgForms: readonly string[];
  readonly weeks: number | null;
  readonly sessions: number | null;
  readonly population: number | null;
}

/** One line of the comparison. What stands on each side is in the two situations; no score is made of the lines. */
export interface FitLine {
  readonly aspect: FitAspect;
  readonly verdict: FitVerdict;
}

/**
 * Municipalities by inhabitants: below 20,000, below 50,000, below 100,000, and from there on. The next class is
 * `partly` alike.
 */
const SIZE_CLASSES = [20_000, 50_000, 100_000] as const;

/**
 * The two situations side by side, aspect by aspect; the same whichever side is mine. Lists are equal when they hold the
 * same terms, partly when they share some. Numbers are equal when they differ by at most a third of the larger, partly
 * when the larger is at most twice the smaller. Staffing and duration compare several numbers, those that both sides
 * know: equal when all are, different when all are, else partly. What one side does not say is unknown.
 */
export function transferFit(mine: Situation, theirs: Situation): FitLine[] {
  const both = <Key extends keyof Situation>(key: Key): [Situation[Key], Situation[Key]] => [mine[key], theirs[key]];
  const verdicts: Record<FitAspect, FitVerdict> = {
    'target-group': verdictOnLists(...both('targetGroups')),
    'group-size': verdictOnNumbers(...both('groupSize')),
    staffing: verdictOnSeveral([both('artists'), both('volunteers'), both('staffHours')]),
    setting: verdictOnLists(...both('settings')),
    anchoring: verdictOnLists(...both('orgForms')),
    duration: verdictOnSeveral([both('weeks'), both('sessions')]),
    'municipality-size': verdictOnPopulations(...both('population')),
  };
  return FIT_ASPECTS.map((aspect) => ({ aspect, verdict: verdicts[aspect] }));
}

function verdictOnLists(mine: readonly string[], theirs: readonly string[]): FitVerdict {
  if (mine.length === 0 || theirs.length === 0) return 'unknown';
  const [ours, others] = [new Set(mine), new Set(theirs)];
  const shared = [...ours].filter((term) => others.has(term)).length;
  if (shared === ours.size && shared === others.size) return 'equal';
  return shared > 0 ? 'partly' : 'different';
}

function verdictOnNumbers(mine: number | null, theirs: number | null): FitVerdict {
  if (mine === null || theirs === null) return 'unknown';
  const [smaller, larger] = mine < theirs ? [mine, theirs] : [theirs, mine];
  if ((larger - smaller) * 3 <= larger) return 'equal';
  return larger <= smaller * 2 ? 'partly' : 'different';
}

function verdictOnSeveral(pairs: readonly (readonly [number | null, number | null])[]): FitVerdict {
  const verdicts = pairs.map((pair) => verdictOnNumbers(...pair)).filter((verdict) => verdict !== 'unknown');
  if (verdicts.length === 0) return 'unknown';
  const [first] = verdicts;
  return first !== undefined && verdicts.every((verdict) => verdict === first) ? first : 'partly';
}

function verdictOnPopulations(mine: number | null, theirs: number | null): FitVerdict {
  if (mine === null || theirs === null) return 'unknown';
  const apart = Math.abs(sizeClass(mine) - sizeClass(theirs));
  if (apart === 0) return 'equal';
  return apart === 1 ? 'partly' : 'different';
}

function sizeClass(population: number): number {
  return SIZE_CLASSES.filter((from) => population >= from).length;
}
