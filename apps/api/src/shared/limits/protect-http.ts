import fastifyRateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { Config } from '../config.js';
import { describeRateLimit } from '../errors/index.js';

const MINUTE_MS = 60_000;

/**
 * Nothing is loaded from anybody else, nor may anybody else show us in a frame. Styles come from files, as
 * the component library is set up to do.
 */
const contentSecurityPolicy = (https: boolean) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(https ? { upgradeInsecureRequests: [] } : {}),
  },
});

// Built files are cheap to serve and many on a first visit.
const isBuiltFile = ({ url }: FastifyRequest): boolean => url.startsWith('/assets/');

/** Security headers for every answer, and a generous limit on requests from one address on the internet. */
export async function protectHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const https = config.publicUrl.startsWith('https://');
  // Made once: its plug-in for Fastify makes the same headers anew for every request.
  const addHeaders = helmet({
    contentSecurityPolicy: contentSecurityPolicy(https),
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    addHeaders(request.raw, reply.raw, () => done());
  });
  if (config.requestsPerMinute > 0) await limitRequests(app, config.requestsPerMinute);
}

/** Refused before anything else is done, with the same words as all our HTTP errors. */
async function limitRequests(app: NestFastifyApplication, max: number): Promise<void> {
  await app.register(fastifyRateLimit, { global: false });
  const server = app.getHttpAdapter().getInstance();
  const check = server.createRateLimit({ max, timeWindow: MINUTE_MS, allowList: isBuiltFile });
  server.addHook('onRequest', async (request, reply) => {
    const limit = await check(request);
    if (limit.isAllowed || !limit.isExceeded) return;
    const { status, retryAfterSeconds, ...error } = describeRateLimit(limit.ttlInSeconds);
    await reply.code(status).header('retry-after', retryAfterSeconds).send({ error });
  });
}
