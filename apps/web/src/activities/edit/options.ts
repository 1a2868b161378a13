type Options<Value extends string> = readonly { readonly value: Value; readonly label: string }[];

export function optionsOf<Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, string>>,
): Options<Word> {
  return words.map((value) => ({ value, label: labels[value] }));
}

/** With one more for none of them. */
export function optionalOptions<Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, string>>,
  none: string,
): Options<Word | ''> {
  return [{ value: '', label: none }, ...optionsOf(words, labels)];
}
