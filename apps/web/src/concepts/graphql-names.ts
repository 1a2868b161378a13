/** GraphQL has the domain's words in capitals: `not-continued` is NOT_CONTINUED. */
type GraphqlName<Word extends string> = Word extends `${infer First}-${infer Rest}`
  ? `${Uppercase<First>}_${GraphqlName<Rest>}`
  : Uppercase<Word>;

export function graphqlName<Word extends string>(word: Word): GraphqlName<Word> {
  return word.toUpperCase().replaceAll('-', '_') as GraphqlName<Word>;
}

/** The domain's word for a name of GraphQL. */
export function wordOf<Word extends string>(name: GraphqlName<Word>): Word {
  return name.toLowerCase().replaceAll('_', '-') as Word;
}
