export * from './contact-request.js';
export * from './contact-request.policy.js';
export * from './match.js';
export * from './matching-address.js';
export * from './matching-problem.js';
export * from './notice.js';
export * from './notice-rules.js';
export * from './notice.policy.js';
