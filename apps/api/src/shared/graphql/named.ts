/** GraphQL names for the domain's words: `in-review` becomes IN_REVIEW. */
export function named<Value extends string>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value]));
}
