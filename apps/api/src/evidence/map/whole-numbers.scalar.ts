import { GraphQLScalarType } from 'graphql';

/** Thousands of numbers are one value: as a list of Int each of them would be checked and resolved by itself. */
export const WholeNumbers = new GraphQLScalarType<readonly number[], readonly number[]>({
  name: 'WholeNumbers',
  description: 'A list of whole numbers, in JSON as `[3, 0, 12]`.',
  serialize: (value) => value as readonly number[],
  parseValue: () => {
    throw new TypeError('WholeNumbers are only given out.');
  },
});
