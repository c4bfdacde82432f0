import { createServer } from 'node:http';
import express, { type RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import type { Disposable } from '../lifecycle';
import { Connections } from './connections';
import { listen } from './listen';

export function tellMetrics(metrics: Registry): RequestHandler {
  return async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  };
}

/** `/metrics` and nothing else, on a port of its own. Rejects with a `StartupError` where it cannot listen. */
export async function serveMetrics(
  metrics: Registry,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Disposable> {
  const app = express();
  app.disable('x-powered-by');
  app.get('/metrics', tellMetrics(metrics));
  const server = createServer(app);
  const connections = new Connections(server);
  await listen(server, host, port, { host: 'METRICS_HOST', port: 'METRICS_PORT' });
  return { dispose: () => connections.drain() };
}
