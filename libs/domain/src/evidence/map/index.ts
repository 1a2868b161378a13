export * from './evidence-map.js';
export * from './finding-filters.js';
export * from './map-axes.js';
export * from './map-cells.js';
export * from './map-finding.js';
export * from './map-terms.js';
