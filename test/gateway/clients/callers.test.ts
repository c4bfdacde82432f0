import type { Caller, Credentials, Identify } from '../../../gateway/clients/credentials';
import { CodedError } from '../../../platform/errors';
import { eventually } from '../../support/processes';
import { modes } from '../support/graph';
import { readers, startCityWatch, type CityWatch } from './support/city-watch';
import { startClients, type RunningClients } from './support/clients';
import { RawClient } from './support/raw-client';
import { RawHttp } from './support/raw-http';
import { ScriptedLive } from './support/scripted-live';

const anonymous: Caller = { identity: null };
const expired = 'The token has expired: come back with a new one.';

describe('who asks', () => {
  let live: ScriptedLive;
  let clients: RunningClients;
  let identify: jest.Mock<ReturnType<Identify>, [Credentials]>;
  beforeEach(async () => {
    live = new ScriptedLive();
    identify = jest.fn((_credentials: Credentials): Caller => anonymous);
    clients = await startClients(live, { identify: (credentials) => identify(credentials) });
  });
  afterEach(() => clients.dispose());

  it('is found out once for each connection_init, by its payload before the headers', async () => {
    const client = await RawClient.open(clients.url, {
      headers: { authorization: 'from the header', 'x-other': 'of the upgrade' },
      payload: { Authorization: 'from the payload', 'x-odd': 7 },
    });
    client.subscribe('subscription { value }', '1');
    client.subscribe('subscription { value }', '2');
    await eventually(() => live.subscriptions.length === 2, 'both run');
    expect(identify).toHaveBeenCalledTimes(1);
    const credentials = identify.mock.calls[0]?.[0];
    expect(credentials?.header('AUTHORIZATION')).toBe('from the payload');
    expect(credentials?.header('X-Other')).toBe('of the upgrade');
    expect(credentials?.header('x-odd')).toBeUndefined();
    expect(credentials?.header('constructor')).toBeUndefined();
    client.close();
  });

  it.each([
    ['subscription { value }', 'text/event-stream'],
    ['subscription { value }', 'multipart/mixed;subscriptionSpec=1.0'],
    ['{ answer }', 'text/event-stream'],
    ['{ answer }', 'application/json'],
  ])('is found out once for each request: %s, as %s', async (query, accept) => {
    const client = await RawHttp.post(clients.url, { query }, { accept, authorization: 'Bearer x' });
    await client.until('\r\n\r\n');
    expect(identify).toHaveBeenCalledTimes(1);
    expect(identify.mock.calls[0]?.[0].header('Authorization')).toBe('Bearer x');
    client.close();
  });

  it('is turned away with 4403, or with 403', async () => {
    identify.mockImplementation(() => Promise.reject(new CodedError('FORBIDDEN', 'The token is not ours.')));
    const client = await RawClient.connect(clients.url);
    client.send({ type: 'connection_init' });
    expect(await client.closed()).toEqual({ code: 4403, reason: 'The token is not ours.' });
    for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0']) {
      const stream = await RawHttp.post(clients.url, { query: 'subscription { value }' }, { accept });
      await stream.until('The token is not ours.');
      expect(stream.head).toMatch(/^http\/1\.1 403 /);
      stream.close();
    }
  });

  it('is a masked fault where it cannot be found out', async () => {
    identify.mockImplementation(() => {
      throw new Error('the keys of the issuer are gone');
    });
    const client = await RawClient.connect(clients.url);
    client.send({ type: 'connection_init' });
    expect(await client.closed()).toEqual({ code: 4500, reason: 'Internal server error' });
    const query = 'subscription { value }';
    const stream = await RawHttp.post(clients.url, { query }, { accept: 'text/event-stream' });
    await stream.until('Internal error; request id');
    expect(stream.head).toMatch(/^http\/1\.1 500 /);
    stream.close();
  });

  it('may be gone before it is found out', async () => {
    let found!: (caller: Caller) => void;
    identify.mockReturnValue(
      new Promise<Caller>((resolve) => {
        found = resolve;
      }),
    );
    const client = await RawClient.connect(clients.url);
    client.send({ type: 'connection_init' });
    const stream = await RawHttp.post(
      clients.url,
      { query: 'subscription { value }' },
      { accept: 'text/event-stream' },
    );
    await eventually(() => identify.mock.calls.length === 2, 'both are asked after');
    client.close();
    stream.close();
    await eventually(
      () => new Promise((resolve) => clients.server.getConnections((_error, count) => resolve(count === 0))),
      'both are gone',
    );
    found(anonymous);
    await fetch(`${clients.url}/health/live`);
    expect(await clients.counted()).toMatchObject({ 'subscriptions_started_total{transport="sse"}': 0 });
    expect(live.subscriptions).toHaveLength(0);
    expect(clients.lines.filter(({ level }) => level === 50)).toEqual([]);
  });

  describe('whose sign-in expires', () => {
    const soon = () => ({ identity: null, expiresAt: new Date(Date.now() + 200) });

    it('is closed with 4403, and what ran over the socket is left', async () => {
      identify.mockImplementation(soon);
      const client = await RawClient.open(clients.url);
      client.subscribe('subscription { value }');
      await eventually(() => live.subscriptions.length === 1, 'it runs');
      expect(await client.closed()).toEqual({ code: 4403, reason: expired });
      expect(live.last.leftFor).toBe('expired');
      expect(live.last.leaves).toBe(1);
    });

    it('is not even let in where it has expired already', async () => {
      identify.mockReturnValue({ identity: null, expiresAt: new Date(Date.now() - 1) });
      const client = await RawClient.connect(clients.url);
      client.send({ type: 'connection_init' });
      expect(await client.closed()).toEqual({ code: 4403, reason: expired });
    });

    it('has its event stream ended', async () => {
      identify.mockImplementation(soon);
      const query = 'subscription { value }';
      const stream = await RawHttp.post(clients.url, { query }, { accept: 'text/event-stream' });
      await stream.whole();
      expect(stream.body).toMatch(
        /\n\nevent: next\ndata: \{"errors":\[\{.*"UNAUTHENTICATED".*\n\nevent: complete\ndata:\n\n$/,
      );
      expect(live.last.leftFor).toBe('expired');
      stream.close();
    });

    it('has its multipart stream ended', async () => {
      identify.mockImplementation(soon);
      const accept = 'multipart/mixed;subscriptionSpec=1.0';
      const stream = await RawHttp.post(clients.url, { query: 'subscription { value }' }, { accept });
      await stream.whole();
      expect(stream.body).toMatch(
        /\{"payload":null,"errors":\[\{.*"UNAUTHENTICATED".*\}\]\}\r\n--graphql--\r\n$/,
      );
      expect(await clients.counted()).toMatchObject({
        'subscriptions_ended_total{transport="multipart",reason="expired"}': 1,
      });
      stream.close();
    });

    it('stays where that is in a hundred years', async () => {
      identify.mockReturnValue({ identity: null, expiresAt: new Date(Date.now() + 100 * 365 * 86_400_000) });
      const client = await RawClient.open(clients.url);
      await client.settled();
      expect(client.closing).toBeUndefined();
      client.close();
    });
  });
});

describe.each(modes)('with subgraphs %s', (mode) => {
  let city: CityWatch;
  const opened: (RawClient | RawHttp)[] = [];
  beforeAll(async () => {
    city = await startCityWatch(mode, { identify: readers });
  });
  afterEach(async () => {
    for (const client of opened.splice(0)) client.close();
    await eventually(() => city.events.subscribers === 0, 'all upstreams are closed');
  });
  afterAll(() => city.dispose());

  const query = 'subscription { noticed { text reader } }';
  async function watch(reader: string, scopes: string, id = '1'): Promise<RawClient> {
    const client = await RawClient.open(city.url, { payload: { 'x-reader': reader, 'x-scopes': scopes } });
    opened.push(client);
    client.subscribe(query, id);
    return client;
  }
  const active = (count: number) =>
    eventually(
      async () =>
        (await city.metrics.registry.metrics()).includes(
          `subscriptions_active{transport="graphql-ws"} ${count}\n`,
        ),
      `${count} subscriptions`,
    );

  it('those with the same rights share an upstream, others have another', async () => {
    const clients = [
      await watch('amina', 'tasks:write news:write'),
      await watch('bakhtiyor', 'news:write tasks:write', 'b'),
      await watch('carla', 'news:write'),
    ];
    await active(3);
    expect(city.events.subscribers).toBe(2);
    city.events.append('all', { text: 'a lamp' });
    for (const client of clients) {
      expect((await client.next('next')).payload.data.noticed.text).toBe('a lamp');
    }
  });

  it('an identity from the payload or a header reaches the subgraph, and no other header does', async () => {
    const byHeader = await RawHttp.post(
      city.url,
      { query },
      { accept: 'text/event-stream', 'x-reader': 'amina', authorization: 'Bearer secret', cookie: 'secret' },
    );
    opened.push(byHeader);
    const byPayload = await watch('amina', '');
    await active(1);
    await eventually(() => city.events.subscribers === 1, 'one upstream for both');
    city.events.append('all', { text: 'a lamp' });
    const { payload } = await byPayload.next('next');
    expect(payload.data.noticed.reader).not.toBeNull();
    await byHeader.until(JSON.stringify(payload));
  });

  it('nobody is nobody in the subgraph', async () => {
    const client = await RawClient.open(city.url);
    opened.push(client);
    client.subscribe(query);
    await active(1);
    city.events.append('all', { text: 'a lamp' });
    expect((await client.next('next')).payload.data.noticed.reader).toBeNull();
  });
});
