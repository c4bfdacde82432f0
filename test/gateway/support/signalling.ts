import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { createHttpTransport, type HttpTransportOptions } from '../../../gateway/transports/http';
import type { DisposableStack } from '../../../platform/lifecycle';
import type { SubgraphTransport, SubscriptionStream } from '../../../platform/subgraph/transport';
import { testGateway } from '../../support/gateway-keys';
import { scope } from '../transport-contract';
import { collectingLog } from './log-lines';
import { createSignalling } from './signals';
import { serveSubgraph, silent } from './subgraph-server';
import { forwardTo } from './tcp-forwarder';

export const inTheHall = 'subscription { signal { number } }';
export const inTheYard = 'subscription { signal(room: "yard") { number } }';

/** So short that a test can wait for their end. */
export const impatient = { open: 200, quiet: 100, pong: 200 };

export function follow(transport: SubgraphTransport, query = inTheHall): SubscriptionStream {
  return transport.subscribe({ query }, scope);
}

export function connectTo(
  url: string,
  stack: DisposableStack,
  options: Partial<HttpTransportOptions> = {},
): SubgraphTransport {
  return stack.use(
    createHttpTransport({
      name: 'signals',
      url,
      timeoutMs: 2_000,
      log: silent,
      signer: testGateway,
      ...options,
    }),
  );
}

/** A subgraph behind a line, and a transport to it. */
export async function startSignalling(
  stack: DisposableStack,
  options: Partial<HttpTransportOptions> & { publicKey?: string } = {},
) {
  const { subgraph, room } = createSignalling();
  const { log, lines } = collectingLog();
  const server = stack.use(await serveSubgraph(subgraph, { log, publicKey: options.publicKey }));
  const line = stack.use(await forwardTo(server.port));
  return { transport: connectTo(line.url, stack, options), line, server, room, lines };
}

export interface ProtocolMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

type Answer = (socket: WebSocket, message: ProtocolMessage) => void;

/** A server of another make, which does with each message what the test says; settles with its address. */
export async function otherServer(stack: DisposableStack, answer: Answer): Promise<string> {
  const handleProtocols = () => 'graphql-transport-ws';
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols });
  await new Promise((resolve) => sockets.once('listening', resolve));
  sockets.on('connection', (socket) => {
    socket.on('message', (data) =>
      answer(socket, JSON.parse((data as Buffer).toString()) as ProtocolMessage),
    );
  });
  stack.use({
    dispose() {
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => sockets.close(() => resolve()));
    },
  });
  return `http://127.0.0.1:${(sockets.address() as AddressInfo).port}/graphql`;
}

/** One that accepts every connection, and does with each subscription what the test says. */
export function acknowledging(stack: DisposableStack, onSubscribe: Answer): Promise<string> {
  return otherServer(stack, (socket, message) => {
    if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
    else if (message.type === 'subscribe') onSubscribe(socket, message);
  });
}
