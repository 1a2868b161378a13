export * from './body.js';
export * from './body.policy.js';
export * from './body-problem.js';
export * from './body-rules.js';
export * from './candidates.js';
export * from './composition.js';
export * from './composition-rule.js';
export {
  breachClause,
  compositionSummary,
  type CompositionFacts,
  type CompositionNames,
} from './composition-sentence.js';
export * from './composition-templates.js';
export * from './documents/index.js';
export * from './seat-rules.js';
export * from './service-years.js';
export * from './body-question.js';
