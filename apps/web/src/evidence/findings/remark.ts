import type { Problem } from '@samspil/domain/shared';

interface Remark {
  readonly code: string;
  readonly field: string | null;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** A remark of the API as a problem of the rules. */
export function problemOf({ code, field, parameters }: Remark): Problem {
  const params = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
  return { code, params, ...(field === null ? {} : { field }) };
}
