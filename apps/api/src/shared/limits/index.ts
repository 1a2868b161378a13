export { limitOperations, MAX_TOKENS } from './limit-operations.js';
export { protectHttp } from './protect-http.js';
