export * from './minutes.js';
export * from './minutes.policy.js';
export * from './minutes-changes.js';
export * from './minutes-problem.js';
export * from './minutes-rules.js';
export * from './action-days.js';
