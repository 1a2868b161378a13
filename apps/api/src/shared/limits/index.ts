export { limitOperations, MAX_TOKENS } from './limit-operations.js';
export { listOfAtMost } from './operation-size.js';
export { CostsMuch, protectHttp } from './protect-http.js';
