export * from './knowledge-request.js';
