export * from './document.js';
export * from './document-rules.js';
export * from './document.policy.js';
export * from './document-search.js';
export * from './document-suggestion.js';
