import { HttpException } from '@nestjs/common';
import type { SignInProblemCode } from '@samspil/domain/identity';
import { problem } from '@samspil/domain/shared';
import { ForbiddenError, NotFoundError, RateLimitedError, RuleViolation } from '../shared/errors/index.js';

const FIELD_OF: Readonly<Record<SignInProblemCode, string>> = {
  'identity.link-invalid': 'token',
  'identity.persona-unknown': 'persona',
};

const isSignInProblem = (code: unknown): code is SignInProblemCode => typeof code === 'string' && code in FIELD_OF;

const DEFAULT_WAIT_SECONDS = 60;

/** What the sign-in library refused, as one of our own errors; its own fault stays an unexpected error. */
export async function refusalOf(response: Response): Promise<Error> {
  const body = (await response.json().catch(() => ({}))) as { code?: unknown };
  if (isSignInProblem(body.code)) return new RuleViolation([problem(body.code, FIELD_OF[body.code])]);
  switch (response.status) {
    case 403:
      return new ForbiddenError();
    case 404:
      return new NotFoundError();
    case 429:
      return new RateLimitedError(Number(response.headers.get('x-retry-after')) || DEFAULT_WAIT_SECONDS);
    default:
      return response.status < 500
        ? new HttpException('The request is not valid', response.status)
        : new Error(`The sign-in library answered ${response.status}: ${JSON.stringify(body)}`);
  }
}
