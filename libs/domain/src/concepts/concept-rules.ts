import { problem, type Problem } from '../shared/index.js';
import { CONCEPT_LIMITS as LIMITS } from './concept-limits.js';
import type { ConceptProblemCode } from './concept-problem.js';
import { CONCEPT_ORIGINS, type AdaptablePart, type ConceptContent, type ConceptStep } from './concept.js';
import { problemsWithLength, problemsWithText } from './text-problems.js';

type ConceptProblem = Problem<ConceptProblemCode>;

/** What the rules must know from outside. Activities and findings that stood there before are known. */
export interface ConceptRuleContext {
  readonly isKnownTerm: (termId: string) => boolean;
  readonly isKnownActivity: (id: string) => boolean;
  readonly isKnownFinding: (id: string) => boolean;
}

/** The vocabularies a concept is coded with, and how their term ids begin. */
export const CONCEPT_TERM_FIELDS = {
  targetGroups: 'tg-',
  artForms: 'af-',
  settings: 'st-',
  orgForms: 'of-',
} as const;
export type ConceptTermField = keyof typeof CONCEPT_TERM_FIELDS;

/** The codes of a concept in all its vocabularies. */
export function conceptTerms(content: Pick<ConceptContent, ConceptTermField>): string[] {
  return [...content.targetGroups, ...content.artForms, ...content.settings, ...content.orgForms];
}

/** Everything that is wrong with a concept as it stands; a draft may be saved only without these. It needs a title. */
export function problemsWithConcept(content: ConceptContent, context: ConceptRuleContext): ConceptProblem[] {
  return [
    ...(content.title === '' ? [problem<ConceptProblemCode>('concepts.title-missing', 'title')] : []),
    ...problemsWithTexts(content),
    ...problemsWithTerms(content, context),
    ...problemsWithLines(content.coreElements),
    ...problemsWithParts(content.adaptableParts),
    ...problemsWithSteps(content.steps),
    ...problemsWithNumbers(content),
    ...problemsWithLinks(content, context),
    ...(CONCEPT_ORIGINS.includes(content.origin)
      ? []
      : [problem<ConceptProblemCode>('concepts.value-unknown', 'origin')]),
  ];
}

/** What a version needs before others can borrow it: why, for whom, with what, and what must be kept. */
export function problemsWithPublishing(content: ConceptContent, context: ConceptRuleContext): ConceptProblem[] {
  const problems = problemsWithConcept(content, context);
  if (content.purpose === '') problems.push(problem('concepts.purpose-missing', 'purpose'));
  if (content.targetGroups.length === 0) problems.push(problem('concepts.target-group-missing', 'targetGroups'));
  if (content.artForms.length === 0) problems.push(problem('concepts.art-form-missing', 'artForms'));
  if (content.coreElements.length === 0) problems.push(problem('concepts.core-element-missing', 'coreElements'));
  if (content.origin === 'foreign' && content.originPlace === '') {
    problems.push(problem('concepts.origin-place-missing', 'originPlace'));
  }
  return problems;
}

/** The note to a version says in a line what is new; it may be empty. */
export function problemsWithVersionNote(note: string): ConceptProblem[] {
  return problemsWithText(note, 'note', LIMITS.note);
}

function problemsWithTexts(content: ConceptContent): ConceptProblem[] {
  return [
    ...problemsWithText(content.title, 'title', LIMITS.title),
    ...problemsWithText(content.purpose, 'purpose', LIMITS.purpose),
    ...problemsWithText(content.staffing, 'staffing', LIMITS.staffing),
    ...problemsWithText(content.materials, 'materials', LIMITS.materials),
    ...problemsWithText(content.originPlace, 'originPlace', LIMITS.place),
  ];
}

function problemsWithTerms(content: ConceptContent, { isKnownTerm }: ConceptRuleContext): ConceptProblem[] {
  return Object.entries(CONCEPT_TERM_FIELDS).flatMap(([field, prefix]) => {
    const terms = content[field as ConceptTermField];
    const tooMany = problemsWithLength(terms, field, LIMITS.terms);
    if (tooMany.length > 0) return tooMany;
    return terms.flatMap((term, index) =>
      term.startsWith(prefix) && isKnownTerm(term)
        ? []
        : [problem<ConceptProblemCode>('concepts.term-unknown', `${field}.${index}`, { term: term.slice(0, 60) })],
    );
  });
}

