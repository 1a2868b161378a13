export * from './glossary.js';
export * from './label-key.js';
export * from './term-retirement.js';
export * from './term-tree.js';
export * from './term.js';
export * from './vocabulary-change.js';
export * from './vocabulary.js';
export * from './vocabulary.policy.js';
