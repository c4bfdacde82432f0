import { eventually } from '../../support/processes';
import { noticed, startCityWatch, type CityWatch } from './support/city-watch';
import { RawClient, subscribeMessage } from './support/raw-client';

let city: CityWatch;
let client: RawClient;
beforeEach(async () => {
  city = await startCityWatch();
});
afterEach(async () => {
  client?.close();
  await city.dispose();
});

describe('a WebSocket is closed', () => {
  it('with 4429 for a second connection_init', async () => {
    client = await RawClient.open(city.url);
    client.send({ type: 'connection_init' });
    expect(await client.closed()).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  it('with 4401 for an operation before the acknowledgement', async () => {
    client = await RawClient.connect(city.url);
    client.subscribe(noticed);
    expect(await client.closed()).toEqual({ code: 4401, reason: 'Unauthorized' });
    expect(city.events.opened).toBe(0);
  });

  it('with 4408 where no connection_init comes', async () => {
    client = await RawClient.connect(city.url);
    expect(await client.closed()).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  it.each([
    ['an unknown message', '{"type":"subscrieb"}'],
    ['a message that only servers send', '{"type":"next","id":"1","payload":{}}'],
    ['what is no JSON', '{"type":'],
    ['a list', '[]'],
    ['an operation without an id', '{"type":"subscribe","payload":{"query":"{ greeting }"}}'],
    ['an operation without a text', '{"type":"subscribe","id":"1","payload":{}}'],
    [
      'variables that are none',
      '{"type":"subscribe","id":"1","payload":{"query":"{ greeting }","variables":[1]}}',
    ],
  ])('with 4400 for %s', async (_title, message) => {
    client = await RawClient.open(city.url);
    client.send(message);
    expect(await client.closed()).toMatchObject({ code: 4400 });
  });

  it('with 1003 for a binary message', async () => {
    client = await RawClient.open(city.url);
    client.send(Buffer.from('{"type":"ping"}'));
    expect(await client.closed()).toMatchObject({ code: 1003 });
  });

  it('with 4409 for an id that is in use, and all that ran over it ends', async () => {
    client = await RawClient.open(city.url);
    client.subscribe(noticed);
    await eventually(() => city.events.subscribers === 1, 'it runs');
    client.subscribe('{ greeting }');
    expect(await client.closed()).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
    await eventually(() => city.events.subscribers === 0, 'it has ended');
  });
});

describe('what is said at the end', () => {
  it('is as long as a closing frame has room for, whatever id stands in it', async () => {
    const id = 'ü'.repeat(500);
    client = await RawClient.open(city.url);
    client.subscribe(noticed, id);
    client.subscribe(noticed, id);
    const { code, reason } = await client.closed();
    expect(code).toBe(4409);
    expect(reason).toMatch(/^Subscriber for ü+$/);
    await eventually(() => city.events.subscribers === 0, 'it has ended');
  });
});

describe('the protocol', () => {
  it('answers pings with their payload, before and after the acknowledgement, and takes pongs', async () => {
    client = await RawClient.connect(city.url);
    client.send({ type: 'ping', payload: { at: 'dawn' } });
    expect(await client.next('pong')).toEqual({ type: 'pong', payload: { at: 'dawn' } });
    client.send({ type: 'connection_init' });
    await client.next('connection_ack');
    client.send({ type: 'pong', payload: { unasked: true } }, { type: 'ping' });
    expect(await client.next('pong')).toEqual({ type: 'pong' });
  });

  it('writes ids as JSON, whatever they hold', async () => {
    const id = '"},"type":"complete"\u2028\n\\ü';
    client = await RawClient.open(city.url);
    client.subscribe('subscription { counted(to: 1) }', id);
    expect(await client.next('next')).toEqual({ type: 'next', id, payload: { data: { counted: 1 } } });
    expect(await client.next('complete')).toEqual({ type: 'complete', id });
  });

  it('takes an id again when its operation is complete', async () => {
    client = await RawClient.open(city.url);
    for (let round = 0; round < 3; round += 1) {
      client.subscribe('subscription { counted(to: 1) }');
      expect((await client.next('next')).payload).toEqual({ data: { counted: 1 } });
      await client.next('complete');
    }
  });

  it('ignores the completion of what does not run', async () => {
    client = await RawClient.open(city.url);
    client.send({ type: 'complete', id: 'nothing' });
    client.subscribe('{ greeting }');
    expect((await client.next('next')).payload).toEqual({ data: { greeting: 'Hello you' } });
  });
});

describe('queries and mutations over a WebSocket', () => {
  it('are answered by one result', async () => {
    client = await RawClient.open(city.url);
    client.subscribe('query ($name: String) { greeting(name: $name) }', 'q', { name: 'Tashkent' });
    expect(await client.next('next')).toEqual({
      type: 'next',
      id: 'q',
      payload: { data: { greeting: 'Hello Tashkent' } },
    });
    expect(await client.next('complete')).toEqual({ type: 'complete', id: 'q' });
    client.subscribe('mutation { greet(name: "Nairobi") }', 'm');
    expect((await client.next('next')).payload).toEqual({ data: { greet: 'Welcome Nairobi' } });
  });

  it('are counted, and their faults masked under the id of the request', async () => {
    client = await RawClient.open(city.url, { headers: { 'x-request-id': 'trace-7:a.b_c' } });
    client.subscribe('{ broken }');
    expect((await client.next('next')).payload).toEqual({
      data: { broken: null },
      errors: [
        {
          message: 'Internal error; request id trace-7:a.b_c',
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    const text = await city.metrics.registry.metrics();
    expect(text).toContain('graphql_requests_total{operation_type="query",outcome="partial"} 1');
  });

  it('are refused with their place in the text', async () => {
    client = await RawClient.open(city.url);
    client.subscribe('{ greting }');
    expect(await client.next('error')).toMatchObject({
      id: '1',
      payload: [
        {
          message: expect.stringContaining('Did you mean "greeting"'),
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
  });

  it('run side by side with subscriptions', async () => {
    client = await RawClient.open(city.url);
    client.sendTogether(
      subscribeMessage('subscription { counted(to: 2) }', 'a'),
      subscribeMessage('{ greeting }', 'b'),
      subscribeMessage('subscription { counted(to: 3) }', 'c'),
    );
    await eventually(
      () => client.messages.filter(({ type }) => type === 'complete').length === 3,
      'all three',
    );
    const payloads = (id: string) =>
      client.messages
        .filter((message) => message.id === id && message.type === 'next')
        .map(({ payload }) => payload.data);
    expect(payloads('a')).toEqual([{ counted: 1 }, { counted: 2 }]);
    expect(payloads('b')).toEqual([{ greeting: 'Hello you' }]);
    expect(payloads('c')).toEqual([{ counted: 1 }, { counted: 2 }, { counted: 3 }]);
  });
});
