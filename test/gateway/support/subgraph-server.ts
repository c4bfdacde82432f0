import { createGraphQLServer, graphqlHandler } from '../../../platform/http/graphql-over-http';
import { createMetrics } from '../../../platform/http/metrics';
import { type RunningHttpServer, startHttpServer } from '../../../platform/http/server';
import { createIdentityReader } from '../../../platform/gateway-token';
import { createLog, type Log } from '../../../platform/log';
import { admitGateway } from '../../../platform/subgraph/admit-gateway';
import { serveSubscriptions } from '../../../platform/subgraph/subscription-server';
import type { LocalSubgraph } from '../../../gateway/transports/in-process';
import { ownPublicKey } from '../../support/gateway-keys';

export const silent = createLog('test', 'silent');

export interface ServedSubgraph extends RunningHttpServer {
  /** Sockets that carry subscriptions now. */
  readonly sockets: () => number;
}

/**
 * Puts a subgraph on the network, the way a process of its own would; one without keys is that of somebody else, which
 * answers anybody. Whoever starts it disposes of it.
 */
export async function serveSubgraph(
  subgraph: LocalSubgraph,
  {
    log = silent,
    port = 0,
    publicKey = ownPublicKey,
  }: { log?: Log; port?: number; publicKey?: string | null | undefined } = {},
): Promise<ServedSubgraph> {
  const metrics = createMetrics();
  const identityOf =
    publicKey === null ? () => Promise.resolve(null) : await createIdentityReader(publicKey, subgraph.name);
  const gatewayOnly = admitGateway(identityOf);
  const server = await createGraphQLServer({ source: { schema: subgraph.schema }, log, metrics });
  const http = await startHttpServer({
    host: '127.0.0.1',
    port,
    log,
    metrics: metrics.registry,
    readiness: () => Promise.resolve({}),
    admit: gatewayOnly.admit,
    graphql: graphqlHandler(server, (request, requestId) => ({
      ...subgraph.createContext({ requestId, identity: gatewayOnly.identityOf(request) }),
      requestId,
    })),
  });
  const subscriptions = serveSubscriptions(http.server, { subgraph, identityOf, log });
  return {
    ...http,
    sockets: () => subscriptions.size,
    async dispose() {
      await subscriptions.dispose();
      await http.dispose();
      await server.stop();
    },
  };
}
