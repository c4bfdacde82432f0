import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { WebSocket } from 'ws';
import {
  serveWebSockets,
  type SocketServerOptions,
  type WebSocketOptions,
  type WebSocketServing,
} from '../../platform/http/websockets';
import { DisposableStack } from '../../platform/lifecycle';
import { collectingLog, type LogLine } from '../gateway/support/log-lines';
import { eventually } from '../support/processes';

const protocol = 'graphql-transport-ws';
const init = '{"type":"connection_init"}';
const subscribe = '{"type":"subscribe","id":"1","payload":{"query":"{ greeting }"}}';
const schema = buildSchema('type Query { greeting: String }');

let stack: DisposableStack;
let http: Server;
let port: number;
let serving: WebSocketServing;
let lines: LogLine[];

beforeEach(() => {
  stack = new DisposableStack();
});

afterEach(() => stack.dispose());

async function serve(
  server: SocketServerOptions = { schema, roots: { query: { greeting: () => 'Hello' } } },
  options: Partial<WebSocketOptions> = {},
): Promise<void> {
  http = createServer((_request, response) => response.end('plain'));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  stack.use({ dispose: () => new Promise((resolve) => http.close(() => resolve())) });
  port = (http.address() as AddressInfo).port;
  const collecting = collectingLog();
  lines = collecting.lines;
  serving = stack.use(serveWebSockets(http, { log: collecting.log, server, closeOver: 0, ...options }));
}

interface Peer {
  readonly socket: WebSocket;
  readonly messages: unknown[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

async function open(subprotocol = protocol, options: object = {}): Promise<Peer> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql?a=b`, subprotocol, options);
  const messages: unknown[] = [];
  socket.on('message', (data) => messages.push(JSON.parse((data as Buffer).toString())));
  const closed: Peer['closed'] = new Promise((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await once(socket, 'open');
  return { socket, messages, closed };
}

async function acknowledged(options: object = {}): Promise<Peer> {
  const peer = await open(protocol, options);
  peer.socket.send(init);
  await eventually(() => peer.messages.length === 1, 'it is acknowledged');
  return peer;
}

/** The status with which an upgrade is refused. */
async function refusal(path: string, method = 'GET'): Promise<number | undefined> {
  const headers = {
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-version': '13',
  };
  const asked = request({ port, path, method, headers }).end();
  const [response] = (await once(asked, 'response')) as [{ statusCode?: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

it('answers operations in the protocol', async () => {
  await serve();
  const { socket, messages } = await acknowledged();
  socket.send(subscribe);
  await eventually(() => messages.length === 3, 'all came');
  expect(messages).toEqual([
    { type: 'connection_ack' },
    { type: 'next', id: '1', payload: { data: { greeting: 'Hello' } } },
    { type: 'complete', id: '1' },
  ]);
});

describe('a connection', () => {
  it('is upgraded at /graphql alone, by GET alone; anything else is answered over HTTP', async () => {
    await serve();
    expect(await refusal('/other')).toBe(404);
    expect(await refusal('/graphql/more')).toBe(404);
    expect(await refusal('/graphql', 'POST')).toBe(405);
    expect(await (await fetch(`http://127.0.0.1:${port}/graphql`)).text()).toBe('plain');
    expect(serving.size).toBe(0);
  });

  it('has a request id: the one that it came with where that is a plain short token', async () => {
    const requestIds: string[] = [];
    await serve({
      schema,
      onConnect({ extra }) {
        requestIds.push(extra.requestId);
      },
    });
    await acknowledged({ headers: { 'x-request-id': 'request-0815' } });
    await acknowledged({ headers: { 'x-request-id': 'a "word" of mine' } });
    await acknowledged();
    expect(requestIds).toEqual([
      'request-0815',
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
  });

  it('is not compressed', async () => {
    await serve();
    const { socket } = await open(protocol, { perMessageDeflate: true });
    expect(socket.extensions).toBe('');
  });
});

