import { CodedError } from '../../../platform/errors';
import { eventually } from '../../support/processes';
import { readers } from '../clients/support/city-watch';
import { RawClient } from '../clients/support/raw-client';
import { RawHttp } from '../clients/support/raw-http';
import { refusalsOf, startTown, type Town } from './town';
import { codeOf, waysIn } from './ways-in';

const query = '{ place { name } }';
const quiet = 'subscription { quiet { name } }';
const sse = { accept: 'text/event-stream' };

let town: Town;
const closing: (() => void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await town.dispose();
});

const post = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${town.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const codeIn = async (response: Response): Promise<unknown> => codeOf((await response.json()) as object);

async function open(init: Parameters<typeof RawClient.open>[1] = {}): Promise<RawClient> {
  const client = await RawClient.open(town.url, init);
  closing.push(() => client.close());
  return client;
}

describe('operations in a minute', () => {
  it('are as many as the limit says, on all ways together, and the refusal says when to come back', async () => {
    town = await startTown({ LIMIT_OPERATIONS_PER_MINUTE: String(waysIn.length) });
    for (const { ask } of waysIn) expect(codeOf(await ask(town.url, { query }))).toBeUndefined();
    const refused = await post({ query });
    expect(refused.status).toBe(429);
    // Each sixth of a minute one more.
    const seconds = 60 / waysIn.length;
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(seconds);
    expect(await codeIn(refused)).toBe('RATE_LIMITED');
    const client = await open();
    client.subscribe('subscription { built(to: 1) { name } }');
    const [error] = (await client.next('error')).payload;
    expect(error.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect(await refusalsOf(town, 'rate')).toBe(2);
  });

  it('are counted for each person who signed in, wherever from, and for all others by address', async () => {
    town = await startTown({ LIMIT_OPERATIONS_PER_MINUTE: '2', TRUST_PROXY: '1' }, { identify: readers });
    const status = async (headers: Record<string, string>) => (await post({ query }, headers)).status;
    const ada = { 'x-reader': 'ada' };
    expect(await status({ ...ada, 'x-forwarded-for': '192.0.2.1' })).toBe(200);
    expect(await status({ ...ada, 'x-forwarded-for': '192.0.2.2' })).toBe(200);
    expect(await status({ ...ada, 'x-forwarded-for': '192.0.2.3' })).toBe(429);
    expect(await status({ 'x-reader': 'bob', 'x-forwarded-for': '192.0.2.3' })).toBe(200);
    const anonymous = { 'x-forwarded-for': '192.0.2.3' };
    expect([await status(anonymous), await status(anonymous), await status(anonymous)]).toEqual([
      200, 200, 429,
    ]);
    // What a client itself writes before what the proxy adds says nothing.
    expect(await status({ 'x-forwarded-for': '203.0.113.9, 192.0.2.3' })).toBe(429);
    expect(await status({ 'x-forwarded-for': '192.0.2.4' })).toBe(200);
    const client = await open({ headers: ada });
    client.subscribe(query);
    expect((await client.next('error')).payload[0].extensions.code).toBe('RATE_LIMITED');
  });

  it('are remembered of so many clients, and of those that use something first', async () => {
    town = await startTown(
      { LIMIT_OPERATIONS_PER_MINUTE: '2', LIMIT_CLIENTS: '3', LIMIT_SOCKETS: '1', TRUST_PROXY: '1' },
      { identify: readers },
    );
    const status = async (reader: string) => (await post({ query }, { 'x-reader': reader })).status;
    await open({ headers: { 'x-reader': 'ada' } });
    expect([await status('bob'), await status('bob'), await status('bob')]).toEqual([200, 200, 429]);
    for (const other of ['cy', 'di', 'ed', 'flo']) await status(other);
    // Bob has been forgotten, Ada's socket has not.
    expect(await status('bob')).toBe(200);
    const another = await RawClient.connect(town.url, { 'x-reader': 'ada' });
    another.send({ type: 'connection_init' });
    expect(await another.closed()).toMatchObject({ code: 1013 });
  });

  it('are taken from an address for tokens that do not hold', async () => {
    town = await startTown(
      { LIMIT_OPERATIONS_PER_MINUTE: '2' },
      {
        identify: () => {
          throw new CodedError('UNAUTHENTICATED', 'The token does not hold.');
        },
      },
    );
    const statuses = [
      (await post({ query })).status,
      (await post({ query })).status,
      (await post({ query })).status,
    ];
    expect(statuses).toEqual([401, 401, 429]);
  });
});

describe('operations in flight', () => {
  it('are as many as the limit says, and one more when one is answered', async () => {
    town = await startTown({ LIMIT_IN_FLIGHT: '3' });
    const client = await open();
    client.subscribe('{ slow }', 'a');
    const answers = [post({ query: '{ slow }' }), post({ query: '{ slow }' })];
    await eventually(() => town.gate.waiting === 3, 'all are in flight');
    const refused = await post({ query });
    expect(refused.status).toBe(429);
    expect(await codeIn(refused)).toBe('TOO_MANY_IN_FLIGHT');
    client.subscribe(query, 'b');
    expect((await client.next('error')).payload[0].extensions.code).toBe('TOO_MANY_IN_FLIGHT');
    town.gate.open();
    await Promise.all(answers);
    await client.next('next');
    await eventually(async () => (await post({ query })).status === 200, 'there is room again');
    expect(await refusalsOf(town, 'in_flight')).toBeGreaterThanOrEqual(2);
  });

  it('are given back by a client that goes away', async () => {
    town = await startTown({ LIMIT_IN_FLIGHT: '1' });
    const gone = await RawHttp.post(town.url, { query: '{ slow }' });
    await eventually(() => town.gate.waiting === 1, 'it is in flight');
    gone.close();
    await eventually(async () => (await post({ query })).status === 200, 'there is room again');
    expect(town.gate.waiting).toBe(1);
    town.gate.open();
  });
});

describe('sockets and streams', () => {
  it('are as many as the limit says for each client, together', async () => {
    town = await startTown({ LIMIT_SOCKETS: '3' }, { identify: readers });
    const first = await open();
    await open();
    const stream = await RawHttp.post(town.url, { query: quiet }, sse);
    closing.push(() => stream.close());
    await stream.until('text/event-stream');
    const refused = await post({ query: quiet }, sse);
    expect(refused.status).toBe(429);
    expect(await codeIn(refused)).toBe('TOO_MANY_SOCKETS');
    await expect(RawClient.connect(town.url)).rejects.toThrow('Unexpected server response: 429');
    expect((await post({ query })).status).toBe(200);
    first.close();
    await eventually(async () => {
      const client = await RawClient.open(town.url).catch(() => undefined);
      client?.close();
      return client !== undefined;
    }, 'there is room again');
    stream.close();
    town.gate.open();
  });

  it('count for the person as soon as it is known who it is', async () => {
    town = await startTown({ LIMIT_SOCKETS: '2' }, { identify: readers });
    for (const reader of ['ada', 'bob', 'cy', 'di']) await open({ payload: { 'x-reader': reader } });
    await open({ payload: { 'x-reader': 'ada' } });
    const third = await RawClient.connect(town.url);
    third.send({ type: 'connection_init', payload: { 'x-reader': 'ada' } });
    expect(await third.closed()).toEqual({
      code: 1013,
      reason: expect.stringContaining('2 WebSockets and streams'),
    });
  });
});

describe('operations over one socket', () => {
  it('are as many as the limit says, and one more when one is completed', async () => {
    town = await startTown({ LIMIT_SOCKET_OPERATIONS: '2' });
    const client = await open();
    client.subscribe(quiet, 'a');
    client.subscribe(quiet, 'b');
    client.subscribe(query, 'c');
    expect((await client.next('error')).payload[0].extensions.code).toBe('TOO_MANY_OPERATIONS');
    client.send({ type: 'complete', id: 'a' });
    client.subscribe(query, 'd');
    expect(await client.next('next')).toMatchObject({ id: 'd' });
    expect(await refusalsOf(town, 'socket_operations')).toBe(1);
    town.gate.open();
  });
});

describe('the size of a body', () => {
  beforeEach(async () => {
    town = await startTown({ LIMIT_BODY_BYTES: '2000' });
  });

  it('is refused with a code over HTTP', async () => {
    expect((await post({ query: query.padEnd(1_900) })).status).toBe(200);
    const refused = await post({ query: query.padEnd(2_000) });
    expect(refused.status).toBe(413);
    expect(await codeIn(refused)).toBe('REQUEST_TOO_LARGE');
    expect(await refusalsOf(town, 'body')).toBe(1);
  });

  it('closes a WebSocket with 1009', async () => {
    const client = await open();
    client.subscribe(query.padEnd(2_000));
    expect(await client.closed()).toMatchObject({ code: 1009 });
    expect(await refusalsOf(town, 'body')).toBe(1);
  });
});

describe('the time of an operation', () => {
  it.each(waysIn)('ends with a code, over $way', async ({ ask }) => {
    town = await startTown({ LIMIT_EXECUTION_MS: '200' });
    const began = performance.now();
    expect(codeOf(await ask(town.url, { query: '{ slow }' }))).toBe('EXECUTION_TIMEOUT');
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(await refusalsOf(town, 'execution_time')).toBe(1);
    town.gate.open();
  });
});
