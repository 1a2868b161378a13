/** The API's name for one of the domain's words: `in-review` is IN_REVIEW. */
export type Named<Value extends string> = Value extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${Named<Tail>}`
  : Uppercase<Value>;

export function nameOf<Value extends string>(value: Value): Named<Value> {
  return value.toUpperCase().replaceAll('-', '_') as Named<Value>;
}

/** The domain's word for a name of the API; the first of them for a name that is not among them. */
export function wordOf<Value extends string>(words: readonly [Value, ...Value[]], name: string): Value {
  return words.find((word) => nameOf(word) === name) ?? words[0];
}
