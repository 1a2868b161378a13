export { createCache } from './cache';
export { failureOf, problemsOf, type Failure } from './failure';
export { graphql, readFragment, type FragmentOf, type ResultOf, type VariablesOf } from './graphql';
