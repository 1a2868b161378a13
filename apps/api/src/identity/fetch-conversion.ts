import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLIENT_ADDRESS_HEADER } from './authentication.js';

/** The headers of a request, with the caller's address as Fastify determined it under a name nobody else can set. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  headers.set(CLIENT_ADDRESS_HEADER, request.ip);
  return headers;
}

/**
 * Browsers say with every POST which site it comes from. A caller that says nothing is a program, which nobody can trick
 * into carrying somebody else's cookie; the library would refuse it as if it were a page with a hidden origin.
 */
function isFromNoWebPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  return !headers.has('origin') && !headers.has('referer') && (site === null || site === 'none');
}

/** A POST request as the sign-in library wants it, with a body that Fastify has read within its size limit. */
export function toFetchRequest(request: FastifyRequest, body: unknown, publicUrl: string): Request {
  const headers = headersOf(request);
  headers.delete('content-length');
  if (isFromNoWebPage(headers)) headers.set('origin', new URL(publicUrl).origin);
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    body: JSON.stringify(body ?? {}),
  });
}

/** Passes on what the library wants the browser to keep; the body and status are ours to word. */
export function copyCookies(from: Response, to: FastifyReply): void {
  for (const cookie of from.headers.getSetCookie()) to.header('set-cookie', cookie);
}
