export * from './language.js';
export * from './problem.js';
export * from './readable-text.js';
export * from './shared-problems.js';
export * from './viewer.js';
