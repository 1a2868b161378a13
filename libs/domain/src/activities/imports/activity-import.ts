import { canLogSomething } from '../activity.policy.js';
import type { ActivityContent, Field, Sharing } from '../activity.js';
import { hasRole, isSignedIn, problem, type Problem, type Role, type Viewer } from '../../shared/index.js';
import type { ActivityProblemCode } from '../activity-problem.js';
import { ACTIVITY_COLUMNS, REQUIRED_COLUMNS, type ActivityColumn, type ColumnMapping } from './activity-columns.js';

export const ACTIVITY_IMPORT_LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  rows: 2_000,
  columns: 100,
  /** Characters of one cell; a longer one is cut, and said to be too long by the rule of its field. */
  cell: 6_000,
} as const;

/**
 * `preview` waits for the person; `importing` and `undoing` go on by themselves; `done` when everything went in that was
 * chosen. Rows that were left stay and can be mended and brought in later.
 */
export const ACTIVITY_IMPORT_STATES = ['preview', 'importing', 'done', 'undoing'] as const;
export type ActivityImportState = (typeof ACTIVITY_IMPORT_STATES)[number];

export const ACTIVITY_IMPORT_STEPS = ['change', 'commit', 'stop', 'undo'] as const;
export type ActivityImportStep = (typeof ACTIVITY_IMPORT_STEPS)[number];

const STEPS: Readonly<Record<ActivityImportState, readonly ActivityImportStep[]>> = {
  preview: ['change', 'commit', 'undo'],
  importing: ['stop'],
  done: ['change', 'commit', 'undo'],
  undoing: [],
};

export function mayTakeStep(state: ActivityImportState, step: ActivityImportStep): boolean {
  return STEPS[state].includes(step);
}

export function problemsWithImportStep(
  state: ActivityImportState,
  step: ActivityImportStep,
): Problem<ActivityProblemCode>[] {
  return mayTakeStep(state, step) ? [] : [problem('activities.import-busy', undefined, { state })];
}

/** `ready` can go in; `error` must be mended first; `present` is there already and goes in only when somebody says so. */
export const ACTIVITY_ROW_STATUSES = ['ready', 'error', 'present'] as const;
export type ActivityRowStatus = (typeof ACTIVITY_ROW_STATUSES)[number];

/** How a row ended: it went in; it was taken out again; it stayed when the rest was, since somebody had worked on it. */
export const ACTIVITY_ROW_OUTCOMES = ['imported', 'removed', 'kept'] as const;
export type ActivityRowOutcome = (typeof ACTIVITY_ROW_OUTCOMES)[number];

/** The state of a row from what is wrong with it and whether it is there already. */
export function rowStatus(problems: readonly unknown[], isPresent: boolean): ActivityRowStatus {
  if (problems.length > 0) return 'error';
  return isPresent ? 'present' : 'ready';
}

/**
 * What is wrong with a mapping: required columns that nothing fills, and columns that are filled twice. `sharing` is that
 * of rows that do not say; drafts need less than what others read.
 */
export function problemsWithMapping(mapping: ColumnMapping, sharing: Sharing): Problem<ActivityProblemCode>[] {
  const required = sharing === 'draft' ? REQUIRED_COLUMNS.slice(0, 1) : REQUIRED_COLUMNS;
  const missing = required.filter((column) => !mapping.includes(column));
  const twice = ACTIVITY_COLUMNS.filter((column) => mapping.filter((each) => each === column).length > 1);
  return [
    ...missing.map((column) => problem<ActivityProblemCode>('activities.column-missing', column, { column })),
    ...twice.map((column) => problem<ActivityProblemCode>('activities.column-repeated', column, { column })),
  ];
}

const CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

export interface ActivityImportSubject {
  readonly networkId: string;
  readonly createdById: string | null;
}

/** Whoever may log something may bring a table of it. */
export function canImportActivities(viewer: Viewer, networkId: string): boolean {
  return canLogSomething(viewer, networkId);
}

/** An import is for who brought it, as long as they may log, and for the network's caretakers. */
export function canSeeActivityImport(viewer: Viewer, { networkId, createdById }: ActivityImportSubject): boolean {
  if (!isSignedIn(viewer)) return false;
  if (hasRole(viewer, CARETAKERS, networkId)) return true;
  return createdById === viewer.userId && canImportActivities(viewer, networkId);
}

const COLUMN_OF_FIELD: Readonly<Partial<Record<string, ActivityColumn>>> = {
  municipalityCodes: 'municipalities',
  goalIds: 'goals',
  ownerId: 'owner',
};

/** The column of a problem that names a field of the content, such as `partners.0.name` or `fields.1.who`. */
export function columnOfField(
  field: string | undefined,
  { fields }: Pick<ActivityContent, 'fields'>,
): ActivityColumn | null {
  const [name = '', place = ''] = (field ?? '').split('.');
  if (name === 'fields') return fieldAt(fields, Number(place));
  return COLUMN_OF_FIELD[name] ?? ACTIVITY_COLUMNS.find((column) => column === name) ?? null;
}

function fieldAt(fields: ActivityContent['fields'], place: number): Field | null {
  return fields[place]?.field ?? null;
}
