import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { buildSchema } from 'graphql';
import { createGraphQLServer, graphqlHandler } from '../../platform/http/graphql-over-http';
import { createMetrics } from '../../platform/http/metrics';
import { type Readiness, type RunningHttpServer, startHttpServer } from '../../platform/http/server';
import { collectingLog, type LogLine } from './support/log-lines';

const generated = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

let http: RunningHttpServer;
let lines: LogLine[];
let readiness: Readiness;
let answer: () => unknown;
const stops: (() => Promise<void>)[] = [];

async function start(port = 0): Promise<RunningHttpServer> {
  const { log, lines: collected } = collectingLog();
  lines = collected;
  const metrics = createMetrics();
  const schema = buildSchema('type Query { answer: Int, other: Int! } type Mutation { change: Int }');
  const server = await createGraphQLServer({ source: { schema }, log, metrics });
  stops.push(() => server.stop());
  // Resolvers of a schema made from text are properties of the root value, which an Apollo server has none of.
  schema.getQueryType()!.getFields()['answer']!.resolve = () => answer();
  return startHttpServer({
    host: '127.0.0.1',
    port,
    log,
    metrics: metrics.registry,
    readiness: () => Promise.resolve(readiness),
    graphql: graphqlHandler(server, (request, requestId) => {
      if (request.get('x-fail')) throw new Error('the keys of the issuer are gone');
      return { requestId };
    }),
  });
}

beforeEach(async () => {
  readiness = { database: true };
  answer = () => 42;
  http = await start();
});

afterEach(async () => {
  await http.dispose();
  for (const stop of stops.splice(0)) await stop();
});

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const json = { 'content-type': 'application/json' };

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${http.url}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body });
}

