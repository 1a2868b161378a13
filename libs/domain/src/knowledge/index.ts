export * from './bibliography.js';
export * from './knowledge-item.js';
export * from './vocabularies.js';
