export { describeRateLimit } from './describe-error.js';
export {
  allow,
  ensure,
  ForbiddenError,
  found,
  NotFoundError,
  RateLimitedError,
  RuleViolation,
  UnauthenticatedError,
} from './errors.js';
export { formatGraphqlError } from './format-graphql-error.js';
export { HttpErrorFilter } from './http-error.filter.js';
export { describeForLog } from './describe-for-log.js';
