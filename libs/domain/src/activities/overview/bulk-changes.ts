import { isReadable, problem, type Problem } from '../../shared/index.js';
import { vocabularyOfCode } from '../../vocabulary/index.js';
import type { ActivityContent, ActivityStatus, DevelopmentStage, LinkLevel, Sharing } from '../activity.js';
import { changedActivityFields, contentWithChanges } from '../activity-changes.js';
import { ACTIVITY_LIMITS } from '../activity-limits.js';
import type { ActivityProblemCode } from '../activity-problem.js';
import { problemsWithText } from '../activity-rules.js';
import { LINK_LEVEL_TERMS, STAGE_TERMS, TERM_FIELDS, type TermField } from '../activity-terms.js';

/** What is changed in many activities at once. The owner stays, and so does everything that is not named here. */
export interface BulkChanges {
  readonly status?: ActivityStatus | null;
  /** With the status `stopped`. */
  readonly stoppedReason?: string | null;
  readonly sharing?: Sharing | null;
  /** Terms of any of the fields of activities; those of link level and stage set these. */
  readonly addTerms?: readonly string[] | null;
  readonly removeTerms?: readonly string[] | null;
  readonly addGoals?: readonly string[] | null;
  readonly removeGoals?: readonly string[] | null;
  readonly addMunicipalities?: readonly string[] | null;
  readonly removeMunicipalities?: readonly string[] | null;
}

/** Everything wrong with the step itself; what it does to each activity is for the rules of activities. */
export function problemsWithBulkEdit(ids: readonly string[], changes: BulkChanges): Problem<ActivityProblemCode>[] {
  const found = problemsWithIds(ids);
  const { status, sharing, stoppedReason, ...lists } = changes;
  const isEmpty = !status && !sharing && !stoppedReason && Object.values(lists).every((list) => !list?.length);
  if (isEmpty) found.push(problem('activities.nothing-chosen', 'changes'));
  return [
    ...found,
    ...problemsWithText(stoppedReason ?? '', 'changes.stoppedReason', ACTIVITY_LIMITS.text),
    ...Object.entries(lists).flatMap(([name, list]) => problemsWithList(name, list ?? [])),
    ...strayTerms('addTerms', changes.addTerms ?? []),
    ...strayTerms('removeTerms', changes.removeTerms ?? []),
  ];
}

function problemsWithIds(ids: readonly string[]): Problem<ActivityProblemCode>[] {
  const found: Problem<ActivityProblemCode>[] = [];
  if (ids.length === 0) found.push(problem('activities.nothing-chosen', 'ids'));
  if (new Set(ids).size > ACTIVITY_LIMITS.batch) {
    found.push(problem('activities.too-many', 'ids', { max: ACTIVITY_LIMITS.batch }));
  }
  if (!ids.every(couldBeId)) found.push(problem('activities.id-malformed', 'ids'));
  return found;
}

function problemsWithList(name: string, list: readonly string[]): Problem<ActivityProblemCode>[] {
  const max = ACTIVITY_LIMITS.municipalities;
  if (list.length > max) return [problem('activities.too-many', `changes.${name}`, { max })];
  return list.every(couldBeId) ? [] : [problem('activities.id-malformed', `changes.${name}`)];
}

const LONGEST_ID = 200;

/** What was asked for is kept, so that it can be told: as long as it is no text without end. */
function couldBeId(id: string): boolean {
  return id.length <= LONGEST_ID && isReadable(id);
}

/** Terms of vocabularies that activities are not coded with. */
function strayTerms(name: string, terms: readonly string[]): Problem<ActivityProblemCode>[] {
  const strays = terms.filter((term) => fieldOfTerm(term) === null);
  return strays.map((term) => problem('activities.term-unknown', `changes.${name}`, { term: term.slice(0, 60) }));
}

function fieldOfTerm(term: string): TermField | null {
  const vocabulary = vocabularyOfCode(term);
  return TERM_FIELDS.find((field) => field === vocabulary) ?? null;
}

const LEVEL_OF_TERM = new Map(Object.entries(LINK_LEVEL_TERMS).map(([level, term]) => [term, level as LinkLevel]));
const STAGE_OF_TERM = new Map(Object.entries(STAGE_TERMS).map(([stage, term]) => [term, stage as DevelopmentStage]));

/** The fields of the content that become others, with their new values; empty when the changes change nothing. */
export function bulkChanged(content: ActivityContent, changes: BulkChanges): Partial<ActivityContent> {
  const after = contentWithChanges(content, {
    ...(changes.status ? { status: changes.status } : {}),
    ...(changes.stoppedReason ? { stoppedReason: changes.stoppedReason } : {}),
    ...changedTerms(content, changes.addTerms ?? [], changes.removeTerms ?? []),
    goalIds: changedList(content.goalIds, changes.addGoals, changes.removeGoals),
    municipalityCodes: changedList(content.municipalityCodes, changes.addMunicipalities, changes.removeMunicipalities),
  });
  return Object.fromEntries(changedActivityFields(content, after).map((field) => [field, after[field]]));
}

function changedTerms(
  content: ActivityContent,
  add: readonly string[],
  remove: readonly string[],
): Partial<ActivityContent> {
  const isPlain = (term: string): boolean => !LEVEL_OF_TERM.has(term) && !STAGE_OF_TERM.has(term);
  const lists = TERM_FIELDS.map((field) => {
    const added = add.filter((term) => fieldOfTerm(term) === field && isPlain(term));
    return [field, changedList(content[field], added, remove)] as const;
  });
  return {
    ...Object.fromEntries(lists),
    linkLevel: changedValue(content.linkLevel, LEVEL_OF_TERM, add, remove),
    stage: changedValue(content.stage, STAGE_OF_TERM, add, remove),
  };
}

function changedValue<Value extends string>(
  value: Value | null,
  valueOfTerm: ReadonlyMap<string, Value>,
  add: readonly string[],
  remove: readonly string[],
): Value | null {
  const added = add.flatMap((term) => valueOfTerm.get(term) ?? []).at(-1);
  if (added !== undefined) return added;
  return remove.some((term) => valueOfTerm.get(term) === value) ? null : value;
}

function changedList(
  list: readonly string[],
  add: readonly string[] | null | undefined,
  remove: readonly string[] | null | undefined,
): string[] {
  const removed = new Set(remove ?? []);
  return [...list.filter((entry) => !removed.has(entry)), ...(add ?? []).filter((entry) => !list.includes(entry))];
}
