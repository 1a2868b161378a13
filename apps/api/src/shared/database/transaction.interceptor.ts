import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RequestContext } from '../auth/request-context.js';
import { Database } from './database.js';

/** Every GraphQL mutation runs in one transaction; queries and field resolvers do not open one. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.parentType.name !== 'Mutation') return next.handle();
    // What was loaded for the mutation before this one may no longer be so.
    graphql.getContext<RequestContext>().loaders.clear();
    return from(this.database.inTransaction(() => lastValueFrom(next.handle())));
  }
}
