import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Request, RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { maskError } from '../error-masking';
import type { Log } from '../log';
import { apolloLogger } from './apollo-logger';
import { countRequests } from './graphql-metrics';
import { traceOperations } from './graphql-tracing';
import type { Metrics } from './metrics';
import { type RequestContext, requestIdOf } from './request-id';

/** What an Apollo server asks of a gateway. */
export type GatewaySource<Context extends RequestContext> = Extract<
  ApolloServerOptions<Context>,
  { gateway: object }
>['gateway'];

export interface GraphQLServerOptions<Context extends RequestContext> {
  readonly source: { readonly schema: GraphQLSchema } | { readonly gateway: GatewaySource<Context> };
  readonly log: Log;
  readonly metrics: Metrics;
  /** Whether the schema describes itself, and proposes names to whoever mistakes one; it does where not given. */
  readonly introspection?: boolean | undefined;
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
}

/**
 * A started GraphQL server; whoever called this stops it. Rejects where the schema cannot be served. The same for the
 * gateway and for a subgraph, so that both refuse, mask and count alike.
 */
export async function createGraphQLServer<Context extends RequestContext>(
  options: GraphQLServerOptions<Context>,
): Promise<ApolloServer<Context>> {
  const { log, introspection = true } = options;
  const requestIds = new WeakMap<object, string>();
  const server = new ApolloServer<Context>({
    ...options.source,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    csrfPrevention: true,
    cache: 'bounded', // the store of persisted queries
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: apolloLogger(log),
    formatError: (formatted, original) =>
      maskError(formatted, original, { log, requestId: requestIdFor(original, requestIds) }),
    plugins: [
      rememberRequestIds(requestIds),
      countRequests(options.metrics),
      traceOperations,
      ...(options.plugins ?? []),
      // Each of these would look at every field of every answer, or report to Apollo.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await server.start();
  return server;
}

/** Answers GraphQL over HTTP, by GET and POST, with the context that `createContext` makes of each request. */
export function graphqlHandler<Context extends RequestContext>(
  server: ApolloServer<Context>,
  createContext: (request: Request, requestId: string) => Context | Promise<Context>,
): RequestHandler {
  return async (request, response, next) => {
    // Made before Apollo takes over, so that a fault in it is answered, and logged, with the request id.
    const context = await createContext(request, requestIdOf(response));
    response.setHeader('cache-control', 'no-store');
    await expressMiddleware(server, { context: () => Promise.resolve(context) })(request, response, next);
  };
}

/** `formatError` is not told for which request it works; the errors themselves are what it can be told by. */
function rememberRequestIds(requestIds: WeakMap<object, string>): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue: { requestId } }) {
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) requestIds.set(error, requestId);
        },
      };
    },
  };
}

/** An operation that was refused before it had a context has no masked errors, and so needs no id. */
function requestIdFor(error: unknown, requestIds: WeakMap<object, string>): string {
  return (typeof error === 'object' && error && requestIds.get(error)) || 'unknown';
}
