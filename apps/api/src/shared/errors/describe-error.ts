import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { problem, type Problem, type SharedProblemCode } from '@samspil/domain/shared';
import { ForbiddenError, NotFoundError, RateLimitedError, RuleViolation, UnauthenticatedError } from './errors.js';

/** What a caller is told about an error: never a stack, never SQL. */
export interface ErrorDescription {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly Problem[];
  /** Only for INTERNAL: the same id stands in the log beside the real error. */
  readonly correlationId?: string;
  /** Only for RATE_LIMITED. */
  readonly retryAfterSeconds?: number;
}

const PLAIN: readonly [abstract new (...args: never[]) => Error, Omit<ErrorDescription, 'problems'>][] = [
  [NotFoundError, { status: 404, code: 'NOT_FOUND', message: 'Not found' }],
  [ForbiddenError, { status: 403, code: 'FORBIDDEN', message: 'Not allowed' }],
  [UnauthenticatedError, { status: 401, code: 'UNAUTHENTICATED', message: 'Sign in first' }],
];

// What PostgreSQL says about values it cannot hold: the caller's mistake, not ours.
const UNUSABLE_VALUE = new Set(['22021', '22P02', '22P05', '22003', '22007', '22008', '22001']);

function databaseCode(error: unknown): string | undefined {
  const driver =
    (error as { driverError?: { code?: unknown } } | null)?.driverError ?? (error as { code?: unknown } | null);
  return typeof driver?.code === 'string' ? driver.code : undefined;
}

/** The status of a request that was refused while it was read: by NestJS, or by Fastify before that (`statusCode`). */
function refusedStatus(error: unknown): number | undefined {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** The answer to somebody who has asked too often. */
export const describeRateLimit = (seconds: number) => ({
  status: 429,
  code: 'RATE_LIMITED',
  message: 'Too many requests',
  problems: [problem<SharedProblemCode>('shared.too-many-requests', undefined, { seconds })],
  retryAfterSeconds: seconds,
});

/** What the caller did wrong, if it is something the caller did. */
function describeRefusal(error: unknown): ErrorDescription | undefined {
  if (error instanceof RuleViolation) {
    return { status: 422, code: 'RULE_VIOLATION', message: 'Some values need attention', problems: error.problems };
  }
  if (error instanceof RateLimitedError) return describeRateLimit(error.seconds);
  for (const [kind, description] of PLAIN) if (error instanceof kind) return description;
  const status = refusedStatus(error);
  return status === undefined ? undefined : { status, code: 'BAD_REQUEST', message: (error as Error).message };
}

/** The one place where errors become answers; `log` receives what the caller is not told. */
export function describeError(error: unknown, log: (correlationId: string, error: unknown) => void): ErrorDescription {
  const refusal = describeRefusal(error);
  if (refusal !== undefined) return refusal;
  if (UNUSABLE_VALUE.has(databaseCode(error) ?? '')) {
    return {
      status: 422,
      code: 'RULE_VIOLATION',
      message: 'A value cannot be stored',
      problems: [problem<SharedProblemCode>('shared.unusable-value')],
    };
  }
  const correlationId = randomUUID();
  log(correlationId, error);
  return { status: 500, code: 'INTERNAL', message: 'Something went wrong on our side', correlationId };
}
