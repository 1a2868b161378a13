import fastifyRateLimit from '@fastify/rate-limit';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
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

/** More than anybody reads in a minute, and less than would keep the server from everything else. */
const COSTLY_PER_MINUTE = 20;

/** For a route whose answer takes the server half a second or so. */
export const CostsMuch = (): MethodDecorator => RouteConfig({ costsMuch: true });

const isCostly = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as { readonly costsMuch?: boolean }).costsMuch ?? false;

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
  const checkCostly = server.createRateLimit({
    max: Math.min(max, COSTLY_PER_MINUTE),
    timeWindow: MINUTE_MS,
    keyGenerator: ({ ip }) => `costly ${ip}`,
    allowList: (request) => !isCostly(request),
  });
  server.addHook('onRequest', async (request, reply) => {
    for (const limit of [await check(request), await checkCostly(request)]) {
      if (limit.isAllowed || !limit.isExceeded) continue;
      const { status, retryAfterSeconds, ...error } = describeRateLimit(limit.ttlInSeconds);
      return reply.code(status).header('retry-after', retryAfterSeconds).send({ error });
    }
    return undefined;
  });
}
