import { eventually } from '../../support/processes';
import { modes } from '../support/graph';
import { noticed, startCityWatch } from './support/city-watch';
import { startClients } from './support/clients';
import { RawClient } from './support/raw-client';
import { RawHttp } from './support/raw-http';
import { ScriptedLive } from './support/scripted-live';

const streams = ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'];

it.each(modes)(
  'the end of the gateway tells all subscribers to come back, with subgraphs %s',
  async (mode) => {
    const city = await startCityWatch(mode);
    const sockets = await Promise.all([RawClient.open(city.url), RawClient.open(city.url)]);
    for (const socket of sockets) socket.subscribe(noticed);
    const bodies = await Promise.all(
      streams.map((accept) => RawHttp.post(city.url, { query: noticed }, { accept })),
    );
    await eventually(() => city.events.subscribers === 1, 'they share an upstream');
    for (const { socket } of bodies) await eventually(() => socket.bytesRead > 0, 'the stream has begun');
    city.events.append('all', { text: 'the last news' });
    for (const body of bodies) await body.until('the last news');
    await city.dispose();
    for (const socket of sockets) {
      expect(socket.messages.at(-1)?.payload.data.noticed.text).toBe('the last news');
      expect(await socket.closed()).toEqual({ code: 1012, reason: 'Service restart' });
    }
    for (const body of bodies) {
      await body.closed();
      expect(body.isWhole).toBe(true);
      expect(body.body).toContain('the last news');
    }
    const [events = '', parts = ''] = bodies.map(({ body }) => body);
    // Without the end that the protocol has for a subscription that is over, a browser comes back by itself.
    expect(events).toMatch(/\nretry: \d{3,4}\n\n$/);
    expect(events).not.toContain('event: complete');
    const last = JSON.parse(/\{"payload":null.*\}/.exec(parts)?.[0] ?? '');
    expect(last.errors).toEqual([
      {
        message: expect.stringContaining('subscribe again'),
        extensions: { code: 'RESTARTING', retryAfterMs: expect.any(Number) },
      },
    ]);
    expect(parts).toMatch(/--graphql--\r\n$/);
    expect(city.events.subscribers).toBe(0);
  },
);

it('is counted as what it is', async () => {
  const live = new ScriptedLive();
  const clients = await startClients(live);
  const socket = await RawClient.open(clients.url);
  socket.subscribe('subscription { value }');
  for (const accept of streams)
    await RawHttp.post(clients.url, { query: 'subscription { value }' }, { accept });
  await eventually(() => live.subscriptions.length === 3, 'all run');
  await clients.dispose();
  expect(live.subscriptions.map(({ leftFor }) => leftFor)).toEqual(['shutdown', 'shutdown', 'shutdown']);
  const counted = await clients.counted();
  for (const transport of ['graphql-ws', 'sse', 'multipart']) {
    expect(counted[`subscriptions_active{transport="${transport}"}`]).toBe(0);
    expect(counted[`subscriptions_ended_total{transport="${transport}",reason="shutdown"}`]).toBe(1);
  }
});

it('is over in bounded time where nobody takes anything', async () => {
  const live = new ScriptedLive();
  const clients = await startClients(live);
  const socket = await RawClient.open(clients.url);
  socket.subscribe('subscription { value }');
  const bodies = await Promise.all(
    streams.map((accept) => RawHttp.post(clients.url, { query: 'subscription { value }' }, { accept })),
  );
  await eventually(() => live.subscriptions.length === 3, 'all run');
  (socket.socket as unknown as { _socket: { pause(): void } })._socket.pause();
  for (const body of bodies) body.socket.pause();
  const payload = JSON.stringify('x'.repeat(1024 * 1024));
  for (const { sink } of live.subscriptions) {
    for (let count = 0; count < 30 && sink.isWritable(); count += 1)
      sink.send({ payload, cursor: undefined });
    expect(sink.isWritable()).toBe(false);
  }
  const began = Date.now();
  await clients.dispose();
  expect(Date.now() - began).toBeLessThan(6_500);
  socket.close();
  for (const body of bodies) body.close();
});
