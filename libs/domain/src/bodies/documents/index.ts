export * from './body-document.js';
export * from './body-document.policy.js';
export * from './body-document-rules.js';
