import { INTERFACE_LANGUAGES, problem, type InBothLanguages, type Problem } from '../shared/index.js';
import type { GoalKind, NetworkContent, NetworkGoal } from './network.js';
import { isDay } from './period.js';
import { problemsWithSuccession, type SuccessionProblemCode } from './succession.js';
import { problemsWithText, type TextProblemCode } from './texts.js';

export const NETWORK_NAME_MAX = 160;
export const NETWORK_TEXT_MAX = 4000;
export const GOAL_LABEL_MAX = 240;
export const MOST_GOALS = 60;
export const MOST_EXTENSIONS = 10;
/** A participant cannot give more than a working day and its evening to one meeting. */
export const MEETING_HOURS_MAX = 24;
export const MEETINGS_PER_YEAR_MAX = 52;

export type NetworkContentProblemCode =
  | 'network.name-missing'
  | 'network.date-malformed'
  | 'network.period-backwards'
  | 'network.extension-without-end'
  | 'network.extension-not-longer'
  | 'network.too-many-extensions'
  | 'network.hours-out-of-range'
  | 'network.meetings-out-of-range'
  | 'network.predecessor-unknown'
  | 'network.predecessor-circular'
  | 'network.goal-label-missing'
  | 'network.goal-unknown'
  | 'network.goal-missing'
  | 'network.too-many-goals'
  | 'network.changed'
  | SuccessionProblemCode
  | TextProblemCode;

type Found = Problem<NetworkContentProblemCode>[];

/** A goal as it is written; a new one has no id. */
export interface GoalDraft {
  readonly id: string | null;
  readonly kind: GoalKind;
  readonly label: InBothLanguages;
  readonly earlierGoalId: NetworkGoal['earlierGoalId'];
  readonly succession: NetworkGoal['succession'];
}

export interface NetworkRuleContext {
  /** The programme's own id. */
  readonly id: string;
  /** The predecessor of each programme there is, by id. */
  readonly predecessors: ReadonlyMap<string, string | null>;
  /** Ids of the programme's goals as they stand. */
  readonly goalIds: ReadonlySet<string>;
  /** Ids of the goals of the predecessor that is asked for. */
  readonly earlierGoalIds: ReadonlySet<string>;
}

/** Everything wrong with a programme and its goals as they would be saved. */
export function problemsWithNetwork(
  content: NetworkContent,
  goals: readonly GoalDraft[],
  context: NetworkRuleContext,
): Found {
  return [
    ...problemsWithTexts(content),
    ...problemsWithPeriod(content),
    ...problemsWithSettings(content),
    ...problemsWithPredecessor(content.predecessorId, context),
    ...problemsWithGoals(goals, context),
  ];
}

/** `lock` is what the writer saw. */
export function problemsWithNetworkLock(network: { readonly lock: number }, lock: number): Found {
  return network.lock === lock ? [] : [problem('network.changed', undefined, { lock: network.lock })];
}

function problemsWithTexts({ name, purpose, statusNote, extensions }: NetworkContent): Found {
  return INTERFACE_LANGUAGES.flatMap((language): Found => [
    ...(name[language].trim() === '' ? [problem('network.name-missing', `name.${language}`)] : ([] as Found)),
    ...problemsWithText(name[language], `name.${language}`, NETWORK_NAME_MAX),
    ...problemsWithText(purpose[language], `purpose.${language}`, NETWORK_TEXT_MAX),
    ...problemsWithText(statusNote[language], `statusNote.${language}`, NETWORK_TEXT_MAX),
    ...extensions.flatMap(({ note }, place) =>
      problemsWithText(note[language], `extensions.${place}.note.${language}`, NETWORK_TEXT_MAX),
    ),
  ]);
}

/** An extension goes beyond the day that was the last before it. */
function problemsWithPeriod({ startsOn, endsOn, extensions }: NetworkContent): Found {
  const days: [string, string | null][] = [
    ['startsOn', startsOn],
    ['endsOn', endsOn],
    ...extensions.map(({ until }, place): [string, string] => [`extensions.${place}.until`, until]),
  ];
  const malformed = days.filter(([, day]) => day !== null && !isDay(day));
  if (malformed.length > 0) return malformed.map(([field]) => problem('network.date-malformed', field));
  const found: Found = [];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    found.push(problem('network.period-backwards', 'endsOn'));
  if (extensions.length > MOST_EXTENSIONS) {
    found.push(problem('network.too-many-extensions', 'extensions', { max: MOST_EXTENSIONS }));
  }
  if (extensions.length > 0 && endsOn === null) found.push(problem('network.extension-without-end', 'endsOn'));
  extensions.forEach(({ until }, place) => {
    const before = place === 0 ? endsOn : (extensions[place - 1]?.until ?? null);
    if (before !== null && until <= before) {
      found.push(problem('network.extension-not-longer', `extensions.${place}.until`));
    }
  });
  return found;
}

function problemsWithSettings({
  hoursPerNetworkMeeting: hours,
  networkMeetingsPerYear: meetings,
}: NetworkContent): Found {
  const found: Found = [];
  if (hours !== null && !(hours > 0 && hours <= MEETING_HOURS_MAX)) {
    found.push(problem('network.hours-out-of-range', 'hoursPerNetworkMeeting', { max: MEETING_HOURS_MAX }));
  }
  if (meetings !== null && !(Number.isInteger(meetings) && meetings >= 1 && meetings <= MEETINGS_PER_YEAR_MAX)) {
    found.push(problem('network.meetings-out-of-range', 'networkMeetingsPerYear', { max: MEETINGS_PER_YEAR_MAX }));
  }
  return found;
}

/** No programme comes before itself, however long the way round. */
function problemsWithPredecessor(predecessorId: string | null, { id, predecessors }: NetworkRuleContext): Found {
  if (predecessorId === null) return [];
  if (!predecessors.has(predecessorId)) return [problem('network.predecessor-unknown', 'predecessorId')];
  const passed = new Set<string>();
  let earlier: string | null = predecessorId;
  while (earlier !== null && !passed.has(earlier)) {
    if (earlier === id) return [problem('network.predecessor-circular', 'predecessorId')];
    passed.add(earlier);
    earlier = predecessors.get(earlier) ?? null;
  }
  return [];
}

/** Goals stay once they are there, for others may point at them. */
function problemsWithGoals(goals: readonly GoalDraft[], { goalIds, earlierGoalIds }: NetworkRuleContext): Found {
  const found: Found = [];
  if (goals.length > MOST_GOALS) found.push(problem('network.too-many-goals', 'goals', { max: MOST_GOALS }));
  goals.forEach(({ id, label }, place) => {
    if (id !== null && !goalIds.has(id)) found.push(problem('network.goal-unknown', `goals.${place}`));
    for (const language of INTERFACE_LANGUAGES) {
      const field = `goals.${place}.label.${language}`;
      if (label[language].trim() === '') found.push(problem('network.goal-label-missing', field));
      found.push(...problemsWithText(label[language], field, GOAL_LABEL_MAX));
    }
  });
  const kept = new Set(goals.map(({ id }) => id));
  if ([...goalIds].some((id) => !kept.has(id))) found.push(problem('network.goal-missing', 'goals'));
  return [...found, ...problemsWithSuccession(goals, earlierGoalIds)];
}
