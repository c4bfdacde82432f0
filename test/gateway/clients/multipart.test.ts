import { eventually } from '../../support/processes';
import { modes } from '../support/graph';
import { noticed, startCityWatch, type CityWatch } from './support/city-watch';
import { startClients, type RunningClients } from './support/clients';
import { RawHttp } from './support/raw-http';
import { ScriptedLive } from './support/scripted-live';

const accept = { accept: 'multipart/mixed;subscriptionSpec=1.0, application/json' };
const part = '\r\ncontent-type: application/json\r\n\r\n';
const opening = `\r\n--graphql${part}{}\r\n--graphql`;

let client: RawHttp;
afterEach(() => client.close());

describe('a multipart stream', () => {
  let live: ScriptedLive;
  let clients: RunningClients;

  async function start(options: { heartbeatEvery?: number; isPrompt?: boolean } = {}): Promise<void> {
    live = new ScriptedLive(options.isPrompt ?? true);
    clients = await startClients(live, { heartbeatEvery: options.heartbeatEvery ?? 60_000 });
    client = await RawHttp.post(clients.url, { query: 'subscription { value }' }, accept);
    await eventually(() => live.subscriptions.length > 0, 'it is asked for');
  }
  afterEach(() => clients.dispose());

  it('is framed as the protocol says, byte by byte', async () => {
    await start();
    await client.until('--graphql');
    live.last.event(1, 'cursor-1');
    live.last.event('ü');
    live.last.end('completed');
    await client.whole();
    expect(client.body).toBe(
      `${opening}${part}{"payload":{"data":{"value":1}}}\r\n--graphql` +
        `${part}{"payload":{"data":{"value":"ü"}}}\r\n--graphql--\r\n`,
    );
    expect(client.head).toMatch(/^http\/1\.1 200 ok\r\n/);
    for (const header of [
      'content-type: multipart/mixed;boundary="graphql";subscriptionspec=1.0',
      'cache-control: no-store',
      'x-accel-buffering: no',
    ]) {
      expect(client.head.split('\r\n')).toContain(header);
    }
    expect(client.head).toMatch(/\r\nx-request-id: \S{8,}/);
  });

  it('shows signs of life', async () => {
    await start({ heartbeatEvery: 20 });
    await eventually(() => client.body.length > 3 * opening.length, 'several heartbeats');
    expect(client.body).toMatch(
      /^\r\n--graphql(\r\ncontent-type: application\/json\r\n\r\n\{\}\r\n--graphql)+$/,
    );
  });

  it('brings what comes before the subscription stands', async () => {
    await start({ isPrompt: false });
    live.last.event(1);
    await client.until('"value":1');
    live.last.stand();
    live.last.event(2);
    await client.until('"value":2');
    expect(client.body.startsWith(opening)).toBe(true);
  });

  it('says beside the payload why it failed', async () => {
    await start();
    live.last.end('failed', { errors: [{ message: 'Gone.' }] });
    await client.whole();
    expect(client.body).toBe(
      `${opening}${part}{"payload":null,"errors":[{"message":"Gone."}]}\r\n--graphql--\r\n`,
    );
  });

  it('is cut off where the client lags, so that it comes back', async () => {
    await start();
    live.last.end('lagged');
    await client.closed();
    expect(client.isWhole).toBe(false);
    expect((await clients.counted())['subscriptions_lagged_total{transport="multipart"}']).toBe(1);
  });

  it.each([
    ['what is wrong in itself', 'GRAPHQL_VALIDATION_FAILED', 400],
    ['what the subgraph refuses', 'CURSOR_EXPIRED', 200],
  ])('does not begin for %s', async (_title, code, status) => {
    await start({ isPrompt: false });
    live.last.refuse('No.', code);
    await client.until('"No."');
    expect(client.head).toMatch(new RegExp(`^http/1\\.1 ${status} `));
    expect(client.head).toContain('content-type: application/json');
    expect(client.head).toContain('cache-control: no-store');
    expect(client.bytes.toString()).toMatch(/\r\n\r\n\{"errors":\[\{"message":"No\.".*\]\}$/);
  });
});

describe.each(modes)('a subscription over multipart HTTP, with subgraphs %s', (mode) => {
  let city: CityWatch;
  beforeAll(async () => {
    city = await startCityWatch(mode);
  });
  afterAll(() => city.dispose());
  const running = (count: number) =>
    eventually(() => city.events.subscribers === count, `${count} upstreams, not ${city.events.subscribers}`);

  it.each([
    ['multipart/mixed;subscriptionSpec=1.0'],
    ['multipart/mixed; boundary="graphql"; subscriptionSpec="1.0", application/json'],
    [
      'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9',
    ],
    ['Multipart/Mixed; SubscriptionSpec=1.0; charset=utf-8'],
    ['multipart/mixed;boundary="a,b;c";subscriptionSpec=1.0'],
  ])('is what %s asks for, and ends when the client goes', async (accepted) => {
    client = await RawHttp.post(city.url, { query: noticed }, { accept: accepted });
    await client.until(opening);
    await running(1);
    city.events.append('all', { text: 'a lamp' });
    await client.until('a lamp');
    expect(client.body).toMatch(
      /\{"payload":\{"data":\{"noticed":\{"id":"event:\d+","text":"a lamp"\}\}\}\}\r\n--graphql$/,
    );
    client.close();
    await running(0);
  });

  it('is refused as a query is', async () => {
    client = await RawHttp.post(city.url, { query: 'subscription { rumoured { id } }' }, accept);
    await client.until('GRAPHQL_VALIDATION_FAILED');
    expect(client.head).toMatch(/^http\/1\.1 400 /);
  });

  it('leaves queries to JSON', async () => {
    client = await RawHttp.post(city.url, { query: '{ greeting }' }, accept);
    await client.until('{"data":{"greeting":"Hello you"}}');
    expect(client.head).toContain('content-type: application/json');
  });
});

it('a subscription with neither header is refused, and told the three ways', async () => {
  const city = await startCityWatch();
  const response = await fetch(`${city.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: noticed }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(
          /WebSocket.*text\/event-stream.*multipart\/mixed;subscriptionSpec=1\.0/,
        ),
        extensions: { code: 'BAD_REQUEST' },
      },
    ],
  });
  await city.dispose();
});
