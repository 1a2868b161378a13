/** What the log may hold of an error: never the values of a statement, nor the detail that repeats them. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  /** Of the database (`23505`), the mail server (`550`) or Node (`ECONNREFUSED`). */
  readonly code?: string | number;
  readonly cause?: LoggedError;
}

interface Coded {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly driverError?: { readonly code?: unknown } | null;
}

const ADDRESS = /[^\s<>"'(),;:=]+@[^\s<>"'(),;:=]+/gu;
const SECRET = /\b(token|secret|password)(["']?\s*[=:]\s*["']?)[^\s"'&]+/giu;
const MOST_CAUSES = 3;

/** The text without mail addresses and without what stands behind `token=` and the like. */
export const withoutAddresses = (text: string): string =>
  text.replace(ADDRESS, '[address]').replace(SECRET, '$1$2[secret]');

function codeOf(error: Error): string | number | undefined {
  const { code, responseCode, driverError } = error as Coded;
  return [driverError?.code, responseCode, code].find(
    (found): found is string | number => typeof found === 'string' || typeof found === 'number',
  );
}

/** Kind, message, stack and code of an error and of what caused it; an error of a library may carry anything else. */
export function describeForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something else than an error was thrown' };
  const code = codeOf(error);
  return {
    type: error.constructor.name,
    message: withoutAddresses(error.message),
    ...(error.stack === undefined ? {} : { stack: withoutAddresses(error.stack) }),
    ...(code === undefined ? {} : { code }),
    ...(error.cause === undefined || depth >= MOST_CAUSES ? {} : { cause: describeForLog(error.cause, depth + 1) }),
  };
}
