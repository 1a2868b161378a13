export * from './concept.js';
export * from './concept-problem.js';
export * from './transfer-fit.js';
