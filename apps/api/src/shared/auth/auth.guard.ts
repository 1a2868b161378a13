import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { isSignedIn } from '@samspil/domain/shared';
import type { FastifyRequest } from 'fastify';
import { UnauthenticatedError } from '../errors/index.js';
import type { RequestContext } from './request-context.js';
import { VIEWER_SOURCE, viewerOfRequest, type ViewerSource } from './viewer-source.js';

const PUBLIC = Symbol('public');

/** Visitors may call this; what they get is still a matter of policy. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Whether a handler says `@Public()`, itself or through its class. */
export const isPublic = (reflector: Reflector, handler: object, owner: object): boolean =>
  reflector.getAllAndOverride<boolean>(PUBLIC, [handler as () => void, owner as Type]) === true;

/**
 * What a device kept while it had no network says whose it is. Somebody else may have signed in there since: then it is
 * refused as if nobody had, and keeps waiting for its writer.
 */
const WRITER_HEADER = 'x-samspil-writer';

/** Everything needs a signed-in viewer unless it says `@Public()`. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(VIEWER_SOURCE) private readonly source: ViewerSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isPublic(this.reflector, context.getHandler(), context.getClass())) return true;
    const { viewer, request } = await this.asking(context);
    const writer = request.headers[WRITER_HEADER] ?? viewer.userId;
    if (!isSignedIn(viewer) || writer !== viewer.userId) throw new UnauthenticatedError();
    return true;
  }

  private async asking(context: ExecutionContext): Promise<Pick<RequestContext, 'viewer' | 'request'>> {
    if (context.getType<string>() === 'graphql')
      return GqlExecutionContext.create(context).getContext<RequestContext>();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return { request, viewer: await viewerOfRequest(this.source, request) };
  }
}
