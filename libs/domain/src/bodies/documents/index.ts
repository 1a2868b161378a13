export * from './document.js';
export * from './document-rules.js';
export * from './document.policy.js';
