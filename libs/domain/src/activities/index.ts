export * from './activity.js';
export * from './activity.policy.js';
export * from './activity-problem.js';
