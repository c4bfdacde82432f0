import { createGraphQLServer, graphqlHandler } from '../../../platform/http/graphql-over-http';
import { createMetrics } from '../../../platform/http/metrics';
import { type RunningHttpServer, startHttpServer } from '../../../platform/http/server';
import { createLog, type Log } from '../../../platform/log';
import type { LocalSubgraph } from '../../../gateway/transports/in-process';

export const silent = createLog('test', 'silent');

/** Puts a subgraph on the network, the way a process of its own would. Whoever starts it disposes of it. */
export async function serveSubgraph(
  subgraph: LocalSubgraph,
  { log = silent, port = 0 }: { log?: Log; port?: number } = {},
): Promise<RunningHttpServer> {
  const metrics = createMetrics();
  const server = await createGraphQLServer({ source: { schema: subgraph.schema }, log, metrics });
  const http = await startHttpServer({
    host: '127.0.0.1',
    port,
    log,
    metrics: metrics.registry,
    readiness: () => Promise.resolve({}),
    graphql: graphqlHandler(server, (_request, requestId) => ({
      ...subgraph.createContext({ requestId, identity: null }),
      requestId,
    })),
  });
  return {
    ...http,
    async dispose() {
      await http.dispose();
      await server.stop();
    },
  };
}
