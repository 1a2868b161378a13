import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { VIEWER_SOURCE, viewerOfRequest, type RequestContext, type ViewerSource } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { formatGraphqlError } from '../shared/errors/index.js';
import { limitOperations, MAX_TOKENS } from '../shared/limits/index.js';
import { LOGGER } from '../shared/logging.js';

const contextFor =
  (source: ViewerSource) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => ({
    request,
    reply,
    viewer: await viewerOfRequest(source, request),
    loaders: new Map(),
  });

/** GraphQL over Apollo Server on Fastify, code-first; `schema.graphql` is written by `write-schema.ts`. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CONFIG, LOGGER, VIEWER_SOURCE],
    useFactory: (config: Config, logger: Logger, source: ViewerSource): ApolloDriverConfig => ({
      autoSchemaFile: true,
      sortSchema: true,
      // A test compares the schema with schema.graphql; asking it about itself at every start tells nothing more.
      buildSchemaOptions: { skipCheck: true },
      graphiql: false,
      introspection: !config.production,
      csrfPrevention: true,
      autoTransformHttpErrors: false,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: config.production,
      context: contextFor(source),
      formatError: formatGraphqlError(logger),
      parseOptions: { maxTokens: MAX_TOKENS },
      allowBatchedHttpRequests: false,
      plugins: [limitOperations(), ApolloServerPluginCacheControlDisabled()],
    }),
  });
}
