export * from './knowledge-request.js';
export * from './request-address.js';
export * from './request-rules.js';
export * from './request-steps.js';
export * from './request.policy.js';
export * from './requests-problem.js';
