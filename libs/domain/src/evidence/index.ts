export * from './answers/index.js';
export * from './comparison.js';
export * from './synthesis/distributions.js';
export * from './synthesis/effect-size.js';
export * from './synthesis/effects-of-counts.js';
export * from './synthesis/effects-of-means.js';
export * from './evidence-problem.js';
export * from './finding.js';
export * from './findings/delimited-table.js';
export * from './findings/effect-rules.js';
export * from './findings/finding-changes.js';
export * from './findings/finding-codes.js';
export * from './findings/finding-problem.js';
export * from './findings/finding-publishing.js';
export * from './findings/finding-rules.js';
export * from './findings/finding-steps.js';
export * from './findings/finding-texts.js';
export * from './findings/finding.policy.js';
export * from './findings/findings-table-columns.js';
export * from './findings/findings-table.js';
export * from './findings/poolable-effect.js';
export * from './findings/rating-agreement.js';
export { POOLING_METHODS, type PoolingMethod } from './synthesis/heterogeneity.js';
export * from './synthesis/meta-regression.js';
export * from './synthesis/pooling.js';
export * from './synthesis/pooling-rules.js';
export * from './synthesis/sensitivity.js';
export type { Study } from './synthesis/studies.js';
export {
  DEFAULT_SYNTHESIS,
  INTERVAL_TESTS,
  type Heterogeneity,
  type Inference,
  type IntervalTest,
  type SynthesisOptions,
} from './synthesis/synthesis-model.js';
export * from './invented-findings.js';
export * from './study-designs.js';
export * from './target-group-axes.js';
export * from './trial-identity.js';
export * from './map/index.js';
export * from './plots/index.js';
