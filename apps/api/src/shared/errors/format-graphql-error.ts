import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { describeError } from './describe-error.js';

// Raised by GraphQL itself while reading the request; their text names only what the caller sent.
const REQUEST_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Apollo's `formatError`: known errors keep their code and problems, all others become INTERNAL with an id. */
export function formatGraphqlError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && REQUEST_ERRORS.has(code)) {
      const problems = formatted.extensions?.['problems'];
      const extensions = problems === undefined ? { code } : { code, problems };
      return { message: formatted.message, locations: formatted.locations, extensions };
    }
    const described = describeError(unwrapResolverError(error), (correlationId, cause) =>
      logger.error({ correlationId, err: cause }, 'GraphQL request failed'),
    );
    const { message, status: _status, ...extensions } = described;
    return { message, path: formatted.path, extensions };
  };
}