function problemsWithLines(lines: readonly string[]): ConceptProblem[] {
  return [
    ...problemsWithLength(lines, 'coreElements', LIMITS.coreElements),
    ...lines.flatMap((line, index) => problemsWithText(line, `coreElements.${index}`, LIMITS.line)),
  ];
}

function problemsWithParts(parts: readonly AdaptablePart[]): ConceptProblem[] {
  return [
    ...problemsWithLength(parts, 'adaptableParts', LIMITS.adaptableParts),
    ...parts.flatMap(({ part, advice }, index) => [
      ...(part === '' ? [problem<ConceptProblemCode>('concepts.part-missing', `adaptableParts.${index}.part`)] : []),
      ...problemsWithText(part, `adaptableParts.${index}.part`, LIMITS.line),
      ...problemsWithText(advice, `adaptableParts.${index}.advice`, LIMITS.advice),
    ]),
  ];
}

function problemsWithSteps(steps: readonly ConceptStep[]): ConceptProblem[] {
  return [
    ...problemsWithLength(steps, 'steps', LIMITS.steps),
    ...steps.flatMap(({ title, text }, index) => [
      ...(title === '' ? [problem<ConceptProblemCode>('concepts.step-missing', `steps.${index}.title`)] : []),
      ...problemsWithText(title, `steps.${index}.title`, LIMITS.line),
      ...problemsWithText(text, `steps.${index}.text`, LIMITS.stepText),
    ]),
  ];
}

function problemsWithNumbers(content: ConceptContent): ConceptProblem[] {
  const { groupSizeFrom, groupSizeTo, weeks, sessions, costFromDkk, costToDkk } = content;
  return [
    ...problemsWithCount(groupSizeFrom, 'groupSizeFrom', LIMITS.groupSize),
    ...problemsWithCount(groupSizeTo, 'groupSizeTo', LIMITS.groupSize),
    ...problemsWithCount(weeks, 'weeks', LIMITS.weeks),
    ...problemsWithCount(sessions, 'sessions', LIMITS.sessions),
    ...problemsWithCount(costFromDkk, 'costFromDkk', LIMITS.kroner),
    ...problemsWithCount(costToDkk, 'costToDkk', LIMITS.kroner),
    ...problemsWithRange(groupSizeFrom, groupSizeTo, 'groupSizeTo'),
    ...problemsWithRange(costFromDkk, costToDkk, 'costToDkk'),
  ];
}

function problemsWithCount(count: number | null, field: string, max: number): ConceptProblem[] {
  if (count === null) return [];
  if (!Number.isInteger(count)) return [problem('concepts.count-not-whole', field)];
  if (count < 0) return [problem('concepts.count-negative', field)];
  return count > max ? [problem('concepts.count-too-large', field, { max })] : [];
}

function problemsWithRange(from: number | null, to: number | null, field: string): ConceptProblem[] {
  return from !== null && to !== null && to < from ? [problem('concepts.range-backwards', field)] : [];
}

function problemsWithLinks(content: ConceptContent, context: ConceptRuleContext): ConceptProblem[] {
  const { activityIds, findingIds } = content;
  const tooMany = [
    ...problemsWithLength(activityIds, 'activityIds', LIMITS.activities),
    ...problemsWithLength(findingIds, 'findingIds', LIMITS.findings),
  ];
  if (tooMany.length > 0) return tooMany;
  return [
    ...activityIds.flatMap((id, index) =>
      context.isKnownActivity(id)
        ? []
        : [problem<ConceptProblemCode>('concepts.activity-unknown', `activityIds.${index}`)],
    ),
    ...findingIds.flatMap((id, index) =>
      context.isKnownFinding(id)
        ? []
        : [problem<ConceptProblemCode>('concepts.finding-unknown', `findingIds.${index}`)],
    ),
  ];
}
