import 'reflect-metadata';
import fastifyCompress from '@fastify/compress';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../shared/config.js';
import { protectHttp } from '../shared/limits/index.js';
import { WEB_FOLDER, webIsBuilt } from '../shared/pages/web-files.js';
import { Serving } from '../shared/serving.js';
import { AppModule } from './app.module.js';

const BODY_LIMIT = 2 * 1024 * 1024;

// Built files carry a hash in their name and never change; the few others must be asked about.
const setHeaders: FastifyStaticOptions['setHeaders'] = (response, path) =>
  void response.setHeader(
    'cache-control',
    path.startsWith(`${WEB_FOLDER}assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );

/** The build has left a compressed copy beside each file. */
const STATIC = { wildcard: false, index: false, preCompressed: true } as const;

/** The server, ready to listen. The interface is served when it has been built. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: config.production && config.trustedProxies });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  await protectHttp(app, config);
  await app.register(fastifyCompress, { threshold: 1024 });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onListen', () => app.get(Serving).begin());
  if (webIsBuilt()) await app.register(fastifyStatic, { ...STATIC, root: WEB_FOLDER, setHeaders });
  return app;
}
