import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import {
  CloseCode,
  handleProtocols,
  makeServer,
  type ConnectionInitMessage,
  type ServerOptions,
} from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { CodedError, errorCodeOf, messageOf } from '../errors';
import type { Disposable } from '../lifecycle';
import type { Log } from '../log';
import { closeReason } from './close-reason';
import { Heartbeat } from './heartbeat';
import { refuseConnection } from './refuse-unreadable';
import { requestIdHeader, takeOverRequestId } from './request-id';

/** What is known of the connection that an operation comes over. */
export interface SocketExtra {
  readonly socket: WebSocket;
  /** The request that was upgraded. */
  readonly request: IncomingMessage;
  readonly requestId: string;
}

export type SocketServerOptions = ServerOptions<ConnectionInitMessage['payload'], SocketExtra>;

export interface WebSocketOptions {
  readonly log: Log;
  /** How operations are answered. What its hooks throw is logged, and closes the socket with 4500. */
  readonly server: SocketServerOptions;
  /** Bytes of a message, and with it of a frame; 4 MB where not given. A longer one closes the socket with 1009. */
  readonly maxPayload?: number;
  /** Judges a connection before it is upgraded: throws a coded error for one that is turned away. */
  readonly admit?: (request: IncomingMessage) => void;
  /** Called when a message was too long. */
  readonly onTooLong?: () => void;
  /** Milliseconds between two pings, and to the end of a socket that does not answer one; 12 seconds where not given. */
  readonly pingEvery?: number;
  /** Milliseconds over which `dispose` spreads its closing; half of one for each socket, at most 3,000, where not given. */
  readonly closeOver?: number;
}

export interface WebSocketServing extends Disposable {
  /** Sockets open now. */
  readonly size: number;
}

const path = '/graphql';
const defaultMaxPayload = 4 * 1024 * 1024; // 4 MB
const pingEvery = 12_000; // 12 seconds
// Peers that are told all at once come back all at once.
const closingTime = 0.5; // milliseconds for each socket
const longestClosing = 3_000; // 3 seconds
const closingStep = 10; // milliseconds
const lastWait = 2_000; // 2 seconds for the peers to close in turn
const unreadLimit = 1024 * 1024; // 1 MB of answers that the peer has not taken; before it has, it is not read

/**
 * Serves the graphql-transport-ws protocol on what an HTTP server upgrades at `/graphql`. What is sent counts as sent
 * when the kernel has taken it, so that the source of a peer that does not read waits. `dispose` asks every peer to come
 * back ("1012 Service restart"), settles when all sockets are closed, and leaves the HTTP server open.
 */
export function serveWebSockets(http: Server, options: WebSocketOptions): WebSocketServing {
  const { log } = options;
  const protocol = makeServer(options.server);
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: options.maxPayload ?? defaultMaxPayload,
    handleProtocols,
  });
  const heartbeat = new Heartbeat(options.pingEvery ?? pingEvery);
  let closing: Promise<void> | undefined;

  const upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer): void => {
    if (closing) {
      refuseConnection(connection, 503, new CodedError('RESTARTING', 'This server restarts: come back.'));
      return;
    }
    if (request.url?.split('?', 1)[0] !== path) {
      refuseConnection(connection, 404, new CodedError('NOT_FOUND', `WebSockets are served at ${path}.`));
      return;
    }
    if (request.method !== 'GET') {
      refuseConnection(connection, 405, new CodedError('BAD_REQUEST', 'A WebSocket begins with a GET.'));
      return;
    }
    try {
      options.admit?.(request);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      refuseConnection(connection, 429, error);
      return;
    }
    sockets.handleUpgrade(request, connection, head, (socket) => serve(socket, request, connection));
  };

  const serve = (socket: WebSocket, request: IncomingMessage, connection: Duplex): void => {
    const requestId = takeOverRequestId(request.headers[requestIdHeader]);
    const failed = (error: unknown): void => {
      if (error instanceof SocketGoneError) return;
      if (isOutOfPlace(error)) {
        socket.close(CloseCode.BadRequest, 'Invalid message received');
        return;
      }
      log.error({ requestId, err: error }, 'an operation over a WebSocket failed');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    };
    heartbeat.watch(socket);
    readNoFasterThanWritten(socket, connection);
    // A frame that breaks the protocol, or is too long: the socket closes itself, with the code for it.
    socket.on('error', (error) => {
      if (errorCodeOf(error) === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') options.onTooLong?.();
      log.debug({ requestId, err: error }, 'a WebSocket was cut off');
    });
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data),
        // An id of the peer's choice may stand in it.
        close: (code, reason) => socket.close(code, reason && closeReason(reason)),
        onMessage(handle) {
          socket.on('message', (data, isBinary) => {
            if (socket.readyState !== socket.OPEN) return;
            if (isBinary) socket.close(1003, 'Unsupported data');
            else handle((data as Buffer).toString()).catch(failed);
          });
        },
      },
      { socket, request, requestId },
    );
    socket.once('close', (code, reason) => {
      Promise.resolve(closed(code, reason.toString())).catch(failed);
    });
  };

  const close = async (): Promise<void> => {
    const { size } = sockets.clients;
    await restart([...sockets.clients], options.closeOver ?? Math.min(size * closingTime, longestClosing));
    const limit = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, lastWait);
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
    clearTimeout(limit);
    heartbeat.stop();
    http.off('upgrade', upgrade);
  };

  http.on('upgrade', upgrade);
  sockets.on('wsClientError', (error, connection) => {
    refuseConnection(connection, 400, new CodedError('BAD_REQUEST', error.message), {
      'Sec-WebSocket-Version': '13',
    });
  });
  return {
    get size() {
      return sockets.clients.size;
    },
    dispose: () => (closing ??= close()),
  };
}

/** Tells them one after the other to come back; `window` in milliseconds. */
async function restart(sockets: readonly WebSocket[], window: number): Promise<void> {
  const begin = performance.now();
  let told = 0;
  while (told < sockets.length) {
    const share = (performance.now() - begin + closingStep) / Math.max(window, closingStep);
    const due = Math.ceil(share * sockets.length);
    for (const socket of sockets.slice(told, due)) socket.close(1012, 'Service restart');
    told = due;
    if (told < sockets.length) await after(closingStep);
  }
}

/** Each message may want an answer: who sends on without taking those would fill our memory with them. */
function readNoFasterThanWritten(socket: WebSocket, connection: Duplex): void {
  const read = (): void => {
    if (socket.bufferedAmount > unreadLimit) socket.pause();
  };
  socket.on('ping', read);
  socket.on('message', read);
  connection.on('drain', () => socket.resume());
}

class SocketGoneError extends Error {
  override name = 'SocketGoneError';
}

/** Settles when the kernel has the message; rejects where the socket is closed, so that nobody goes on reading a source for it. */
function send(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new SocketGoneError('The socket is closed.'));
    if (socket.readyState === socket.OPEN) socket.send(data, (error) => (error ? gone() : resolve()));
    else gone();
  });
}

/** A message that only servers send: the peer's mistake, though the protocol's implementation throws it like one of ours. */
function isOutOfPlace(error: unknown): boolean {
  return messageOf(error).startsWith('Unexpected message of type ');
}
