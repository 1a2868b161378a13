export * from './invitations/index.js';
export * from './meeting.js';
export * from './meeting.policy.js';
export * from './meeting-problem.js';
export * from './meeting-rules.js';
export * from './wall-clock.js';
export * from './minutes/index.js';
