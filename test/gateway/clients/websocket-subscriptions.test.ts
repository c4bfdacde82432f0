import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '../../support/processes';
import { modes } from '../support/graph';
import { noticed, readers, startCityWatch, type CityWatch } from './support/city-watch';
import { RawClient } from './support/raw-client';

describe.each(modes)('a subscription over a WebSocket, with subgraphs %s', (mode) => {
  let city: CityWatch;
  let client: RawClient;
  const running = (count: number) =>
    eventually(() => city.events.subscribers === count, `${count} upstreams, not ${city.events.subscribers}`);

  beforeAll(async () => {
    city = await startCityWatch(mode, { identify: readers });
  });
  beforeEach(async () => {
    client = await RawClient.open(city.url);
  });
  afterEach(async () => {
    client.close();
    await running(0);
  });
  afterAll(() => city.dispose());

  it('brings every event, in order, until the client completes it', async () => {
    client.subscribe('subscription ($d: String) { noticed(district: $d) { text } }', '1', { d: 'Chilanzar' });
    await running(1);
    for (const text of ['a lamp', 'a path', 'a bench']) city.events.append('Chilanzar', { text });
    city.events.append('Yunusabad', { text: 'not here' });
    for (const text of ['a lamp', 'a path', 'a bench']) {
      expect(await client.next('next')).toEqual({
        id: '1',
        type: 'next',
        payload: { data: { noticed: { text } } },
      });
    }
    client.send({ type: 'complete', id: '1' });
    await running(0);
    city.events.append('Chilanzar', { text: 'too late' });
    await client.settled();
    expect(client.messages.filter(({ type }) => type === 'next' || type === 'complete')).toHaveLength(3);
  });

  it('goes on behind a cursor', async () => {
    const { sequence } = city.events.append('all', { text: 'known' });
    city.events.append('all', { text: 'missed' });
    client.subscribe('subscription ($after: String) { noticed(after: $after) { text } }', '1', {
      after: city.events.cursor(sequence),
    });
    expect((await client.next('next')).payload).toEqual({ data: { noticed: { text: 'missed' } } });
    city.events.append('all', { text: 'new' });
    expect((await client.next('next')).payload).toEqual({ data: { noticed: { text: 'new' } } });
  });

  it('is completed when the source ends', async () => {
    client.subscribe('subscription { counted(to: 2) }');
    expect((await client.next('next')).payload).toEqual({ data: { counted: 1 } });
    expect((await client.next('next')).payload).toEqual({ data: { counted: 2 } });
    expect(await client.next('complete')).toEqual({ type: 'complete', id: '1' });
  });

  it('ends in the subgraph, on a quiet topic too, when the connection breaks', async () => {
    client.subscribe(noticed);
    await running(1);
    client.socket.terminate();
    await running(0);
    expect(await client.closed()).toMatchObject({ code: 1006 });
  });

  it('ends in the subgraph when the client closes the socket', async () => {
    client.subscribe(noticed);
    client.subscribe('subscription { noticed(district: "Sergeli") { id } }', '2');
    await running(2);
    client.socket.close(1000);
    await running(0);
    expect(await client.closed()).toMatchObject({ code: 1000 });
  });

  it('brings a fault of one field with the event, and goes on', async () => {
    client.subscribe('subscription { noticed { text broken } }');
    await running(1);
    for (const text of ['one', 'two']) {
      city.events.append('all', { text });
      const { payload } = await client.next('next');
      expect(payload.data).toEqual({ noticed: { text, broken: null } });
      expect(payload.errors).toMatchObject([
        { path: ['noticed', 'broken'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ]);
      expect(JSON.stringify(payload)).not.toContain('does not exist');
    }
  });

  it.each([
    [
      '@skip on the root field',
      'subscription { noticed @skip(if: false) { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      '@include on the root field, by a variable',
      'subscription ($on: Boolean = true) { noticed @include(if: $on) { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['two root fields', 'subscription { noticed { id } counted(to: 1) }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a second root field in a fragment',
      'subscription { noticed { id } ...More } fragment More on Subscription { counted(to: 1) }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unknown field', 'subscription { rumoured { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['introspection as the root field', 'subscription { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of another type', 'subscription ($to: Int!) { counted(to: $to) }', 'BAD_USER_INPUT'],
    ['a text that does not parse', 'subscription { noticed { id }', 'GRAPHQL_PARSE_FAILED'],
    [
      'one of two operations without its name',
      `${noticed} query Q { greeting }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['what the subgraph forbids', 'subscription { forbidden { id } }', 'FORBIDDEN'],
    ['a cursor that is none', 'subscription { noticed(after: "yesterday") { id } }', 'CURSOR_EXPIRED'],
    ['a source that breaks down', 'subscription { defective { id } }', 'INTERNAL_SERVER_ERROR'],
  ])('refuses %s, and the socket stays of use', async (_title, query, code) => {
    client.subscribe('subscription { noticed(district: "beside") { id } }', 'beside');
    await running(1);
    client.subscribe(query, 'refused', { to: 'many' });
    const { id, payload } = await client.next('error');
    expect(id).toBe('refused');
    expect(payload).toEqual([
      expect.objectContaining({ message: expect.any(String), extensions: expect.objectContaining({ code }) }),
    ]);
    expect(JSON.stringify(payload)).not.toContain('secrets');
    const { id: event } = city.events.append('beside');
    expect(await client.next('next')).toEqual({
      id: 'beside',
      type: 'next',
      payload: { data: { noticed: { id: event } } },
    });
    client.subscribe('{ greeting }', 'refused');
    expect((await client.next('next')).payload).toEqual({ data: { greeting: 'Hello you' } });
  });

  it('works with the client of graphql-ws', async () => {
    const socket = createClient({
      url: `${city.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { 'X-Reader': 'amina' },
      retryAttempts: 0,
    });
    const results = socket.iterate({ query: 'subscription { noticed { text reader } }' });
    const first = results.next();
    await running(1);
    city.events.append('all', { text: 'Приветствие: 安全な街 🏙️' });
    expect((await first).value).toEqual({
      data: { noticed: { text: 'Приветствие: 安全な街 🏙️', reader: expect.any(String) } },
    });
    await results.return?.();
    await running(0);
    await socket.dispose();
  });
});
