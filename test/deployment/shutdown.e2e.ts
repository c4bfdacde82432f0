import { connect } from 'node:net';
import { Client } from 'pg';
import { RawClient } from '../gateway/clients/support/raw-client';
import { RawHttp } from '../gateway/clients/support/raw-http';
import { ask } from '../support/client';
import { createTestDatabase, type TestDatabase } from '../support/databases';
import { startDeployment } from '../support/deployment';
import { eventually, isListening, useProcesses, type StartedProcess } from '../support/processes';

jest.setTimeout(60_000);

const { folder, start } = useProcesses();
const countries = '{ countries { name } }';
const subscription = 'subscription { taskChanged { kind } }';
const streams = ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'];
const bound = 10_000; // 10 seconds

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.dispose());

async function run(variables: Record<string, string> = {}): Promise<StartedProcess & { url: string }> {
  const platform = start(['node', 'dist/main.js'], {
    DATABASE_URL: database.url,
    DATA_DIR: folder(),
    PORT: '0',
    ...variables,
  });
  const [, url = ''] = await platform.says(/^Ready: the API is at (http:\S+)\/graphql \(after/m);
  return Object.assign(platform, { url });
}

/** Lets every statement that reads countries wait until it is called off. */
async function holdCountries(): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('begin; lock table partners.country in access exclusive mode');
  return () => client.end();
}

/** Settles when a statement waits for what `holdCountries` holds. */
async function untilSomebodyWaits(): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const waiting = `select from pg_locks where not granted and relation = 'partners.country'::regclass`;
  await eventually(async () => (await client.query(waiting)).rowCount !== 0, 'a statement waits');
  await client.end();
}

describe('a process that is asked to end', () => {
  it('answers what is in flight, accepts nothing new, and ends with 0', async () => {
    const platform = await run();
    const release = await holdCountries();
    const inFlight = ask(platform.url, countries);
    await untilSomebodyWaits();
    platform.signal('SIGTERM');
    await eventually(async () => !(await isListening(platform.url)), 'nobody listens');
    await expect(fetch(`${platform.url}/health/live`)).rejects.toThrow();
    await release();
    expect(await inFlight).toMatchObject({ status: 200, errors: [], data: { countries: expect.any(Array) } });
    expect(await platform.ended).toBe(0);
    expect(platform.errors).not.toMatch(/^\s+at /m);
  });

  it('tells each subscriber to come back', async () => {
    const platform = await run();
    const socket = await RawClient.open(platform.url);
    socket.subscribe(subscription);
    const bodies = await Promise.all(
      streams.map((accept) => RawHttp.post(platform.url, { query: subscription }, { accept })),
    );
    for (const body of bodies) await eventually(() => body.bytes.length > 0, 'the stream has begun');
    platform.signal('SIGTERM');
    expect(await socket.closed()).toEqual({ code: 1012, reason: 'Service restart' });
    for (const body of bodies) await body.whole();
    expect(bodies[0]?.body).toMatch(/\nretry: \d+\n\n$/);
    expect(bodies[1]?.body).toContain('RESTARTING');
    expect(await platform.ended).toBe(0);
  });

  it('ends in time with clients that hang', async () => {
    const platform = await run();
    const release = await holdCountries();
    const abandoned = RawHttp.post(platform.url, { query: countries });
    await untilSomebodyWaits();
    const socket = await RawClient.open(platform.url);
    socket.subscribe(subscription);
    (socket.socket as unknown as { _socket: { pause(): void } })._socket.pause();
    const stream = await RawHttp.post(platform.url, { query: subscription }, { accept: streams[0] ?? '' });
    stream.socket.pause();
    const { port } = new URL(platform.url);
    const half = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    half.write('POST /graphql HTTP/1.1\r\nhost: city\r\ncontent-length: 100\r\n\r\n{"query":');
    const began = Date.now();
    platform.signal('SIGTERM');
    // The statement for which nobody waits any more ends with the server's patience, not with ours.
    await (await abandoned).closed();
    await release();
    expect(await platform.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(bound);
    for (const end of [socket, stream]) end.close();
    half.destroy();
  });

  it('says so for as long as it was told to, and answers meanwhile', async () => {
    const platform = await run({ SHUTDOWN_DELAY_MS: '2000' });
    const ready = (): Promise<Response> => fetch(`${platform.url}/health/ready`);
    expect((await ready()).status).toBe(200);
    const began = Date.now();
    platform.signal('SIGTERM');
    await eventually(async () => (await ready()).status === 503, 'it is not ready');
    expect(await (await ready()).json()).toEqual({ status: 'stopping' });
    expect(await ask(platform.url, countries)).toMatchObject({ status: 200, errors: [] });
    platform.signal('SIGTERM'); // a second one breaks nothing
    expect(await platform.ended).toBe(0);
    expect(Date.now() - began).toBeGreaterThan(2_000);
  });
});

describe('a gateway that is asked to end', () => {
  it('ends in time with a subgraph that hangs', async () => {
    const subgraphs = await startDeployment({}, ['gateway']);
    try {
      const addresses = Object.values(subgraphs.services).map(
        ({ name, url }) =>
          [`SUBGRAPH_${name.replaceAll('-', '_').toUpperCase()}_URL`, `${url}/graphql`] as const,
      );
      const gateway = start(['node', 'dist/gateway/main.js'], {
        ...Object.fromEntries(addresses),
        GATEWAY_SIGNING_KEY: subgraphs.signingKey,
        PORT: '0',
      });
      const [, url = ''] = await gateway.says(/^gateway ready at (http:\S+)\/graphql$/m);
      expect(await ask(url, countries)).toMatchObject({ status: 200, errors: [] });
      const socket = await RawClient.open(url);
      socket.subscribe(subscription);
      for (const { signal } of Object.values(subgraphs.services)) signal('SIGSTOP');
      const unanswered = await RawHttp.post(url, { query: countries });
      const began = Date.now();
      gateway.signal('SIGTERM');
      expect(await socket.closed()).toEqual({ code: 1012, reason: 'Service restart' });
      expect(await gateway.ended).toBe(0);
      expect(Date.now() - began).toBeLessThan(bound);
      unanswered.close();
    } finally {
      await subgraphs.dispose();
    }
  });
});
