/** The parameters of an address as the server reads them: each a text, or a list where it comes more than once. */
export type AddressValues = Readonly<Record<string, unknown>>;

/** The texts of one parameter; what is empty or no text is left out. */
export function textsOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text): text is string => typeof text === 'string' && text !== '');
}

/** Every text with the name of its parameter. */
export function pairsOf(query: AddressValues): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) => textsOf(value).map((text): [string, string] => [name, text]));
}
