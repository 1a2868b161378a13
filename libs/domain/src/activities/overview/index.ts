export * from './activity-filter.js';
export * from './activity-overview-address.js';
export * from './bulk-changes.js';
export * from './municipality-tiles.js';
