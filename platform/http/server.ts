import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { Registry } from 'prom-client';
import { maskErrors } from '../error-masking';
import { CodedError, messageOf, type ErrorCode } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';
import { Connections } from './connections';
import { listen, reachable } from './listen';
import { assignRequestId, requestIdOf } from './request-id';

/** By name of what the process depends on: `true`, or the sentence that says what is missing. */
export type Readiness = Readonly<Record<string, true | string>>;

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly log: Log;
  readonly metrics: Registry;
  /** Answers `/graphql`; is given the parsed body. */
  readonly graphql: RequestHandler;
  /** What else the process serves; mounted before the answer to unknown paths. */
  readonly routes?: (app: Express) => void;
  readiness(): Promise<Readiness>;
}

export interface RunningHttpServer extends Disposable {
  /** Without a path, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly port: number;
  /** For what upgrades connections; whoever does so ends them before this is disposed of. */
  readonly server: Server;
}

const bodyLimit = 4 * 1024 * 1024; // 4 MB
// Longer than load balancers and gateways keep an idle connection: the side that sends has to close first.
const keepAlive = 65_000; // 65 seconds

/** Settles when the server accepts connections; rejects with a `StartupError` where it cannot listen. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningHttpServer> {
  const server = createServer(createApp(options));
  server.keepAliveTimeout = keepAlive;
  server.headersTimeout = keepAlive + 1_000;
  const connections = new Connections(server);
  const port = await listen(server, options.host, options.port);
  return {
    url: `http://${reachable(options.host)}:${port}`,
    port,
    server,
    dispose: () => connections.drain(),
  };
}

function createApp(options: HttpServerOptions): Express {
  const { log, metrics } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(assignRequestId, logRequests(log));
  app.get(['/health', '/health/live'], (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/health/ready', async (_request, response) => {
    const missing = Object.entries(await options.readiness()).filter(([, state]) => state !== true);
    if (missing.length === 0) response.json({ status: 'ok' });
    else response.status(503).json({ status: 'unavailable', missing: Object.fromEntries(missing) });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  app.all('/graphql', express.json({ limit: bodyLimit }), options.graphql);
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

/** A request that could not be read, or a handler's fault: answered in the shape of all other errors. */
function answerError(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    const answered = status < 500 ? refusal(error) : defect(error);
    const errors = maskErrors([answered], { log, requestId: requestIdOf(response) });
    response.status(status).json({ errors });
  };
}

function refusal(error: unknown): GraphQLError {
  if (error instanceof CodedError) return error;
  // What the body parser says of a body: too large, not JSON, in an unknown encoding.
  return new GraphQLError(messageOf(error), { extensions: { code: 'BAD_REQUEST' } });
}

function defect(error: unknown): GraphQLError {
  return new GraphQLError(messageOf(error), { originalError: error instanceof Error ? error : null });
}

const statusOfCode: Readonly<Partial<Record<ErrorCode, number>>> = { NOT_FOUND: 404, FORBIDDEN: 403 };

function statusOf(error: unknown): number {
  if (error instanceof CodedError) return statusOfCode[error.code] ?? 500;
  const isForCaller = error instanceof Error && 'expose' in error && error.expose === true;
  return isForCaller && 'status' in error && typeof error.status === 'number' ? error.status : 500;
}
