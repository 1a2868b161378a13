export * from './activity-columns.js';
export * from './activity-import.js';
export * from './activity-names.js';
export * from './activity-words.js';
export * from './column-guide.js';
export * from './read-activity-row.js';
export * from './write-activity-row.js';
