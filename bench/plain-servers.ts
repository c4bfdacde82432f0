import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerCalls } from './child';
import { now } from './clock';
import { serverFrame } from './frame-reader';
import { memoryInUse } from './memory';

/** What a gateway is compared with: the least that brings the same bytes to the same sockets. */
let bare: WebSocketServer | undefined;
let active = 0;
let tell: (text: string) => void = () => undefined;

const calls = {
  /** Sockets that are written to, and nothing else. */
  async startBare(): Promise<number> {
    const server = createServer();
    bare = new WebSocketServer({ server, perMessageDeflate: false });
    return listen(server);
  },

  /** One frame, made once, written to all; settles with when the first write began and when the last was done. */
  broadcast({ payload }: { payload: string }): { begun: number; written: number } {
    const bytes = Buffer.from(payload);
    const begun = now();
    const frame = serverFrame(bytes);
    for (const socket of bare?.clients ?? []) connectionOf(socket).write(frame);
    return { begun, written: now() };
  },

  /** graphql-ws as its documentation sets it up, with one field that tells everybody the same text. */
  async startGraphql(): Promise<number> {
    const server = createServer();
    const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false });
    useServer({ schema: tickSchema() }, sockets);
    return listen(server);
  },

  tick({ payload }: { payload: string }): void {
    tell(payload);
  },

  active(): number {
    return active;
  },

  memory(): Promise<NodeJS.MemoryUsage> {
    return memoryInUse();
  },
};

export type PlainServerCalls = typeof calls;

function tickSchema(): GraphQLSchema {
  let next = new Promise<string>((resolve) => (tell = resolve));
  const advance = (): void => {
    void next.then(() => {
      next = new Promise((resolve) => (tell = resolve));
      advance();
    });
  };
  advance();
  async function* ticks(): AsyncGenerator<{ tick: string }> {
    active += 1;
    for (;;) yield { tick: await next };
  }
  const tick = { type: GraphQLString };
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { tick } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: { tick: { ...tick, subscribe: ticks } },
    }),
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function connectionOf(socket: WebSocket): Socket {
  return (socket as unknown as { _socket: Socket })._socket;
}

answerCalls(calls);
