export * from './address.policy.js';
export * from './directory-problem.js';
export * from './directory-question.js';
export * from './forgetting.js';
export * from './person.js';
export * from './person.policy.js';
export * from './position.js';
export * from './vacancies.js';
