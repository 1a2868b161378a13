/**
 * What the page needs of GraphQL's language: small where smallness changes nothing. The visitor is the original one, as
 * Apollo relies on all that it can do.
 */
export * from '@0no-co/graphql.web';
export { BREAK, visit } from 'graphql/language/visitor';
