import { problem, type SharedProblemCode } from '@samspil/domain/shared';
import { ensure } from '../errors/index.js';

/** The sort values of a row, ending in its id, as an opaque text. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** The sort values of a cursor with `length` parts; a cursor that we did not make is the caller's problem. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    values = undefined;
  }
  const usable =
    Array.isArray(values) &&
    values.length === length &&
    values.every((value) => value === null || typeof value === 'string' || typeof value === 'number');
  ensure(usable ? [] : [problem<SharedProblemCode>('shared.cursor-invalid', 'after')]);
  return values as (string | number | null)[];
}

export const PAGE_SIZE = { default: 20, max: 100 } as const;

/** Short rows that forms offer all of to choose from. */
export const MOST_CHOICES = 500;

/** How many rows to show; anything outside 1–`max` is the caller's problem. */
export function pageSize(first: number | null | undefined, max: number = PAGE_SIZE.max): number {
  const size = first ?? PAGE_SIZE.default;
  ensure(
    Number.isInteger(size) && size >= 1 && size <= max
      ? []
      : [problem<SharedProblemCode>('shared.page-size', 'first', { max })],
  );
  return size;
}
