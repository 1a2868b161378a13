export * from './body.js';
export * from './body.policy.js';
export * from './composition-rule.js';
