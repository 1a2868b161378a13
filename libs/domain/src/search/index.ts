export * from './engine.js';
export * from './query-plan.js';
export * from './search-document.js';
