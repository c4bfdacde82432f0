import { request } from 'node:http';
import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { eventually } from '../../support/processes';
import { findFreePorts } from '../../../platform/http/free-ports';
import { startTown, type Town } from '../limits/town';
import { codeOf, waysIn } from '../limits/ways-in';

let town: Town;
afterEach(() => town.dispose());

describe('a schema that is not told', () => {
  beforeEach(async () => {
    town = await startTown({ INTROSPECTION: 'off' });
  });

  it.each(waysIn)('is not described, over $way', async ({ ask }) => {
    const asked = [
      getIntrospectionQuery(),
      '{ __type(name: "Place") { name } }',
      '{ place { name } __schema { types { name } } }',
    ];
    for (const query of asked) {
      const { errors, data } = await ask(town.url, { query });
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    expect(await ask(town.url, { query: '{ __typename }' })).toMatchObject({ data: { __typename: 'Query' } });
  });

  it.each(waysIn)('is not guessed from what a fault proposes, over $way', async ({ ask, streams }) => {
    const texts = ['{ place { nam } }', '{ plac { name } }', '{ place(nam: "") { name } }'];
    if (streams) texts.push('subscription { buil(to: 1) { name } }', 'subscription { built(to: 1) { nam } }');
    for (const query of texts) {
      const answer = await ask(town.url, { query });
      expect(codeOf(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(answer)).not.toContain('Did you mean');
    }
  });
});

it('a schema that is told proposes names', async () => {
  town = await startTown({});
  const { errors } = await town.ask('{ place { nam } }');
  expect(errors?.[0]?.message).toContain('Did you mean "name"?');
});

describe('metrics', () => {
  it('are away from the API where they have a port of their own', async () => {
    const port = await findFreePorts(1);
    town = await startTown({ METRICS_PORT: String(port) });
    expect((await fetch(`${town.url}/metrics`)).status).toBe(404);
    const told = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(await told.text()).toContain('limit_refusals_total{limit="rate"} 0');
    expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(404);
    await town.dispose();
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow('fetch failed');
  });

  it('keep the gateway from starting where their port is taken, with a sentence that names it', async () => {
    town = await startTown({});
    const { port } = new URL(town.url);
    await expect(startTown({ METRICS_PORT: port })).rejects.toThrow('set METRICS_PORT to a free one');
  });
});

describe('what is no request', () => {
  beforeEach(async () => {
    town = await startTown({});
  });
  const send = async (bytes: string): Promise<string> => {
    const socket = connect(Number(new URL(town.url).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    let isClosed = false;
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      isClosed = true;
    });
    socket.write(bytes, 'latin1');
    await eventually(() => isClosed, 'it is answered, and closed');
    return Buffer.concat(chunks).toString();
  };

  it.each([
    ['garbage', '\0\x01\x02 what\r\n\r\n', 400, 'BAD_REQUEST'],
    [
      'headers without an end',
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}`,
      431,
      'REQUEST_TOO_LARGE',
    ],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}',
      400,
      'BAD_REQUEST',
    ],
    [
      'both a length and chunks',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'BAD_REQUEST',
    ],
    [
      'an expectation',
      'GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\nexpect: wonders\r\n\r\n',
      417,
      'BAD_REQUEST',
    ],
    [
      'an upgrade without a key',
      'GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      400,
      'BAD_REQUEST',
    ],
    [
      'an upgrade elsewhere',
      'GET /elsewhere HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      404,
      'NOT_FOUND',
    ],
    [
      'an upgrade by POST',
      'POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      405,
      'BAD_REQUEST',
    ],
  ])('is told so with a code: %s', async (_title, bytes, status, code) => {
    const answer = await send(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(codeOf(JSON.parse(/\{.*\}/.exec(answer)?.[0] ?? '') as object)).toBe(code);
  });

  it('does not break into the answer that is being written', async () => {
    const first =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 18\r\n\r\n{"query":"{slow}"}';
    const answer = send(`${first}\0garbage\r\n\r\n`);
    expect(await answer).not.toContain('BAD_REQUEST');
    town.gate.open();
  });

  it('is every method but two', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      const response = await fetch(`${town.url}/graphql`, {
        method,
        headers: { 'apollo-require-preflight': '1' },
      });
      expect(response.status).toBe(405);
      expect(codeOf((await response.json()) as object)).toBe('BAD_REQUEST');
    }
    const status = await new Promise((resolve) => {
      const asked = request(`${town.url}/graphql`, { method: 'TRACE' }, (answer) =>
        resolve(answer.statusCode),
      );
      asked.end();
    });
    expect([400, 405]).toContain(status);
  });
});
