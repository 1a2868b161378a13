import type { FindingContent } from '../finding.js';
import { tierOfDesign } from '../study-designs.js';
import { targetGroupsOf } from './answer-finding.js';
import type { AnswerTerms } from './answer-terms.js';
import type { AnswerAxis } from './answer-words.js';
import { isWorkOutcome, relatedOutcomes } from './outcome-families.js';
import type { AnswerChip, Aspect, Understanding } from './understanding.js';

/** Why a finding answers only indirectly. `asked` and `found` are terms; empty when there is nothing to name. */
export interface IndirectReason {
  readonly code: IndirectCode;
  readonly asked: readonly string[];
  readonly found: readonly string[];
}

export const INDIRECT_CODES = [
  'broader-group',
  'other-group',
  'group-not-told',
  'related-outcome',
  'other-outcome',
  'group-without-outcome',
  'broader-activity',
  'other-activity',
  'other-setting',
  'other-org-form',
  'other-design',
] as const;
export type IndirectCode = (typeof INDIRECT_CODES)[number];

export interface Relevance {
  readonly isDirect: boolean;
  /** How many of the main aspects are met; half for what is near, little for what only narrows. */
  readonly closeness: number;
  readonly reasons: readonly IndirectReason[];
  /** Groups that the words name, but that the participants were not chosen for: only the outcome speaks of it. */
  readonly notChosenFor: readonly string[];
}

/** What an answer is about: who, what for, and with what. The rest only narrows. */
const MAIN: ReadonlySet<AnswerAxis> = new Set<AnswerAxis>(['target-group', 'outcome', 'activity']);

export function isMain({ chips }: Aspect): boolean {
  return chips.some(({ axis }) => MAIN.has(axis));
}

type Fit = 'met' | 'near' | 'unmet';

const WEIGHTS: Readonly<Record<Fit, number>> = { met: 1, near: 0.5, unmet: 0 };
/** What a setting, an organisation or a design weighs beside who, what for and with what. */
const BESIDES = 0.1;

/** How far a finding answers what is asked. Direct is only what meets every aspect. */
export function relevanceOf(content: FindingContent, { aspects }: Understanding, terms: AnswerTerms): Relevance {
  let closeness = 0;
  const reasons: IndirectReason[] = [];
  const notChosenFor: string[] = [];
  for (const aspect of aspects) {
    const fit = fitOf(content, aspect, terms);
    closeness += WEIGHTS[fit] * (isMain(aspect) ? 1 : BESIDES);
    if (fit !== 'met') reasons.push(...reasonsFor(content, aspect, terms));
    else notChosenFor.push(...groupsNotChosen(content, aspect, terms));
  }
  return { isDirect: reasons.length === 0, closeness, reasons, notChosenFor };
}

function fitOf(content: FindingContent, aspect: Aspect, terms: AnswerTerms): Fit {
  if (countedChips(aspect).some((chip) => isMet(content, chip, terms))) return 'met';
  return aspect.chips.some((chip) => isMet(content, chip, terms) || isNear(content, chip, terms)) ? 'near' : 'unmet';
}

/** Where words ask for a change, only the outcome counts: people who have it are near. */
function countedChips({ chips, asksForOutcome }: Aspect): readonly AnswerChip[] {
  return asksForOutcome ? chips.filter(({ axis }) => axis === 'outcome') : chips;
}

function isMet(content: FindingContent, { axis, termId }: AnswerChip, terms: AnswerTerms): boolean {
  if (axis === 'design') return meetsDesign(content, termId);
  return codesOn(axis, content).some((code) => terms.covers(termId, code));
}

function isNear(content: FindingContent, { axis, termId }: AnswerChip, terms: AnswerTerms): boolean {
  if (axis === 'target-group' || axis === 'activity') {
    return codesOn(axis, content).some((code) => terms.above(termId).includes(code));
  }
  if (axis !== 'outcome') return false;
  return (
    relatedOutcomes(termId).includes(content.outcome) || (isWorkOutcome(termId) && content.incomeSupport.length > 0)
  );
}

function codesOn(axis: AnswerAxis, content: FindingContent): readonly string[] {
  switch (axis) {
    case 'target-group':
      return targetGroupsOf(content);
    case 'outcome':
      return [content.outcome];
    case 'activity':
      return content.activities;
    case 'setting':
      return content.settings;
    case 'org-form':
      return content.orgForms;
    case 'design':
      return [content.design];
  }
}

/** A question for controlled studies takes what was compared, also in reviews; other designs are asked for by name. */
function meetsDesign({ design, comparison }: FindingContent, asked: string): boolean {
  const tier = tierOfDesign(asked);
  if (tier === 'controlled') return comparison === 'controlled' || comparison === 'randomised';
  if (tier === 'randomised') return comparison === 'randomised';
  return tier === 'descriptive' ? design === asked : tierOfDesign(design) === tier;
}

/** Where the words may mean a group or an outcome and only the outcome fits, the participants may be anybody. */
function groupsNotChosen(content: FindingContent, aspect: Aspect, terms: AnswerTerms): string[] {
  if (aspect.asksForOutcome) return [];
  const groups = aspect.chips.filter(({ axis }) => axis === 'target-group');
  return groups.some((chip) => isMet(content, chip, terms)) ? [] : groups.map(({ termId }) => termId);
}

/** One reason for each axis the words may be about. */
function reasonsFor(content: FindingContent, aspect: Aspect, terms: AnswerTerms): IndirectReason[] {
  const chips = countedChips(aspect);
  const groups = aspect.asksForOutcome ? metGroups(content, aspect, terms) : [];
  if (groups.length > 0) return [{ code: 'group-without-outcome', asked: groups, found: [content.outcome] }];
  return [...new Set(chips.map(({ axis }) => axis))].map((axis) => {
    const asked = chips.filter((chip) => chip.axis === axis).map(({ termId }) => termId);
    const found = codesOn(axis, content);
    const isBroader = found.some((code) => asked.some((id) => terms.above(id).includes(code)));
    return { code: codeFor(axis, found, asked, isBroader), asked, found };
  });
}

function metGroups(content: FindingContent, { chips }: Aspect, terms: AnswerTerms): string[] {
  return chips
    .filter((chip) => chip.axis === 'target-group' && isMet(content, chip, terms))
    .map(({ termId }) => termId);
}

function codeFor(
  axis: AnswerAxis,
  found: readonly string[],
  asked: readonly string[],
  isBroader: boolean,
): IndirectCode {
  if (axis === 'target-group' && found.length === 0) return 'group-not-told';
  if (axis === 'target-group') return isBroader ? 'broader-group' : 'other-group';
  if (axis === 'activity') return isBroader ? 'broader-activity' : 'other-activity';
  if (axis !== 'outcome') return `other-${axis}`;
  const isRelated = asked.some((id) => relatedOutcomes(id).some((near) => found.includes(near)));
  return isRelated ? 'related-outcome' : 'other-outcome';
}

/** The codes that make a finding a candidate, for each main aspect: met or near. */
export function candidateCodes({ aspects }: Understanding, terms: AnswerTerms): readonly (readonly string[])[] {
  return aspects.filter(isMain).map(({ chips }) => {
    const codes = chips.flatMap(({ axis, termId }) => [
      ...terms.within(termId),
      ...terms.above(termId),
      ...(axis === 'outcome' ? relatedOutcomes(termId) : []),
      ...(isWorkOutcome(termId) ? terms.within('tg-outside-work') : []),
    ]);
    return [...new Set(codes)];
  });
}
