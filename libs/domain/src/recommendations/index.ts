export * from './recommendation.js';
export * from './recommendation.policy.js';
export * from './recommendation-problem.js';
export * from './recommendation-rules.js';
