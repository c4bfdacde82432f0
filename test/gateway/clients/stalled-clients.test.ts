import { once } from 'node:events';
import type { Socket } from 'node:net';
import { eventually } from '../../support/processes';
import { startCityWatch, type CityWatch } from './support/city-watch';
import { startClients, type RunningClients } from './support/clients';
import { RawClient } from './support/raw-client';
import { RawHttp } from './support/raw-http';
import { ScriptedLive, type ScriptedSubscription } from './support/scripted-live';

const large = 'x'.repeat(64 * 1024); // 64 KB
// What systems hold for one connection on the loopback, with the 1 MB that we hold.
const most = 24 * 1024 * 1024; // 24 MB

const connectionOf = (client: RawClient): Socket => (client.socket as unknown as { _socket: Socket })._socket;

describe('a connection that takes nothing', () => {
  let live: ScriptedLive;
  let clients: RunningClients;
  beforeEach(async () => {
    live = new ScriptedLive();
    clients = await startClients(live);
  });
  afterEach(() => clients.dispose());

  /** Sends while the connection takes more, as the core does; settles with the bytes when the system takes no more of it either. */
  async function fill({ sink }: ScriptedSubscription): Promise<number> {
    let sent = 0;
    let looksInVain = 0;
    await eventually(() => {
      looksInVain += 1;
      while (sink.isWritable() && sent <= most) {
        sink.send({ payload: JSON.stringify(large), cursor: undefined });
        sent += large.length;
        looksInVain = 0;
      }
      return looksInVain > 5;
    }, 'it is full');
    return sent;
  }

  const asked = () => eventually(() => live.subscriptions.length === 1, 'it is asked for');
  const sockets = (): Promise<number> =>
    new Promise((resolve, reject) => {
      clients.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
    });

  it.each([['text/event-stream'], ['multipart/mixed;subscriptionSpec=1.0']])(
    'is not written to any more until it does (%s)',
    async (accept) => {
      const client = await RawHttp.post(clients.url, { query: 'subscription { value }' }, { accept });
      client.socket.pause();
      await asked();
      expect(await fill(live.last)).toBeLessThan(most);
      const writable = new Promise<void>((resolve) => live.last.sink.onceWritable(resolve));
      client.socket.resume();
      await writable;
      await eventually(() => live.last.sink.isWritable(), 'it takes more');
      client.close();
    },
  );

  it('is not written to any more until it does (WebSocket, several subscriptions)', async () => {
    const client = await RawClient.open(clients.url);
    const warned = jest.fn();
    process.on('warning', warned);
    for (let id = 1; id <= 20; id += 1) client.subscribe('subscription { value }', String(id));
    await eventually(() => live.subscriptions.length === 20, 'all are asked for');
    connectionOf(client).pause();
    expect(await fill(live.last)).toBeLessThan(most);
    let writable = 0;
    for (const { sink } of live.subscriptions) {
      expect(sink.isWritable()).toBe(false);
      sink.onceWritable(() => (writable += 1));
    }
    connectionOf(client).resume();
    await eventually(() => writable === 20, 'all go on');
    expect(live.last.sink.isWritable()).toBe(true);
    process.off('warning', warned);
    expect(warned).not.toHaveBeenCalled();
    client.close();
  });

  it('is cut off two seconds after it was told to come back, which it does not read (WebSocket)', async () => {
    const client = await RawClient.open(clients.url);
    client.subscribe('subscription { value }');
    client.subscribe('subscription { value }', 'other');
    await eventually(() => live.subscriptions.length === 2, 'both are asked for');
    connectionOf(client).pause();
    await fill(live.last);
    live.last.end('lagged');
    // What else ran over the socket ends with it, at once.
    expect(live.subscriptions[0]?.leftFor).toBe('lagged');
    expect(await sockets()).toBe(1);
    await eventually(async () => (await sockets()) === 0, 'the server has let go of it', 5_000);
    client.close();
  });

  it.each([['text/event-stream'], ['multipart/mixed;subscriptionSpec=1.0']])(
    'is cut off at once where it has lagged (%s)',
    async (accept) => {
      const client = await RawHttp.post(clients.url, { query: 'subscription { value }' }, { accept });
      client.socket.pause();
      await asked();
      await fill(live.last);
      expect(await sockets()).toBe(1);
      live.last.end('lagged');
      await eventually(async () => (await sockets()) === 0, 'the server has let go of it', 1_000);
      client.close();
    },
  );

  it('is cut off also where the end waits behind what it does not take (event stream)', async () => {
    const headers = { accept: 'text/event-stream' };
    const client = await RawHttp.post(clients.url, { query: 'subscription { value }' }, headers);
    client.socket.pause();
    await asked();
    await fill(live.last);
    live.last.end('completed');
    expect(await sockets()).toBe(1);
    await eventually(async () => (await sockets()) === 0, 'the server has let go of it', 8_000);
    client.close();
  });
});

describe('among clients of the same stream', () => {
  let city: CityWatch;
  beforeEach(async () => {
    city = await startCityWatch('in process');
  });
  afterEach(() => city.dispose());

  it('one that stalls delays no other, is told 1013, and goes on behind its cursor', async () => {
    const query = 'subscription ($after: String) { noticed(after: $after) { cursor text } }';
    const stalled = await RawClient.open(city.url);
    const quick = await RawClient.open(city.url);
    stalled.subscribe(query);
    quick.subscribe(query);
    await stalled.settled();
    await quick.settled();
    connectionOf(stalled).pause();
    const lagged = async (): Promise<boolean> =>
      (await city.metrics.registry.metrics()).includes(
        'subscriptions_lagged_total{transport="graphql-ws"} 1',
      );
    let sent = 0;
    while (!(await lagged())) {
      city.events.append('all', { text: large });
      sent += 1;
      await eventually(
        () => quick.messages.filter(({ type }) => type === 'next').length === sent,
        `event ${sent}`,
      );
      expect(sent).toBeLessThan(1_000);
    }
    connectionOf(stalled).resume();
    expect(await stalled.closed()).toEqual({ code: 1013, reason: 'Come back with your cursor' });
    const taken = stalled.messages.filter(({ type }) => type === 'next');
    expect(taken.length).toBeLessThan(sent);

    const back = await RawClient.open(city.url);
    back.subscribe(query, '1', { after: taken.at(-1)?.payload.data.noticed.cursor });
    await eventually(
      () => back.messages.filter(({ type }) => type === 'next').length === sent - taken.length,
      'the rest',
    );
    const cursors = [...taken, ...back.messages.filter(({ type }) => type === 'next')].map(
      ({ payload }) => payload.data.noticed.cursor,
    );
    expect(cursors).toEqual(Array.from({ length: sent }, (_, index) => city.events.cursor(index + 1)));
    expect(quick.closing).toBeUndefined();
    quick.close();
    back.close();
    await once(back.socket, 'close');
  });
});
