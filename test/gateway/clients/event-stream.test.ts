import { eventually } from '../../support/processes';
import { modes } from '../support/graph';
import { noticed, startCityWatch, type CityWatch } from './support/city-watch';
import { startClients, type RunningClients } from './support/clients';
import { RawHttp } from './support/raw-http';
import { ScriptedLive } from './support/scripted-live';

const accept = { accept: 'text/event-stream' };

let live: ScriptedLive;
let clients: RunningClients;
let client: RawHttp;

async function start(options: { heartbeatEvery?: number; isPrompt?: boolean } = {}): Promise<void> {
  live = new ScriptedLive(options.isPrompt ?? true);
  clients = await startClients(live, { heartbeatEvery: options.heartbeatEvery ?? 60_000 });
}

async function subscribe(headers: Record<string, string> = {}): Promise<void> {
  client = await RawHttp.post(
    clients.url,
    { query: 'subscription Watch { value }' },
    { ...accept, ...headers },
  );
  await eventually(() => live.subscriptions.length > 0, 'it is asked for');
}

describe('an event stream', () => {
  afterEach(async () => {
    client.close();
    await clients.dispose();
  });

  it('is framed as the protocol says, byte by byte', async () => {
    await start();
    await subscribe({ 'x-request-id': 'trace-7:a.b_c' });
    live.last.event(1, 'cursor-1');
    live.last.event('zwei\nlines');
    live.last.end('completed');
    await client.whole();
    expect(client.body).toBe(
      ':\n\n' +
        'event: next\nid: cursor-1\ndata: {"data":{"value":1}}\n\n' +
        'event: next\ndata: {"data":{"value":"zwei\\nlines"}}\n\n' +
        'event: complete\ndata:\n\n',
    );
    expect(client.head).toMatch(/^http\/1\.1 200 ok\r\n/);
    for (const header of [
      'content-type: text/event-stream; charset=utf-8',
      'cache-control: no-store',
      'x-accel-buffering: no',
      'x-request-id: trace-7:a.b_c',
    ]) {
      expect(client.head.split('\r\n')).toContain(header);
    }
    expect(client.head).not.toContain('content-encoding');
  });

  it('is open before the subscription stands', async () => {
    await start({ isPrompt: false });
    await subscribe();
    await client.until(':\n\n');
    expect(client.head).toMatch(/^http\/1\.1 200 ok\r\n/);
    live.last.stand();
  });

  it('shows signs of life', async () => {
    await start({ heartbeatEvery: 20 });
    await subscribe();
    await eventually(() => client.body.length >= 12, 'several heartbeats');
    expect(client.body).toMatch(/^(:\n\n)+$/);
  });

  it('does not let a cursor write a field of its own', async () => {
    await start();
    await subscribe();
    live.last.event(1, 'x\nevent: complete');
    await client.until('"value":1');
    expect(client.body).toBe(':\n\nevent: next\ndata: {"data":{"value":1}}\n\n');
  });

  it('goes on behind the id that a browser comes back with', async () => {
    await start();
    const url = { query: 'subscription { value }', variables: '{"a":1}' };
    client = await RawHttp.get(clients.url, url, { ...accept, 'last-event-id': 'cursor-7' });
    await eventually(() => live.subscriptions.length === 1, 'it is asked for');
    expect(live.last.request).toMatchObject({ after: 'cursor-7', variables: { a: 1 } });
  });

  it('tells faults in the stream', async () => {
    await start({ isPrompt: false });
    await subscribe();
    live.last.refuse('Only for members.');
    await client.whole();
    expect(client.head).toMatch(/^http\/1\.1 200 ok\r\n/);
    expect(client.body).toBe(
      ':\n\nevent: next\ndata: {"errors":[{"message":"Only for members.","extensions":{"code":"FORBIDDEN"}}]}\n\n' +
        'event: complete\ndata:\n\n',
    );
    expect((await clients.counted())['subscriptions_started_total{transport="sse"}']).toBe(0);
  });

  it('says why it failed, in a last result', async () => {
    await start();
    await subscribe();
    live.last.end('failed', { errors: [{ message: 'Gone.' }] });
    await client.whole();
    expect(client.body).toBe(
      ':\n\nevent: next\ndata: {"errors":[{"message":"Gone."}]}\n\nevent: complete\ndata:\n\n',
    );
  });

  it('is left when the client goes, also while it is being opened', async () => {
    await start({ isPrompt: false });
    await subscribe();
    await client.until(':\n\n');
    client.close();
    await client.closed();
    const first = live.last;
    await eventually(() => {
      first.event('into the void');
      return !clients.lines.some(({ level }) => level === 50);
    }, 'nothing breaks');
    first.stand();
    await eventually(() => first.leftFor === 'disconnected', 'it is left');
    expect(first.leaves).toBe(1);
  });

  it('is cut off where the client lags, so that it comes back', async () => {
    await start();
    await subscribe();
    live.last.event(1);
    await client.until('"value":1');
    live.last.end('lagged');
    await client.closed();
    expect(client.isWhole).toBe(false);
    expect(await clients.counted()).toMatchObject({
      'subscriptions_active{transport="sse"}': 0,
      'subscriptions_lagged_total{transport="sse"}': 1,
      'subscriptions_ended_total{transport="sse",reason="lagged"}': 1,
      'subscription_events_sent_total{transport="sse"}': 1,
    });
  });

  it('carries characters whole, wherever the network cuts them', async () => {
    await start();
    await subscribe();
    const text = '安全な街 🏙️ ўзбек'.repeat(20_000);
    const response = client;
    live.last.event(text);
    live.last.end('completed');
    await response.whole();
    // With the decoder that browsers and clients use, fed byte by byte across every boundary of a character.
    const decoder = new TextDecoder();
    const bytes = Buffer.concat(response.parts);
    let decoded = '';
    for (let at = 0; at < bytes.length; at += 7)
      decoded += decoder.decode(bytes.subarray(at, at + 7), { stream: true });
    expect(decoded).toContain(JSON.stringify({ data: { value: text } }));
  });
});

