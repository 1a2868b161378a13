import { graphqlName } from '../finding-filter-input';
import type { FindingContentInput } from './finding-mutations';
import { writtenFinding, type FindingField, type FindingValues } from './finding-values';

/** The part of the API's input that a field of the form stands in, where the two have other names. */
const PART_OF: Partial<Record<FindingField, keyof FindingContentInput>> = {
  page: 'place',
  quote: 'place',
  weeks: 'resources',
  sessions: 'resources',
  staff: 'resources',
  cost: 'resources',
};

/** The API's partial update for these fields; what is empty is cleared. */
export function findingInput(values: FindingValues, fields: readonly FindingField[]): FindingContentInput {
  const parts = new Set<string>(fields.map((field) => PART_OF[field] ?? field));
  return Object.fromEntries(Object.entries(wholeInput(values)).filter(([part]) => parts.has(part)));
}

function wholeInput(values: FindingValues): FindingContentInput {
  const { content } = writtenFinding(values);
  const { effect } = content;
  return {
    ...content,
    ...lists(values),
    intervention: graphqlName(content.intervention),
    comparison: graphqlName(content.comparison),
    direction: graphqlName(content.direction),
    certainty: content.certainty === null ? null : graphqlName(content.certainty),
    outcome: content.outcome || null,
    design: content.design || null,
    effect: effect === null ? null : { ...effect, betterWhen: graphqlName(effect.betterWhen) },
  };
}

function lists(values: FindingValues) {
  return {
    activities: [...values.activities],
    conditions: [...values.conditions],
    lifeSituations: [...values.lifeSituations],
    incomeSupport: [...values.incomeSupport],
    settings: [...values.settings],
    orgForms: [...values.orgForms],
    countries: [...values.countries],
  };
}

/** Fields that stand under other names in problems and histories than in the form. */
const FIELD_OF_PATH: Readonly<Record<string, FindingField>> = {
  'place.page': 'page',
  'place.quote': 'quote',
  'resources.weeks': 'weeks',
  'resources.sessions': 'sessions',
  'resources.staff': 'staff',
  'resources.cost': 'cost',
};

/** The field of the form that a path speaks of: `place.page` is `page`, `effect.ciLower` is `effect`. */
export function fieldOfPath(path: string): FindingField {
  return FIELD_OF_PATH[path] ?? (path.split('.')[0] as FindingField);
}
