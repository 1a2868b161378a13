/** Choosing findings for what rests on them. Apart from the routes, which every visit needs. */
export { FindingPicker } from './finding-picker';
export { FIND_SOURCES_QUERY, SOURCE_FINDINGS_QUERY } from './finding-picker-queries';