describe('/graphql', () => {
  it('answers POST and GET', async () => {
    const expected = { data: { answer: 42 } };
    expect(await (await post('{"query":"{ answer }"}')).json()).toEqual(expected);
    const get = await fetch(`${http.url}/graphql?query={answer}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await get.json()).toEqual(expected);
    expect(get.headers.get('cache-control')).toBe('no-store');
    expect(get.headers.get('x-powered-by')).toBeNull();
  });

  it('refuses a GET that a web page of another origin could make', async () => {
    const response = await fetch(`${http.url}/graphql?query={answer}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('refuses a mutation by GET', async () => {
    const url = `${http.url}/graphql?query=mutation{change}`;
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBe(405);
  });

  it.each([
    ['malformed JSON', 400, '{"query":', 'BAD_REQUEST'],
    ['no operation', 400, '{}', 'BAD_REQUEST'],
    ['a list of operations', 400, '[{"query":"{ answer }"}]', 'BAD_REQUEST'],
    ['more than 4 MB', 413, JSON.stringify({ query: '{ answer }'.padEnd(4_200_000) }), 'REQUEST_TOO_LARGE'],
    ['a syntax error', 400, '{"query":"{"}', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 400, '{"query":"{ question }"}', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a missing variable',
      400,
      '{"query":"query ($a: Boolean!) { answer @skip(if: $a) }"}',
      'BAD_USER_INPUT',
    ],
    [
      'an unknown operation',
      400,
      '{"query":"query A { answer }","operationName":"B"}',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('refuses %s with status %i and a code', async (_title, status, body, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.any(String), extensions: { code } }],
    });
  });

  it('accepts nearly 4 MB', async () => {
    expect((await post(JSON.stringify({ query: '{ answer }'.padEnd(4_100_000) }))).status).toBe(200);
  });

  it('takes a query once and then its hash', async () => {
    const query = '{ answer }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const unknown = await post(JSON.stringify({ extensions }));
    expect(await unknown.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    const expected = { data: { answer: 42 } };
    expect(await (await post(JSON.stringify({ query, extensions }))).json()).toEqual(expected);
    expect(await (await post(JSON.stringify({ extensions }))).json()).toEqual(expected);
  });

  it('masks a fault under the request id, and logs it once', async () => {
    answer = () => {
      throw new Error('password authentication failed for user "unodcity"');
    };
    const response = await post('{"query":"{ answer }"}', { 'x-request-id': 'trace-7:a.b_c' });
    expect(response.headers.get('x-request-id')).toBe('trace-7:a.b_c');
    expect(await response.json()).toEqual({
      data: { answer: null },
      errors: [
        {
          message: 'Internal error; request id trace-7:a.b_c',
          locations: [{ line: 1, column: 3 }],
          path: ['answer'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    const faults = lines.filter(({ level }) => level === 50);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      requestId: 'trace-7:a.b_c',
      err: { stack: expect.stringContaining('at ') },
    });
  });

  it('masks a fault that comes before the operation', async () => {
    const response = await post('{"query":"{ answer }"}', { 'x-fail': '1' });
    const requestId = response.headers.get('x-request-id');
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      errors: [
        { message: `Internal error; request id ${requestId}`, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ],
    });
    expect(lines).toContainEqual(
      expect.objectContaining({ requestId, msg: 'the keys of the issuer are gone' }),
    );
  });
});

describe('the request id', () => {
  it.each(['short', 'x'.repeat(65), 'with spaces in it', '{"json":"injection"}', 'umlaut-ä-umlaut'])(
    'is made anew where the caller gives %j',
    async (given) => {
      const response = await fetch(`${http.url}/health/live`, {
        headers: { 'x-request-id': Buffer.from(given).toString('latin1') },
      });
      expect(response.headers.get('x-request-id')).toMatch(generated);
    },
  );

  it('stands in every answer', async () => {
    for (const path of ['/graphql', '/health/ready', '/metrics', '/nowhere']) {
      const response = await fetch(http.url + path);
      expect(response.headers.get('x-request-id')).toMatch(generated);
    }
  });
});

describe('the other paths', () => {
  it('say that the process lives', async () => {
    expect(await (await fetch(`${http.url}/health/live`)).json()).toEqual({ status: 'ok' });
  });

  it('say that it is ready, or name what is missing', async () => {
    expect((await fetch(`${http.url}/health/ready`)).status).toBe(200);
    readiness = { database: 'the database does not answer', bus: true };
    const response = await fetch(`${http.url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: 'unavailable',
      missing: { database: 'the database does not answer' },
    });
  });

  it('count operations by type and outcome', async () => {
    for (const query of ['{ answer }', 'mutation { change }', '{ answer other }', '{ unknown }']) {
      await post(JSON.stringify({ query }));
    }
    const text = await (await fetch(`${http.url}/metrics`)).text();
    expect(text).toContain('graphql_requests_total{operation_type="query",outcome="ok"} 1');
    expect(text).toContain('graphql_requests_total{operation_type="mutation",outcome="ok"} 1');
    expect(text).toContain('graphql_requests_total{operation_type="query",outcome="failed"} 1');
    expect(text).toContain('graphql_requests_total{operation_type="unknown",outcome="refused"} 1');
    expect(text).toContain('graphql_request_duration_seconds_count{operation_type="query"} 2');
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('answer that there is nothing', async () => {
    const response = await fetch(`${http.url}/graphql/schema`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: 'There is nothing at /graphql/schema.', extensions: { code: 'NOT_FOUND' } }],
    });
  });
});

describe('the start', () => {
  it('fails with a sentence that names PORT where the port is in use', async () => {
    await expect(start(http.port)).rejects.toMatchObject({
      name: 'StartupError',
      message: `Port ${http.port} on 127.0.0.1 is in use: stop what listens there, or set PORT to a free one.`,
    });
  });
});

describe('the end', () => {
  it('waits for the answer in flight, and accepts no more', async () => {
    const { promise: result, resolve: release } = deferred<number>();
    const { promise: asked, resolve: reached } = deferred<void>();
    answer = () => {
      reached();
      return result;
    };
    const inFlight = post('{"query":"{ answer }"}');
    await asked;
    const disposed = http.dispose();
    await expect(fetch(`${http.url}/health/live`)).rejects.toThrow('fetch failed');
    release(7);
    expect(await (await inFlight).json()).toEqual({ data: { answer: 7 } });
    await disposed;
  });

  it('does not wait for idle connections', async () => {
    const socket = connect(http.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await http.dispose();
    await expect(closed).resolves.toBe(false);
  });

  it('may be asked for twice', async () => {
    await http.dispose();
    await expect(http.dispose()).resolves.toBeUndefined();
  });
});
