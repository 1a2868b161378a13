/** The engine that is configured; PostgreSQL unless an installation chose another. */
export const SEARCH_ENGINE = Symbol('SearchEngine');
