import { GraphQLScalarType } from 'graphql';

/** Thousands of ids are one value: as a list of ID each of them would be checked and resolved by itself. */
export const FindingIds = new GraphQLScalarType<readonly string[], readonly string[]>({
  name: 'FindingIds',
  description: 'The ids of findings, in JSON as a list of strings.',
  serialize: (value) => value as readonly string[],
  parseValue: () => {
    throw new TypeError('FindingIds are only given out.');
  },
});
