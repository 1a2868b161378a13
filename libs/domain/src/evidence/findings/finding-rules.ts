import { isCountry } from '../../knowledge/index.js';
import { problem, type Problem } from '../../shared/index.js';
import { EFFECT_MEASURES } from '../synthesis/effect-size.js';
import type { EvidenceProblemCode } from '../evidence-problem.js';
import { BETTER_WHEN, CERTAINTIES, DIRECTIONS, INTERVENTIONS, type FindingContent } from '../finding.js';
import { COMPARISONS } from '../comparison.js';
import { tierOfDesign } from '../study-designs.js';
import { trialKey } from '../trial-identity.js';
import { problemsWithComparison, problemsWithEffect } from './effect-rules.js';
import { problemsWithFindingCodes, type FindingCodeContext } from './finding-codes.js';
import { FINDING_LIMITS, problemsWithFindingTexts } from './finding-texts.js';

export type FindingProblem = Problem<EvidenceProblemCode>;

/** More persons, studies or weeks than this are a typing error. */
export const LARGEST_COUNT = 100_000_000;

/**
 * Everything that is wrong with a finding as it stands; a draft may be saved only without these. What is not written
 * or chosen yet is no problem before it is to be published.
 */
export function problemsWithFinding(content: FindingContent, context: FindingCodeContext): FindingProblem[] {
  return [
    ...problemsWithFindingTexts(content),
    ...problemsWithWords(content),
    ...problemsWithCountries(content.countries),
    ...problemsWithFindingCodes(content, context),
    ...problemsWithCounts(content),
    ...(content.effect === null ? [] : problemsWithEffect(content.effect)),
    ...problemsWithComparison(content),
    ...problemsWithTrial(content),
  ];
}

/** Contents also come from files and tables, so that the types have promised nothing. */
function problemsWithWords(content: FindingContent): FindingProblem[] {
  const words: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['intervention', content.intervention, INTERVENTIONS],
    ['comparison', content.comparison, COMPARISONS],
    ['direction', content.direction, DIRECTIONS],
    ['certainty', content.certainty ?? CERTAINTIES[0], CERTAINTIES],
    ['effect.measure', content.effect?.measure ?? EFFECT_MEASURES[0], EFFECT_MEASURES],
    ['effect.betterWhen', content.effect?.betterWhen ?? BETTER_WHEN[0], BETTER_WHEN],
  ];
  return words.flatMap(([field, word, known]) =>
    known.some((one) => one === word) ? [] : [problem('evidence.value-unknown', field)],
  );
}

function problemsWithCountries(countries: readonly string[]): FindingProblem[] {
  const max = FINDING_LIMITS.countries;
  const tooMany = countries.length > max ? [problem('evidence.too-many' as const, 'countries', { max })] : [];
  const unknown = countries.filter((country) => !isCountry(country));
  return [
    ...tooMany,
    ...unknown.map((country) =>
      problem('evidence.country-unknown' as const, 'countries', { country: country.slice(0, 20) }),
    ),
  ];
}

function problemsWithCounts({ studies, participants, resources }: FindingContent): FindingProblem[] {
  return [
    ...problemsWithCount(studies, 'studies', 1),
    ...problemsWithCount(participants, 'participants', 1),
    ...problemsWithCount(resources.weeks, 'resources.weeks', 0),
    ...problemsWithCount(resources.sessions, 'resources.sessions', 0),
  ];
}

/** A review has no trial of its own: named as one, it would take the place of the trial. */
function problemsWithTrial({ trial, design, studies }: FindingContent): FindingProblem[] {
  if (trial.trim() === '') return [];
  if (trialKey(trial) === null) return [problem('evidence.trial-unreadable', 'trial')];
  const isSeveral = tierOfDesign(design) === 'synthesis' || (studies ?? 1) > 1;
  return isSeveral ? [problem('evidence.trial-of-several-studies', 'trial')] : [];
}

/** A whole number of something, at least `least`; null is not known. */
export function problemsWithCount(count: number | null, field: string, least: number): FindingProblem[] {
  if (count === null) return [];
  if (!Number.isFinite(count)) return [problem('evidence.number-not-finite', field)];
  if (!Number.isInteger(count)) return [problem('evidence.count-not-whole', field)];
  if (count < least) return [problem('evidence.number-negative', field, { least })];
  return count > LARGEST_COUNT ? [problem('evidence.number-too-large', field, { max: LARGEST_COUNT })] : [];
}
