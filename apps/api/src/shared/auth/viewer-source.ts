import type { Viewer } from '@samspil/domain/shared';
import type { FastifyRequest } from 'fastify';

/** Tells who is asking. Identity provides it; a request without a valid session is a visitor. */
export interface ViewerSource {
  viewerOf(request: FastifyRequest): Promise<Viewer>;
}

export const VIEWER_SOURCE = Symbol('ViewerSource');

const known = new WeakMap<FastifyRequest, Promise<Viewer>>();

/** The viewer of a request, looked up once however often it is asked. */
export function viewerOfRequest(source: ViewerSource, request: FastifyRequest): Promise<Viewer> {
  let viewer = known.get(request);
  if (viewer === undefined) {
    viewer = source.viewerOf(request);
    known.set(request, viewer);
  }
  return viewer;
}
