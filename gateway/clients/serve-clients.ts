import type { ApolloServer } from '@apollo/server';
import { Router, type Express, type RequestHandler } from 'express';
import { graphqlHandler } from '../../platform/http/graphql-over-http';
import type { Metrics } from '../../platform/http/metrics';
import { startHttpServer, type Readiness, type RunningHttpServer } from '../../platform/http/server';
import { serveWebSockets } from '../../platform/http/websockets';
import type { Log } from '../../platform/log';
import type { RequestScope } from '../../platform/subgraph/transport';
import type { Refusals } from '../limits/refusals';
import type { Live } from '../live/live';
import type { Protection } from '../protection';
import { createAdmission } from './admission';
import { createClientMetrics } from './client-metrics';
import type { Identify } from './credentials';
import { createHttpStreams } from './http-streams';
import { createHttpOperations } from './read-http-operation';
import { socketServer } from './socket-server';

export interface ClientOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The gateway, which whoever created it disposes of after this. */
  readonly gateway: { readonly server: ApolloServer<RequestScope>; readonly live: Live };
  readonly identify: Identify;
  readonly protection: Protection;
  readiness(): Promise<Readiness>;
  /** What is served besides the API. */
  readonly routes?: ((app: Express) => void) | undefined;
  /** Milliseconds between two signs of life of a stream over HTTP; as each protocol wants it where not given. */
  readonly heartbeatEvery?: number;
}

/** Of those that were refused; a body is read before anything of a gateway's own sees it. */
function countLargeBodies(refusals: Refusals): RequestHandler {
  return (_request, response, next) => {
    response.once('finish', () => {
      if (response.statusCode === 413) refusals.count('body');
    });
    next();
  };
}

/**
 * Serves a gateway's clients on one port: operations over HTTP, and subscriptions over WebSockets, Server-Sent Events and
 * multipart HTTP. `dispose` accepts no more, tells all subscribers to come back, and settles when every connection is
 * closed.
 */
export async function serveClients(options: ClientOptions): Promise<RunningHttpServer> {
  const { gateway, protection, log } = options;
  const { limits, edge } = protection;
  const { server, live } = gateway;
  let isClosing = false;
  const metrics = createClientMetrics(options.metrics.registry);
  const admission = createAdmission(options.identify, limits.clients, edge.origin);
  const operations = createHttpOperations(protection);
  const subscribing = { server, live, log, metrics, admission };
  const streams = createHttpStreams({
    ...subscribing,
    operations,
    assertOwnSite: edge.assertOwnSite,
    heartbeatEvery: options.heartbeatEvery,
  });
  const answerOnce = graphqlHandler(server, (request, requestId) => ({
    requestId,
    identity: admission.callerOf(request).identity,
  }));
  const http = await startHttpServer({
    host: options.host,
    port: options.port,
    log,
    metrics: options.metrics.registry,
    readiness: () => options.readiness(),
    routes: options.routes,
    before: [countLargeBodies(limits.refusals), ...edge.handlers],
    admit: admission.handler,
    bodyLimit: limits.settings.bodyBytes,
    graphql: Router().use(operations.handler, streams.handler, answerOnce),
    metricsAt: edge.settings.metricsAt,
  });
  const sockets = serveWebSockets(http.server, {
    log,
    maxPayload: limits.settings.bodyBytes,
    onTooLong: () => limits.refusals.count('body'),
    // Pages of any origin may open one: it says who asks in its own first message, and no cookie speaks for it.
    admit: (request) => admission.openSocket(request),
    server: socketServer({
      ...subscribing,
      protection,
      closedBy: () => (isClosing ? 'shutdown' : 'disconnected'),
    }),
  });
  return {
    ...http,
    async dispose() {
      isClosing = true;
      http.close();
      streams.end();
      await sockets.dispose();
      await http.dispose();
    },
  };
}