describe('operations that are answered once', () => {
  let city: CityWatch;
  beforeAll(async () => {
    city = await startCityWatch();
  });
  afterEach(() => client.close());
  afterAll(() => city.dispose());

  const post = async (query: string, headers: Record<string, string> = accept) => {
    client = await RawHttp.post(city.url, { query }, headers);
    await client.whole();
  };

  it.each([
    ['a query', '{ greeting }', '{"data":{"greeting":"Hello you"}}'],
    ['a mutation', 'mutation { greet(name: "Nairobi") }', '{"data":{"greet":"Welcome Nairobi"}}'],
  ])('come as one event: %s', async (_title, query, answer) => {
    await post(query);
    expect(client.body).toBe(`:\n\nevent: next\ndata: ${answer}\n\nevent: complete\ndata:\n\n`);
  });

  it('tell what is wrong with them in an event', async () => {
    await post('{ greting }');
    expect(client.head).toMatch(/^http\/1\.1 200 ok\r\n/);
    expect(client.body).toMatch(
      /^:\n\nevent: next\ndata: \{"errors":\[.*"GRAPHQL_VALIDATION_FAILED".*\n\nevent: complete\ndata:\n\n$/,
    );
    expect(client.body).not.toContain('"data":');
  });

  it('are answered by GET', async () => {
    client = await RawHttp.get(
      city.url,
      { query: 'query ($n: String) { greeting(name: $n) }', variables: '{"n":"Jo"}' },
      accept,
    );
    await client.whole();
    expect(client.body).toContain('data: {"data":{"greeting":"Hello Jo"}}\n\n');
  });

  it('are no mutations by GET', async () => {
    client = await RawHttp.get(city.url, { query: 'mutation { greet(name: "Jo") }' }, accept);
    await client.until('A mutation needs a POST.');
    expect(client.head).toMatch(/^http\/1\.1 405 /);
    expect(client.head).toContain('\r\nallow: post');
  });

  it.each([
    ['application/json, text/event-stream'],
    ['text/event-stream, */*'],
    ['text/event-stream;q=0, */*'],
  ])('are answered as JSON to %s', async (accepted) => {
    client = await RawHttp.post(city.url, { query: '{ greeting }' }, { accept: accepted });
    await client.until('{"data":{"greeting":"Hello you"}}');
    expect(client.head).toContain('content-type: application/json');
  });

  it.each([['{}'], ['[]'], ['{"query":1}'], ['{"query":"{ greeting }","variables":[]}'], ['{"query":']])(
    'are refused with 400 where the request is %s',
    async (body) => {
      const headers = { 'content-type': 'application/json', ...accept };
      const response = await fetch(`${city.url}/graphql`, { method: 'POST', headers, body });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
    },
  );
});

describe.each(modes)('a subscription as an event stream, with subgraphs %s', (mode) => {
  let city: CityWatch;
  beforeAll(async () => {
    city = await startCityWatch(mode);
  });
  afterAll(() => city.dispose());
  const running = (count: number) =>
    eventually(() => city.events.subscribers === count, `${count} upstreams, not ${city.events.subscribers}`);

  it('brings events with their cursors, by POST and GET from one upstream, and ends when the clients go', async () => {
    client = await RawHttp.post(city.url, { query: noticed }, accept);
    const other = await RawHttp.get(city.url, { query: noticed }, { ...accept, origin: 'http://city' });
    await running(1);
    await eventually(
      async () => (await city.metrics.registry.metrics()).includes('subscriptions_active{transport="sse"} 2'),
      'both stand',
    );
    const { id } = city.events.append('all', { text: 'a lamp' });
    for (const stream of [client, other]) {
      await stream.until('a lamp');
      expect(stream.body).toBe(
        `:\n\nid: ${city.events.cursor(0)}\n\nevent: next\nid: ${city.events.cursor()}\ndata: {"data":{"noticed":{"id":"${id}","text":"a lamp"}}}\n\n`,
      );
    }
    client.close();
    other.close();
    await running(0);
  });

  it('is completed when the source ends', async () => {
    client = await RawHttp.post(city.url, { query: 'subscription { counted(to: 2) }' }, accept);
    await client.whole();
    expect(client.body).toBe(
      ':\n\nevent: next\ndata: {"data":{"counted":1}}\n\nevent: next\ndata: {"data":{"counted":2}}\n\nevent: complete\ndata:\n\n',
    );
  });

  it.each([
    ['subscription { rumoured { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { forbidden { id } }', 'FORBIDDEN'],
    ['subscription { defective { id } }', 'INTERNAL_SERVER_ERROR'],
    ['subscription { noticed', 'GRAPHQL_PARSE_FAILED'],
  ])('tells in an event why it is refused: %s', async (query, code) => {
    client = await RawHttp.post(city.url, { query }, accept);
    await client.whole();
    expect(client.body).toMatch(
      new RegExp(`^:\n\nevent: next\ndata: \\{"errors":.*"${code}".*\n\nevent: complete\ndata:\n\n$`),
    );
  });
});
