import { createServer } from 'node:http';
import express from 'express';
import { Connections } from '../platform/http/connections';
import { listen } from '../platform/http/listen';
import type { Disposable } from '../platform/lifecycle';
import { createProvider, type IssuerOptions } from './create-provider';
import { answerErrors, interactionRoutes, secureHeaders } from './interaction-routes';

export interface ListeningOptions extends IssuerOptions {
  readonly host: string;
  readonly port: number;
}

/**
 * Serves the local issuer at the path of its address. Settles when it accepts requests; rejects with a `StartupError`
 * where it cannot.
 */
export async function startIssuer(options: ListeningOptions): Promise<Disposable> {
  const provider = await createProvider(options);
  const app = express();
  app.disable('x-powered-by');
  app.use(new URL(options.url).pathname, secureHeaders, interactionRoutes(provider), provider.callback());
  app.use(answerErrors(options.log));
  const server = createServer(app);
  const connections = new Connections(server);
  await listen(server, options.host, options.port);
  return { dispose: () => connections.drain() };
}
