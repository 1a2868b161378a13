/**
 * One thing that is wrong with what somebody entered or asked for.
 *
 * `code` is stable and capability-prefixed (`knowledge.title-missing`); the interface holds its text in every language.
 * `field` names the input field, with a dot path for nested fields (`brief.inShort`, `rows.12.year`).
 * `params` fill the text (`{ max: 200 }`).
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function problem<Code extends string>(
  code: Code,
  field?: string,
  params?: Readonly<Record<string, string | number>>,
): Problem<Code> {
  return { code, ...(field === undefined ? {} : { field }), ...(params === undefined ? {} : { params }) };
}

/** The row as it would be after a partial update: `undefined` leaves a value alone, `null` clears it. */
export function withChanges<Row extends object>(row: Row, changes: Partial<Row>): Row {
  const effective = { ...row };
  for (const key of Object.keys(changes) as (keyof Row)[]) {
    const value = changes[key];
    if (value !== undefined) effective[key] = value as Row[keyof Row];
  }
  return effective;
}
