import type { Viewer } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every GraphQL resolver can reach as its context. */
export interface RequestContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  /** One batch loader of each kind per request; see `loaderFor`. */
  readonly loaders: Map<symbol, unknown>;
}
