export { BesideFilters, FilterPanel, FilterSheet, type FilterFacet } from './filter-panel';
export { countValues, withValueToggled, type Filters } from './filters';
export { ExportMenu, ListToolbar, ShareMenu, SortChoice } from './list-toolbar';
