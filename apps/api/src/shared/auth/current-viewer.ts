import { createParamDecorator, Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from './request-context.js';
import { VIEWER_SOURCE, viewerOfRequest, type ViewerSource } from './viewer-source.js';

/** The viewer as a parameter of a GraphQL resolver. */
export const CurrentViewer = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Viewer =>
    GqlExecutionContext.create(context).getContext<RequestContext>().viewer,
);

/** The viewer for plain HTTP routes: `await this.viewers.of(request)`. */
@Injectable()
export class Viewers {
  constructor(@Inject(VIEWER_SOURCE) private readonly source: ViewerSource) {}

  of(request: FastifyRequest): Promise<Viewer> {
    return viewerOfRequest(this.source, request);
  }
}
