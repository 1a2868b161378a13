import { problem, type Problem } from '../../shared/index.js';
import { vocabularyOfCode, type VocabularyId } from '../../vocabulary/index.js';
import type { FindingContent } from '../finding.js';
import { axisOfTargetGroup, type TargetAxis } from '../target-group-axes.js';
import type { FindingProblemCode } from './finding-problem.js';
import { FINDING_LIMITS } from './finding-texts.js';

/** What the rules must know of the vocabularies. */
export interface FindingCodeContext {
  /** A term that the finding's network may code with. */
  readonly isKnownCode: (code: string) => boolean;
  /** The broader term, or null. */
  readonly broaderOf: (code: string) => string | null;
}

type CodeProblem = Problem<FindingProblemCode>;

/** Led by a therapist to treat: never coded as a culture activity. */
const THERAPIES: ReadonlySet<string> = new Set(['af-musictherapy', 'af-arttherapy', 'af-dmt']);

const MOST_BROADER = 50;

/** True for music, art and dance movement therapy and everything under them. */
export function isTherapyTerm(code: string, broaderOf: (code: string) => string | null): boolean {
  let id: string | null = code;
  for (let step = 0; id !== null && step < MOST_BROADER; step += 1) {
    if (THERAPIES.has(id)) return true;
    id = broaderOf(id);
  }
  return false;
}

/** Codes that are not known, stand twice, or belong elsewhere. */
export function problemsWithFindingCodes(content: FindingContent, context: FindingCodeContext): CodeProblem[] {
  const of = (field: keyof FindingContent, codes: readonly string[], vocabulary: VocabularyId): CodeProblem[] =>
    problemsWithField(field, codes, vocabulary, context);
  const chosen = (code: string | null): string[] => (code === null || code === '' ? [] : [code]);
  return [
    ...of('activities', content.activities, 'artForms'),
    ...of('conditions', content.conditions, 'targetGroups'),
    ...of('lifeSituations', content.lifeSituations, 'targetGroups'),
    ...of('incomeSupport', content.incomeSupport, 'targetGroups'),
    ...of('outcome', chosen(content.outcome), 'outcomes'),
    ...of('instrument', chosen(content.instrument), 'evalInstruments'),
    ...of('settings', content.settings, 'settings'),
    ...of('orgForms', content.orgForms, 'orgForms'),
    ...problemsWithDesign(content.design, context),
    ...problemsWithAxes(content, context),
    ...problemsWithTherapy(content, context),
  ];
}

function problemsWithField(
  field: keyof FindingContent,
  codes: readonly string[],
  vocabulary: VocabularyId,
  { isKnownCode }: FindingCodeContext,
): CodeProblem[] {
  const max = FINDING_LIMITS.codesPerField;
  const problems: CodeProblem[] = codes.length > max ? [problem('evidence.too-many', field, { max })] : [];
  codes.forEach((code, index) => {
    const params = { code: code.slice(0, 60) };
    if (!isKnownCode(code)) problems.push(problem('evidence.code-unknown', field, params));
    else if (vocabularyOfCode(code) !== vocabulary)
      problems.push(problem('evidence.code-in-wrong-field', field, params));
    else if (codes.indexOf(code) !== index) problems.push(problem('evidence.code-repeated', field, params));
  });
  return problems;
}

/** The vocabulary of designs also holds levels of evidence (`el-…`), which are no designs. */
function problemsWithDesign(design: string, context: FindingCodeContext): CodeProblem[] {
  if (design === '') return [];
  if (context.isKnownCode(design) && design.startsWith('el-')) {
    return [problem('evidence.code-in-wrong-field', 'design', { code: design })];
  }
  return problemsWithField('design', [design], 'evidenceTypes', context);
}

const FIELD_OF_AXIS = {
  condition: 'conditions',
  'life-situation': 'lifeSituations',
  'income-support': 'incomeSupport',
} as const satisfies Record<TargetAxis, keyof FindingContent>;

/** The field that target groups of an axis stand in. */
export function fieldOfAxis(axis: TargetAxis): (typeof FIELD_OF_AXIS)[TargetAxis] {
  return FIELD_OF_AXIS[axis];
}

function problemsWithAxes(content: FindingContent, { isKnownCode, broaderOf }: FindingCodeContext): CodeProblem[] {
  return Object.values(FIELD_OF_AXIS).flatMap((field) =>
    content[field]
      .filter((code) => isKnownCode(code) && vocabularyOfCode(code) === 'targetGroups')
      .map((code) => ({ code, axis: axisOfTargetGroup(code, broaderOf) }))
      .filter(({ axis }) => FIELD_OF_AXIS[axis] !== field)
      .map(({ code, axis }) => problem('evidence.target-on-other-axis' as const, field, { code, axis })),
  );
}

function problemsWithTherapy(content: FindingContent, { broaderOf }: FindingCodeContext): CodeProblem[] {
  const therapy = content.activities.find((code) => isTherapyTerm(code, broaderOf));
  if (content.intervention !== 'activity' || therapy === undefined) return [];
  return [problem('evidence.therapy-as-activity', 'intervention', { code: therapy })];
}
