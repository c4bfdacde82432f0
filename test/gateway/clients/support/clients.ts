import { buildSchema } from 'graphql';
import { serveClients, type ClientOptions } from '../../../../gateway/clients/serve-clients';
import type { Live } from '../../../../gateway/live/live';
import { createGraphQLServer } from '../../../../platform/http/graphql-over-http';
import { createMetrics, type Metrics } from '../../../../platform/http/metrics';
import type { RunningHttpServer } from '../../../../platform/http/server';
import type { RequestScope } from '../../../../platform/subgraph/transport';
import { protect } from '../../../support/protection';
import { collectingLog, type LogLine } from '../../support/log-lines';

export interface RunningClients extends RunningHttpServer {
  readonly lines: LogLine[];
  readonly metrics: Metrics;
  /** What `/metrics` says of the subscriptions, by the text before the number. */
  counted(): Promise<Record<string, number>>;
}

/** The clients' side of a gateway, over a core that the test drives. */
export async function startClients(
  live: Live,
  options: Partial<Pick<ClientOptions, 'identify' | 'heartbeatEvery'>> = {},
): Promise<RunningClients> {
  const { log, lines } = collectingLog();
  const metrics = createMetrics();
  const schema = buildSchema('type Query { answer: Int } type Subscription { value: Int }');
  const server = await createGraphQLServer<RequestScope>({ source: { schema }, log, metrics });
  const http = await serveClients({
    host: '127.0.0.1',
    port: 0,
    log,
    metrics,
    gateway: { server, live },
    protection: await protect(metrics.registry),
    identify: () => ({ identity: null }),
    readiness: () => Promise.resolve({}),
    ...options,
  });
  return {
    ...http,
    lines,
    metrics,
    async counted() {
      const text = await metrics.registry.metrics();
      const found = [...text.matchAll(/^(subscription\S+) (\S+)$/gm)];
      return Object.fromEntries(found.map(([, name = '', value]) => [name, Number(value)]));
    },
    async dispose() {
      await http.dispose();
      await server.stop();
    },
  };
}
