export * from './language.js';
export * from './problem.js';
export * from './shared-problems.js';
export * from './viewer.js';
