import type { FindingContent, FindingEffect } from '../finding.js';

/** A partial update: what is left out stays. The effect is replaced as a whole. */
export interface FindingChanges extends Partial<Omit<FindingContent, 'place' | 'resources'>> {
  readonly place?: Partial<FindingContent['place']>;
  readonly resources?: Partial<FindingContent['resources']>;
}

/** A finding as the coding desk opens it: nothing chosen, nothing claimed. */
export const EMPTY_FINDING: FindingContent = {
  statement: '',
  place: { page: '', quote: '' },
  intervention: 'activity',
  activities: [],
  conditions: [],
  lifeSituations: [],
  incomeSupport: [],
  outcome: '',
  instrument: null,
  instrumentNote: '',
  settings: [],
  orgForms: [],
  comparison: 'not-told',
  direction: 'unclear',
  effect: null,
  design: '',
  trial: '',
  certainty: null,
  certaintyReason: '',
  studies: null,
  participants: null,
  resources: { weeks: null, sessions: null, staff: '', cost: '' },
  countries: [],
  transferNote: '',
};

/** The content with the changes, tidied: no blanks around texts, country codes in capitals. */
export function findingWithChanges(content: FindingContent, changes: FindingChanges): FindingContent {
  const given = withoutUndefined(changes);
  return tidyFinding({
    ...content,
    ...given,
    place: { ...content.place, ...withoutUndefined(changes.place ?? {}) },
    resources: { ...content.resources, ...withoutUndefined(changes.resources ?? {}) },
  });
}

export function tidyFinding(content: FindingContent): FindingContent {
  const { place, resources } = content;
  return {
    ...content,
    statement: content.statement.trim(),
    place: { page: place.page.trim(), quote: place.quote.trim() },
    instrumentNote: content.instrumentNote.trim(),
    certaintyReason: content.certaintyReason.trim(),
    trial: content.trial.trim().replaceAll(/\s+/gu, ' '),
    resources: { ...resources, staff: resources.staff.trim(), cost: resources.cost.trim() },
    countries: content.countries.map((country) => country.trim().toUpperCase()),
    transferNote: content.transferNote.trim(),
  };
}

const SMALL_GROUPS = ['place', 'resources'] as const;

/** The fields in which two contents differ, as dot paths (`statement`, `place.page`, `effect`), in the form's order. */
export function changedFindingFields(before: FindingContent, after: FindingContent): string[] {
  const fields = Object.keys(EMPTY_FINDING) as (keyof FindingContent)[];
  return fields.flatMap((field) => {
    const group = SMALL_GROUPS.find((name) => name === field);
    if (group === undefined) return isSame(before[field], after[field]) ? [] : [field];
    return changedParts(before[group], after[group]).map((part) => `${group}.${part}`);
  });
}

function changedParts(before: object, after: object): string[] {
  const earlier = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([part, value]) => (isSame(earlier.get(part), value) ? [] : [part]));
}

/** Equal as data, whatever the order of keys: the database keeps its own. */
function isSame(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${key}:${ordered(part)}`).join(',')}}`;
}

function withoutUndefined<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
}

/** The usual level of an interval when a source prints none. */
export const USUAL_LEVEL: FindingEffect['level'] = 0.95;
