import {
  conceptWithChanges,
  NO_CONCEPT_CONTENT,
  problemsWithConcept,
  problemsWithPublishing,
  type AdaptablePart,
  type ConceptContent,
  type ConceptOrigin,
  type ConceptProblemCode,
  type ConceptSharing,
  type ConceptStep,
} from '@samspil/domain/concepts';
import type { Problem } from '@samspil/domain/shared';
import type { ConceptInput } from '../concept-mutations';
import { graphqlName, wordOf } from '../graphql-names';
import type { WorkingConcept } from './writing-queries';

export const CONCEPT_NUMBERS = [
  'groupSizeFrom',
  'groupSizeTo',
  'weeks',
  'sessions',
  'costFromDkk',
  'costToDkk',
] as const;
export type ConceptNumber = (typeof CONCEPT_NUMBERS)[number];

/** What stands in the fields of the form: numbers as they are typed. */
export type ConceptValues = Omit<ConceptContent, ConceptNumber> &
  Readonly<Record<ConceptNumber, string>> & { readonly ownerId: string; readonly sharing: ConceptSharing };

export function conceptValues(concept: WorkingConcept): ConceptValues {
  const { title, purpose, staffing, materials, originPlace, activityIds, findingIds } = concept;
  const { targetGroups, artForms, settings, orgForms, coreElements } = concept;
  const numbers = Object.fromEntries(CONCEPT_NUMBERS.map((name) => [name, concept[name]?.toString() ?? '']));
  return {
    ...(numbers as Record<ConceptNumber, string>),
    ...{ title, purpose, staffing, materials, originPlace, activityIds, findingIds },
    ...{ targetGroups, artForms, settings, orgForms, coreElements },
    adaptableParts: concept.adaptableParts.map(({ part, advice }) => ({ part, advice })),
    steps: concept.steps.map((step) => ({ title: step.title, text: step.text })),
    origin: wordOf<ConceptOrigin>(concept.origin),
    sharing: wordOf<ConceptSharing>(concept.sharing),
    ownerId: concept.owner.id,
  };
}

// Which terms, activities and findings there are, the server knows; here only those that it offered can be chosen.
const EVERYTHING_IS_KNOWN = { isKnownTerm: () => true, isKnownActivity: () => true, isKnownFinding: () => true };

/**
 * What the rules say, at the places where it stands in the form: an entry that is still empty is not wrong.
 * `forPublishing` also what a version needs before others can borrow it.
 */
export function problemsWithConceptValues(
  values: ConceptValues,
  forPublishing: boolean,
): Problem<ConceptProblemCode>[] {
  const content = conceptWithChanges(NO_CONCEPT_CONTENT, contentOf(values));
  const rule = forPublishing ? problemsWithPublishing : problemsWithConcept;
  const places = placesInForm(values);
  return rule(content, EVERYTHING_IS_KNOWN).map((problem) => ({
    ...problem,
    ...(problem.field === undefined ? {} : { field: atPlaceInForm(problem.field, places) }),
  }));
}

const isWritten = (text: string): boolean => text.trim() !== '';
const isWrittenPart = ({ part, advice }: AdaptablePart): boolean => isWritten(part) || isWritten(advice);
const isWrittenStep = ({ title, text }: ConceptStep): boolean => isWritten(title) || isWritten(text);

/** The places in the form of the entries that the rules see: empty ones are left out there. */
function placesInForm({ coreElements, adaptableParts, steps }: ConceptValues): Readonly<Record<string, number[]>> {
  const placesOf = <Entry>(entries: readonly Entry[], written: (entry: Entry) => boolean): number[] =>
    entries.flatMap((entry, place) => (written(entry) ? [place] : []));
  return {
    coreElements: placesOf(coreElements, isWritten),
    adaptableParts: placesOf(adaptableParts, isWrittenPart),
    steps: placesOf(steps, isWrittenStep),
  };
}

function atPlaceInForm(field: string, places: Readonly<Record<string, number[]>>): string {
  const [list = '', place, ...rest] = field.split('.');
  const inForm = place === undefined ? undefined : places[list]?.[Number(place)];
  return inForm === undefined ? field : [list, inForm, ...rest].join('.');
}

function contentOf(values: ConceptValues): ConceptContent {
  const { ownerId: _owner, sharing: _sharing, ...rest } = values;
  const numbers = Object.fromEntries(CONCEPT_NUMBERS.map((name) => [name, numberIn(values[name])]));
  return { ...rest, ...(numbers as Record<ConceptNumber, number | null>) };
}

/** Null for nothing, NaN for what is no number, which the rules refuse. 1.200 and 1 200 are written for 1200. */
function numberIn(text: string): number | null {
  const digits = text.replaceAll(/[.\s]/gu, '');
  if (digits === '') return null;
  return /^-?\d+$/u.test(digits) ? Number(digits) : Number.NaN;
}

type Has = (field: keyof ConceptValues) => boolean;

/** The API's partial update for these fields; what is empty is cleared. */
export function conceptInput(values: ConceptValues, fields: readonly (keyof ConceptValues)[]): ConceptInput {
  const has: Has = (field) => fields.includes(field);
  const content = contentOf(values);
  const numbers = CONCEPT_NUMBERS.filter(has).map((name) => [name, content[name]]);
  const texts = (['title', 'purpose', 'staffing', 'materials', 'originPlace'] as const)
    .filter(has)
    .map((name) => [name, content[name]]);
  return {
    ...Object.fromEntries([...numbers, ...texts]),
    ...(has('origin') ? { origin: graphqlName(content.origin) } : {}),
    ...listsInput(content, has),
  };
}

function listsInput(content: ConceptContent, has: Has): ConceptInput {
  const plain = (
    ['targetGroups', 'artForms', 'settings', 'orgForms', 'coreElements', 'activityIds', 'findingIds'] as const
  )
    .filter(has)
    .map((name) => [name, [...content[name]]]);
  return {
    ...Object.fromEntries(plain),
    ...(has('adaptableParts')
      ? { adaptableParts: content.adaptableParts.map(({ part, advice }) => ({ part, advice })) }
      : {}),
    ...(has('steps') ? { steps: content.steps.map(({ title, text }) => ({ title, text })) } : {}),
  };
}
