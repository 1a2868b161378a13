import type { ActivityProblemCode } from '@samspil/domain/activities';
import { problem, type Problem } from '@samspil/domain/shared';

/** A table as it stands in a file: every cell as text, days as `yyyy-mm-dd`, numbers with a decimal comma. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The encoding a text was taken to have, when it is not UTF-8. */
  readonly encoding: string | null;
}

/** What a thread is to read. */
export interface TableTask {
  readonly path: string;
}

/** The file cannot be taken in; `problem` says why. */
export class TableRefused extends Error {
  constructor(readonly problem: Problem<ActivityProblemCode>) {
    super(problem.code);
  }
}

export function refuseTable(code: ActivityProblemCode, params?: Readonly<Record<string, string | number>>): never {
  throw new TableRefused(problem(code, 'file', params));
}
