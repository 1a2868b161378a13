import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER } from '../logging.js';
import { describeError } from './describe-error.js';

/** Errors of plain HTTP routes, as JSON. GraphQL errors pass on to Apollo, whose `formatError` describes them. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (hasLeft(error, reply)) return;
    const described = describeError(error, (correlationId, cause) =>
      this.logger.error({ correlationId, err: cause }, 'Request failed'),
    );
    const { status, retryAfterSeconds, ...body } = described;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    void reply.status(status).send({ error: body });
  }
}

/** Somebody who closes the page during a download did nothing wrong, and there is nobody left to tell. */
function hasLeft(error: unknown, reply: FastifyReply): boolean {
  return reply.raw.destroyed && (error as { code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
