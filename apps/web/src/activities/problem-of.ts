import type { Problem } from '@samspil/domain/shared';

interface Remark {
  readonly code: string;
  readonly field: string | null;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** A remark of the API as the problem it tells of, for its text. */
export function problemOf({ code, field, parameters }: Remark): Problem {
  return {
    code,
    ...(field === null ? {} : { field }),
    params: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  };
}
