import { problem, type Problem } from '../shared/index.js';
import type { ConceptProblemCode } from './concept-problem.js';
import type { ConceptContent } from './concept.js';

/** A partial update: undefined leaves a field alone, null clears it. */
export type ConceptChanges = { readonly [Field in keyof ConceptContent]?: ConceptContent[Field] | null };

export const NO_CONCEPT_CONTENT: ConceptContent = {
  title: '',
  purpose: '',
  targetGroups: [],
  artForms: [],
  settings: [],
  orgForms: [],
  coreElements: [],
  adaptableParts: [],
  steps: [],
  staffing: '',
  groupSizeFrom: null,
  groupSizeTo: null,
  weeks: null,
  sessions: null,
  costFromDkk: null,
  costToDkk: null,
  materials: '',
  origin: 'own',
  originPlace: '',
  activityIds: [],
  findingIds: [],
};

export const CONCEPT_FIELDS = Object.keys(NO_CONCEPT_CONTENT) as (keyof ConceptContent)[];

/** The content after a partial update, tidy: nothing around texts, one line where one is meant, each link once, no empty entries. */
export function conceptWithChanges(content: ConceptContent, changes: ConceptChanges): ConceptContent {
  const merged = Object.fromEntries(
    CONCEPT_FIELDS.map((field) => {
      const value = changes[field];
      if (value === undefined) return [field, content[field]];
      return [field, value ?? NO_CONCEPT_CONTENT[field]];
    }),
  ) as unknown as ConceptContent;
  return tidy(merged);
}

/** The fields in which two contents differ, in the order of the form. */
export function changedConceptFields(before: ConceptContent, after: ConceptContent): (keyof ConceptContent)[] {
  return CONCEPT_FIELDS.filter((field) => ordered(before[field]) !== ordered(after[field]));
}

/**
 * Somebody else saved since the writer last looked: the problem says in which fields (comma-separated), and `lock` is
 * the one to write with after looking again.
 */
export function problemsWithConceptLock(
  standing: { readonly lock: number; readonly fieldLocks: Readonly<Record<string, number>> },
  seenLock: number,
): Problem<ConceptProblemCode>[] {
  if (standing.lock === seenLock) return [];
  const fields = Object.entries(standing.fieldLocks)
    .filter(([, lock]) => lock > seenLock)
    .map(([field]) => field)
    .sort();
  return [problem('concepts.changed-meanwhile', undefined, { fields: fields.join(','), lock: standing.lock })];
}

function tidy(content: ConceptContent): ConceptContent {
  return {
    ...content,
    title: tidyLine(content.title),
    purpose: tidyText(content.purpose),
    targetGroups: unique(content.targetGroups),
    artForms: unique(content.artForms),
    settings: unique(content.settings),
    orgForms: unique(content.orgForms),
    coreElements: content.coreElements.map(tidyText).filter((line) => line !== ''),
    adaptableParts: content.adaptableParts
      .map(({ part, advice }) => ({ part: tidyText(part), advice: tidyText(advice) }))
      .filter(({ part, advice }) => part !== '' || advice !== ''),
    steps: content.steps
      .map(({ title, text }) => ({ title: tidyLine(title), text: tidyText(text) }))
      .filter(({ title, text }) => title !== '' || text !== ''),
    staffing: tidyText(content.staffing),
    materials: tidyText(content.materials),
    originPlace: tidyLine(content.originPlace),
    activityIds: unique(content.activityIds.map((id) => id.toLowerCase())),
    findingIds: unique(content.findingIds.map((id) => id.toLowerCase())),
  };
}

/** Texts as they are kept: line ends alike, nothing around them. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

/** The same on one line. */
export function tidyLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Equal as JSON, whatever the order of keys (the database keeps its own order). */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${key}:${ordered(part)}`).join(',')}}`;
}
