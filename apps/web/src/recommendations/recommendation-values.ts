import {
  NO_RECOMMENDATION,
  problemsWithRecommendation,
  recommendationWithChanges,
  RECOMMENDATION_LEVELS,
  type RecommendationContent,
} from '@samspil/domain/recommendations';
import type { Problem } from '@samspil/domain/shared';
import type { Level, ShownRecommendation } from './recommendation-queries';

export const NEW_RECOMMENDATION = NO_RECOMMENDATION;

const levelName = (level: RecommendationContent['level']) => level.toUpperCase() as Level;

export function valuesOf(recommendation: ShownRecommendation): RecommendationContent {
  const { level, title, text, grounds, conceptIds, findingIds, reviewOn } = recommendation;
  return {
    level: RECOMMENDATION_LEVELS.find((one) => levelName(one) === level) ?? 'municipal',
    title,
    text,
    grounds,
    conceptIds,
    findingIds,
    reviewOn,
  };
}

/** The server knows what is published. */
export function problemsWithValues(values: RecommendationContent): readonly Problem[] {
  const content = recommendationWithChanges(NO_RECOMMENDATION, values);
  return problemsWithRecommendation(content, { isKnownConcept: () => true, isKnownFinding: () => true });
}

/** As the API takes it. */
export function contentInput(values: RecommendationContent) {
  const { level, title, text, grounds, conceptIds, findingIds, reviewOn } = values;
  return {
    level: levelName(level),
    title,
    text,
    grounds,
    conceptIds: [...conceptIds],
    findingIds: [...findingIds],
    reviewOn: reviewOn === '' ? null : reviewOn,
  };
}

/** What is called what of the concepts it is drawn from. */
export const conceptNames = (concepts: ShownRecommendation['concepts']) =>
  new Map(concepts.map(({ id, title }) => [id, title]));
/** What is called what of the findings it rests on. */
export const findingNames = (findings: ShownRecommendation['findings']) =>
  new Map(findings.map(({ id, statement }) => [id, statement]));
