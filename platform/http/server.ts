import { createServer, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import express, { type Express, type RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import { CodedError } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';
import { answerError } from './answer-error';
import { Connections } from './connections';
import { listen, reachable } from './listen';
import { serveMetrics, tellMetrics } from './metrics-server';
import { refuseUnreadable } from './refuse-unreadable';
import { assignRequestId, requestIdOf } from './request-id';

/** By name of what the process depends on: `true`, or the sentence that says what is missing. */
export type Readiness = Readonly<Record<string, true | string>>;

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly log: Log;
  readonly metrics: Registry;
  /** What every answer passes, those to unknown paths too. */
  readonly before?: readonly RequestHandler[];
  /** Who may ask at `/graphql`, judged before the body is read: throws a coded error for who may not. */
  readonly admit?: RequestHandler;
  /** Bytes of a body; 4 MB where not given. */
  readonly bodyLimit?: number;
  /** Answers `/graphql`; is given the parsed body. */
  readonly graphql: RequestHandler;
  /** What else the process serves; mounted before the answer to unknown paths. */
  readonly routes?: ((app: Express) => void) | undefined;
  /** Where `/metrics` is; on the same port as everything else where not given. */
  readonly metricsAt?: { readonly host: string; readonly port: number } | undefined;
  readiness(): Promise<Readiness>;
}

export interface RunningHttpServer extends Disposable {
  /** Without a path, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly port: number;
  /** For what upgrades connections; whoever does so ends them before this is disposed of. */
  readonly server: Server;
  /**
   * Says at `/health/ready` that it stops, and settles after so many milliseconds; meanwhile it answers as before, for
   * those who balance load have to look before they send nobody any more.
   */
  retire(milliseconds: number): Promise<void>;
  /** Accepts no more connections; `dispose` waits for what is in flight for five seconds from then on. */
  close(): void;
}

const defaultBodyLimit = 4 * 1024 * 1024; // 4 MB
// Longer than load balancers and gateways keep an idle connection: the side that sends has to close first.
const keepAlive = 65_000; // 65 seconds

/** Settles when the server accepts connections; rejects with a `StartupError` where it cannot listen. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningHttpServer> {
  let isStopping = false;
  const server = createServer(createApp(options, () => isStopping));
  server.keepAliveTimeout = keepAlive;
  server.headersTimeout = keepAlive + 1_000;
  const connections = new Connections(server);
  refuseUnreadable(server, (connection) => connections.isAnswering(connection));
  const metrics = options.metricsAt && (await serveMetrics(options.metrics, options.metricsAt));
  const port = await listen(server, options.host, options.port).catch(async (error: unknown) => {
    await metrics?.dispose();
    throw error;
  });
  return {
    url: `http://${reachable(options.host)}:${port}`,
    port,
    server,
    async retire(milliseconds) {
      isStopping = true;
      await delay(milliseconds);
    },
    close() {
      isStopping = true;
      connections.close();
    },
    async dispose() {
      isStopping = true;
      await connections.drain();
      await metrics?.dispose();
    },
  };
}

function createApp(options: HttpServerOptions, isStopping: () => boolean): Express {
  const { log, metrics } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(assignRequestId, logRequests(log), ...(options.before ?? []));
  app.get(['/health', '/health/live'], (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/health/ready', async (_request, response) => {
    if (isStopping()) {
      response.status(503).json({ status: 'stopping' });
      return;
    }
    const missing = Object.entries(await options.readiness()).filter(([, state]) => state !== true);
    if (missing.length === 0) response.json({ status: 'ok' });
    else response.status(503).json({ status: 'unavailable', missing: Object.fromEntries(missing) });
  });
  if (!options.metricsAt) app.get('/metrics', tellMetrics(metrics));
  if (options.admit) app.all('/graphql', options.admit);
  app.all('/graphql', express.json({ limit: options.bodyLimit ?? defaultBodyLimit }), options.graphql);
  options.routes?.(app);
  app.use((request) => {
    throw new CodedError('NOT_FOUND', `There is nothing at ${request.path}.`);
  });
  app.use(answerError(log));
  return app;
}

function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    response.on('finish', () => {
      log.debug({ requestId: requestIdOf(response), method, path, status: response.statusCode }, 'answered');
    });
    next();
  };
}
