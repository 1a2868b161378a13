import { BadRequestException } from '@nestjs/common';
import { describeError } from './describe-error.js';
import { ForbiddenError, NotFoundError, RateLimitedError, RuleViolation, UnauthenticatedError } from './errors.js';

describe('describeError', () => {
  it.each([
    [new NotFoundError('secret item 7'), 404, 'NOT_FOUND'],
    [new ForbiddenError(), 403, 'FORBIDDEN'],
    [new UnauthenticatedError(), 401, 'UNAUTHENTICATED'],
    [new BadRequestException('no'), 400, 'BAD_REQUEST'],
    [new RateLimitedError(30), 429, 'RATE_LIMITED'],
    [Object.assign(new Error('Request body is too large'), { statusCode: 413 }), 413, 'BAD_REQUEST'],
    [Object.assign(new Error('invalid byte sequence'), { driverError: { code: '22021' } }), 422, 'RULE_VIOLATION'],
  ])('%p', (error, status, code) => {
    const logged: unknown[] = [];
    const described = describeError(error, (...entry) => logged.push(entry));
    expect(described).toMatchObject({ status, code });
    expect(described.message).not.toContain('secret');
    expect(logged).toEqual([]);
  });

  it('passes problems on', () => {
    const problems = [{ code: 'x.missing', field: 'title' }];
    expect(describeError(new RuleViolation(problems), () => undefined)).toMatchObject({ problems });
  });

  it('keeps what is unexpected to itself, under an id that is also in the log', () => {
    const logged: [string, unknown][] = [];
    const cause = new Error('relation "app_user" does not exist');
    const described = describeError(cause, (id, error) => logged.push([id, error]));
    expect(described.code).toBe('INTERNAL');
    expect(JSON.stringify(described)).not.toContain('app_user');
    expect(logged).toEqual([[described.correlationId, cause]]);
  });
});