describe('what breaks the protocol', () => {
  it.each<[string, (string | Buffer)[], number]>([
    ['no JSON', [init, 'hello'], 4400],
    ['a message of no type', [init, '{"type":"gossip"}'], 4400],
    ['a message that only servers send', [init, '{"type":"next","id":"1","payload":{}}'], 4400],
    ['an operation before the beginning', [subscribe], 4401],
    ['two beginnings', [init, init], 4429],
    ['a binary message', [init, Buffer.from('hello')], 1003],
    ['a message of more than 4 MB', [init, `"${'x'.repeat(4 * 1024 * 1024)}"`], 1009],
  ])('closes the socket with a code of its own: %s', async (_what, messages, code) => {
    await serve();
    const { socket, closed } = await open();
    for (const message of messages) socket.send(message);
    expect(await closed).toMatchObject({ code });
    expect(lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('is the last that is heard of a peer', async () => {
    const greeting = jest.fn(() => 'Hello');
    await serve({ schema, roots: { query: { greeting } } });
    const { socket, closed } = await acknowledged();
    for (const message of ['hello', subscribe]) socket.send(message);
    expect(await closed).toMatchObject({ code: 4400 });
    expect(greeting).not.toHaveBeenCalled();
  });

  it('closes a socket that wants another protocol', async () => {
    await serve();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`);
    const [code] = await once(socket, 'close');
    expect(code).toBe(4406);
  });

  it('cuts off a peer that sends no frames', async () => {
    await serve();
    const { socket } = await open();
    // Below the library, which would not send it.
    const { _socket: connection } = socket as unknown as { _socket: { write(data: Buffer): void } };
    connection.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    await eventually(() => serving.size === 0, 'it is gone');
    expect((await acknowledged()).messages).toHaveLength(1);
  });
});

it('tells a peer nothing of an unexpected fault, logs it with the request id, and goes on for others', async () => {
  const onSubscribe = () => {
    throw new Error('relation "city" does not exist');
  };
  await serve({ schema, onSubscribe });
  const other = await acknowledged();
  const { socket, closed } = await acknowledged({ headers: { 'x-request-id': 'request-0815' } });
  socket.send(subscribe);
  expect(await closed).toEqual({ code: 4500, reason: 'Internal server error' });
  expect(lines).toMatchObject([{ level: 50, requestId: 'request-0815' }]);
  expect(JSON.stringify(lines)).toContain('relation \\"city\\" does not exist');
  expect(other.socket.readyState).toBe(WebSocket.OPEN);
});

it('ends the source of a peer that is gone, though it has more to say', async () => {
  let returned = false;
  let asked = 0;
  const source = {
    next: () => {
      asked += 1;
      return new Promise<never>((resolve) =>
        setImmediate(() => resolve({ done: false, value: { data: { greeting: 'Hello' } } } as never)),
      );
    },
    return: () => {
      returned = true;
      return Promise.resolve({ done: true, value: undefined } as const);
    },
    [Symbol.asyncIterator]: () => source,
  };
  await serve({
    schema: buildSchema('type Query { a: Int } type Subscription { greeting: String }'),
    subscribe: () => source,
  });
  const { socket, messages } = await acknowledged();
  socket.send(subscribe.replace('{ greeting', 'subscription { greeting'));
  await eventually(() => messages.length > 3, 'it talks');
  socket.terminate();
  await eventually(() => returned, 'the source is ended');
  const before = asked;
  await acknowledged();
  expect(asked - before).toBeLessThan(2);
});

describe('signs of life', () => {
  it('are asked for: a peer that gives them stays, one that does not is cut off', async () => {
    await serve(undefined, { pingEvery: 120 });
    const alive = await acknowledged();
    let pings = 0;
    alive.socket.on('ping', () => (pings += 1));
    const { closed } = await acknowledged({ autoPong: false });
    expect(await closed).toEqual({ code: 1006, reason: '' });
    await eventually(() => pings > 3, 'it was asked again and again');
    expect(alive.socket.readyState).toBe(WebSocket.OPEN);
    expect(serving.size).toBe(1);
  });
});

it('reads no further from a peer that does not take its answers', async () => {
  let resolved = 0;
  const greeting = () => {
    resolved += 1;
    return 'x'.repeat(100_000);
  };
  await serve({ schema, roots: { query: { greeting } } });
  const { socket } = await acknowledged();
  socket.pause();
  const count = 1_000; // 100 MB of answers to 10 MB of questions
  const question = subscribe.replace('{ greeting', `${' '.repeat(10_000)}{ greeting`);
  for (let id = 1; id <= count; id += 1) socket.send(question.replace('"1"', `"${id}"`));
  let before = 0;
  await eventually(() => {
    const stands = resolved > 0 && resolved === before;
    before = resolved;
    return stands;
  }, 'the server waits');
  expect(resolved).toBeLessThan(count / 2);
  socket.resume();
  await eventually(() => resolved === count, 'all are answered once the answers are taken');
});

describe('the end', () => {
  it('asks all to come back, one after the other, and waits for them', async () => {
    await serve(undefined, { closeOver: 200 });
    const peers = await Promise.all(Array.from({ length: 40 }, () => open()));
    const times: number[] = [];
    const ends = Promise.all(
      peers.map(async ({ closed }) => {
        const end = await closed;
        times.push(Date.now());
        return end;
      }),
    );
    await serving.dispose();
    expect(serving.size).toBe(0);
    expect(await ends).toEqual(peers.map(() => ({ code: 1012, reason: 'Service restart' })));
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(100);
  });

  it('accepts no more meanwhile, and leaves the HTTP server open', async () => {
    await serve(undefined, { closeOver: 200 });
    await Promise.all(Array.from({ length: 10 }, () => open()));
    const ended = serving.dispose();
    expect(await refusal('/graphql')).toBe(503);
    await ended;
    await serving.dispose();
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('plain');
  });

  it('does not wait for a peer that never answers', async () => {
    await serve();
    const raw = connect(port, '127.0.0.1');
    raw.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
    );
    raw.resume();
    await eventually(() => serving.size === 1, 'it is open');
    await serving.dispose();
    expect(serving.size).toBe(0);
    raw.destroy();
  });
});
