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
import { countRequests } from './graphql-metrics';
import type { Metrics } from './metrics';
import { requestIdOf } from './request-id';

/** What every resolver's context carries, so that a fault in the answer can be found in the log. */
export interface RequestContext {
  readonly requestId: string;
}

type GatewayOption<Context extends RequestContext> = Extract<
  ApolloServerOptions<Context>,
  { gateway: object }
>['gateway'];

export interface GraphQLServerOptions<Context extends RequestContext> {
  readonly source: { readonly schema: GraphQLSchema } | { readonly gateway: GatewayOption<Context> };
  readonly log: Log;
  readonly metrics: Metrics;
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
}

/**
 * A started GraphQL server; whoever called this stops it. Rejects where the schema cannot be served. The same for the
 * gateway and for a subgraph, so that both refuse, mask and count alike.
 */
export async function createGraphQLServer<Context extends RequestContext>(
  options: GraphQLServerOptions<Context>,
): Promise<ApolloServer<Context>> {
  const { log } = options;
  const requestIds = new WeakMap<object, string>();
  const server = new ApolloServer<Context>({
    ...options.source,
    introspection: true,
    csrfPrevention: true,
    cache: 'bounded', // the store of persisted queries
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.debug(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    formatError: (formatted, original) =>
      maskError(formatted, original, { log, requestId: requestIds.get(original as object) ?? 'unknown' }),
    plugins: [
      rememberRequestIds(requestIds),
      countRequests(options.metrics),
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
  const handle = expressMiddleware(server, {
    context: async ({ res }) => res.locals['context'] as Context,
  });
  return async (request, response, next) => {
    // Made out here, so that a fault in it is answered, and logged, with the request id.
    response.locals['context'] = await createContext(request, requestIdOf(response));
    response.setHeader('cache-control', 'no-store');
    await handle(request, response, next);
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
