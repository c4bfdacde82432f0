import type { ApolloServer } from '@apollo/server';
import { Router } from 'express';
import { graphqlHandler } from '../../platform/http/graphql-over-http';
import type { Metrics } from '../../platform/http/metrics';
import { startHttpServer, type Readiness, type RunningHttpServer } from '../../platform/http/server';
import { serveWebSockets } from '../../platform/http/websockets';
import type { Log } from '../../platform/log';
import type { RequestScope } from '../../platform/subgraph/transport';
import type { Live } from '../live/live';
import { createClientMetrics } from './client-metrics';
import { credentialsOfRequest, type Identify } from './credentials';
import { createHttpStreams } from './http-streams';
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
  readiness(): Promise<Readiness>;
  /** Milliseconds between two signs of life of a stream over HTTP; as each protocol wants it where not given. */
  readonly heartbeatEvery?: number;
}

/**
 * Serves a gateway's clients on one port: operations over HTTP, and subscriptions over WebSockets, Server-Sent Events and
 * multipart HTTP. `dispose` accepts no more, tells all subscribers to come back, and settles when every connection is
 * closed.
 */
export async function serveClients(options: ClientOptions): Promise<RunningHttpServer> {
  const { gateway, identify, log } = options;
  const { server, live } = gateway;
  let isClosing = false;
  const metrics = createClientMetrics(options.metrics.registry);
  const subscribing = { server, live, log, metrics, identify };
  const streams = createHttpStreams({ ...subscribing, heartbeatEvery: options.heartbeatEvery });
  const answerOnce = graphqlHandler(server, async (request, requestId) => {
    const { identity } = await identify(credentialsOfRequest(request));
    return { requestId, identity };
  });
  const http = await startHttpServer({
    host: options.host,
    port: options.port,
    log,
    metrics: options.metrics.registry,
    readiness: () => options.readiness(),
    graphql: Router().use(streams.handler, answerOnce),
  });
  const sockets = serveWebSockets(http.server, {
    log,
    server: socketServer({ ...subscribing, closedBy: () => (isClosing ? 'shutdown' : 'disconnected') }),
  });
  return {
    ...http,
    async dispose() {
      isClosing = true;
      http.server.close();
      streams.end();
      await sockets.dispose();
      await http.dispose();
    },
  };
}
