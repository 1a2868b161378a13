export * from './digest.js';
export * from './notification.js';
export * from './notification.policy.js';
export * from './notification-preferences.js';
export * from './notification-problem.js';
