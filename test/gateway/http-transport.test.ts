import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net';
import { createHttpTransport } from '../../gateway/transports/http';
import { createIdentityReader } from '../../platform/gateway-token';
import { DisposableStack } from '../../platform/lifecycle';
import { ownPublicKey, testGateway } from '../support/gateway-keys';
import { collectingLog } from './support/log-lines';
import { serveSubgraph, silent } from './support/subgraph-server';
import { createContractSubgraph, scope } from './transport-contract';

const unavailable = {
  code: 'SUBGRAPH_UNAVAILABLE',
  message: 'The subgraph "places" cannot be reached; its fields are null.',
};

let stack: DisposableStack;

beforeEach(() => {
  stack = new DisposableStack();
});

afterEach(() => stack.dispose());

function connect(url: string, log = silent) {
  return stack.use(createHttpTransport({ name: 'places', url, timeoutMs: 2_000, log, signer: testGateway }));
}

async function listening(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stack.use({ dispose: () => new Promise((resolve) => server.close(() => resolve())) });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`;
}

/** The answer is read to its end a turn before its connection is taken again. */
function connectionIsFree(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

type Answer = (...given: Parameters<RequestListener>) => unknown;

function answering(answer: Answer): Promise<string> {
  return listening(createServer((request, response) => void answer(request, response)));
}

function answeringWith(status: number, body: string): Promise<string> {
  return answering((request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'text/html' }).end(body);
  });
}

describe('a subgraph that gives no answer', () => {
  it('is unavailable where nothing listens', async () => {
    const server = createTcpServer();
    const url = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    await expect(connect(url).execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject(unavailable);
  });

  it('is unavailable where the name is unknown', async () => {
    const transport = connect('http://nowhere.invalid/graphql');
    await expect(transport.execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject(unavailable);
  });

  it('is unavailable where the answer breaks off', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"data":', () => response.destroy());
    });
    await expect(connect(url).execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject(unavailable);
  });

  it('is unavailable where what comes is no HTTP', async () => {
    const url = await listening(createTcpServer((socket) => socket.resume().end('SSH-2.0-OpenSSH_9.2\r\n')));
    await expect(connect(url).execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject(unavailable);
  });

  it.each([
    [502, '<h1>Bad gateway</h1>'],
    [200, '<h1>Welcome</h1>'],
    [200, ''],
    [200, 'null'],
    [200, '[]'],
    [200, '{"message":"no GraphQL here"}'],
    [200, '{"data":"no object"}'],
    [500, '{"errors":["no object"]}'],
  ])('is unavailable where status %i comes with %j', async (status, body) => {
    const { log, lines } = collectingLog();
    const transport = connect(await answeringWith(status, body), log);
    await expect(transport.execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject(unavailable);
    expect(lines).toMatchObject([{ requestId: scope.requestId, subgraph: 'places' }]);
    expect(JSON.stringify(lines)).toContain(`status ${status}`);
  });

  it('is timed out where the answer does not end in time', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200).write('{"data":');
    });
    const transport = stack.use(createHttpTransport({ name: 'places', url, timeoutMs: 100, log: silent }));
    await expect(transport.execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject({
      code: 'SUBGRAPH_TIMEOUT',
    });
  });

  it('is unavailable once the transport is disposed of', async () => {
    const transport = connect(await answeringWith(200, '{"data":{}}'));
    await transport.dispose();
    await expect(transport.execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject(unavailable);
  });
});

describe('a subgraph that answers', () => {
  it.each([400, 500])('is heard where it answers GraphQL with status %i', async (status) => {
    const body = { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] };
    const transport = connect(await answeringWith(status, JSON.stringify(body)));
    expect(await transport.execute({ query: '{ greeting }' }, scope)).toEqual(body);
  });

  it('is told the request id', async () => {
    const url = await answering((request, response) => {
      response.end(JSON.stringify({ data: { id: request.headers['x-request-id'] } }));
    });
    expect(await connect(url).execute({ query: '{ id }' }, scope)).toEqual({ data: { id: 'request-0001' } });
  });

  it('is told who asks, signed for it alone, and nothing else of the client', async () => {
    const sent: IncomingHttpHeaders[] = [];
    const url = await answering((request, response) => {
      sent.push(request.headers);
      response.end('{"data":{}}');
    });
    const identity = { subject: 'amina', name: 'Amina', scopes: new Set<string>(), claims: {} };
    await connect(url).execute({ query: '{ id }' }, scope);
    await connect(url).execute({ query: '{ id }' }, { ...scope, identity });
    const read = await createIdentityReader(ownPublicKey, 'places');
    expect(await Promise.all(sent.map(({ authorization }) => read(authorization)))).toEqual([null, identity]);
    const ofHttp = ['connection', 'content-length', 'content-type', 'host', 'accept'];
    for (const headers of sent) {
      const others = Object.keys(headers).filter((name) => !ofHttp.includes(name));
      expect(others.toSorted()).toEqual(['authorization', 'x-request-id']);
    }
  });

  it('is away for whoever asks where it does not believe the gateway', async () => {
    const body = { errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] };
    const transport = connect(await answeringWith(401, JSON.stringify(body)));
    await expect(transport.execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject(unavailable);
  });

  it('answers again after a restart on the same port', async () => {
    const first = await serveSubgraph(createContractSubgraph());
    const transport = connect(`${first.url}/graphql`);
    const greeting = { data: { greeting: 'Hello you' } };
    expect(await transport.execute({ query: '{ greeting }' }, scope)).toEqual(greeting);
    await first.dispose();
    await expect(transport.execute({ query: '{ greeting }' }, scope)).rejects.toMatchObject(unavailable);
    stack.use(await serveSubgraph(createContractSubgraph(), { port: first.port }));
    expect(await transport.execute({ query: '{ greeting }' }, scope)).toEqual(greeting);
  });

  it('is asked over a kept connection', async () => {
    const sockets = new Set<Socket>();
    const url = await answering((request, response) => {
      sockets.add(request.socket);
      response.end('{"data":{}}');
    });
    const transport = connect(url);
    for (let call = 0; call < 3; call += 1) {
      await transport.execute({ query: '{ greeting }' }, scope);
      await connectionIsFree();
    }
    expect(sockets.size).toBe(1);
  });
});

describe('a kept connection that the subgraph closes as the next request comes', () => {
  const seen = new WeakMap<Socket, number>();
  let received: string[];
  let url: string;

  beforeEach(async () => {
    received = [];
    url = await answering(async (request, response) => {
      const calls = (seen.get(request.socket) ?? 0) + 1;
      seen.set(request.socket, calls);
      let body = '';
      for await (const chunk of request) body += String(chunk);
      received.push(JSON.parse(body).query);
      if (calls > 1) request.socket.resetAndDestroy();
      else response.end('{"data":{}}');
    });
  });

  it('is not noticed by a query, which is sent again once', async () => {
    const transport = connect(url);
    await transport.execute({ query: '{ first }' }, scope);
    await connectionIsFree();
    expect(await transport.execute({ query: 'query Next { next }' }, scope)).toEqual({ data: {} });
    expect(received).toEqual(['{ first }', 'query Next { next }', 'query Next { next }']);
  });

  it('fails a mutation, which is sent only once', async () => {
    const transport = connect(url);
    await transport.execute({ query: '{ first }' }, scope);
    await connectionIsFree();
    const mutation = transport.execute({ query: 'mutation { rename }' }, scope);
    await expect(mutation).rejects.toMatchObject(unavailable);
    expect(received).toEqual(['{ first }', 'mutation { rename }']);
  });
});
